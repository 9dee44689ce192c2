import { expect, test } from '@jest/globals'
import { readContentFiles } from '../../server/play/content.ts'
import { checkContent } from '../../shared/content/check.ts'
import { lintWhole } from '../../shared/content/lint-programme.ts'
import { firstScenario } from './first-scenario.ts'
import { choice, rulesBroken, scene, spoilt, write } from './spoil.ts'

const shipped = readContentFiles(new URL('../../shared/content/', import.meta.url))
const mistakesWith = (file: string, change: (json: string) => string) => {
  const json = shipped.get(file) ?? ''
  const changed = change(json)
  if (json === changed) throw new Error('Nothing was changed.')
  return checkContent(new Map([...shipped, [file, changed]])).mistakes
}

test('every decision offers four ways or more, not only two on each path', () => {
  const problems = spoilt(draft => scene(draft, 'later', 'decide').choices.pop())
  expect(problems).toContainEqual({ rule: 'decisions', where: 'later', cure: 'A decision has four choices or more: add what is missing.' })
})

test('fetching help always helps something, at once or before the next decision', () => {
  const inVain = spoilt(draft => {
    Object.assign(choice(draft, 'pick', 'fetch'), { effects: { heat: 1 } })
    Object.assign(scene(draft, 'missed', 'happens'), { effects: {} })
  })
  expect(inVain).toContainEqual(
    expect.objectContaining({ rule: 'consequence', where: 'pick.fetch', cure: expect.stringContaining('Help always') }),
  )
  expect(rulesBroken(draft => Object.assign(choice(draft, 'later', 'home'), { effects: { heat: 1 } }))).not.toContain('consequence')
})

test('an adult who misses it says something, has not understood, and can be told again', () => {
  const missed = 'missed'
  expect(rulesBroken(draft => Object.assign(scene(draft, missed, 'happens'), { adultHere: true }))).toContain('misses')
  expect(rulesBroken(draft => scene(draft, missed, 'happens').lines.splice(0, 2))).toContain('misses')
  expect(spoilt(draft => delete scene(draft, 'toldAgain', 'happens').adultHere)).toContainEqual(
    expect.objectContaining({ rule: 'misses', where: missed, cure: expect.stringContaining('tell again') }),
  )
})

test('that the first adult misses it in two stories is asked for in the end, and hinted at until then', () => {
  const story = firstScenario()
  const [whole, other] = [1, 2, 3, 4, 5].map(chapter => ({ ...story, id: `in-${chapter}`, chapter, scenes: {} }))
  const rest = [3, 4, 5].map(chapter => ({ ...story, id: `in-${chapter}`, chapter, scenes: {} }))
  if (!whole || !other) throw new Error('no stories')
  expect(lintWhole([story, other]).hints).toEqual([expect.objectContaining({ rule: 'misses', where: 'the programme' })])
  expect(lintWhole([story, other]).lacks).toEqual([])
  expect(lintWhole([story, other, ...rest]).lacks).toEqual([expect.objectContaining({ cure: expect.stringContaining('so far in 1') })])
  expect(lintWhole([story, { ...story, chapter: 2 }, ...rest])).toEqual({ hints: [], lacks: [] })
  expect(checkContent(shipped).hints).toEqual([])
})

test.each([
  ['en', 'Just ignore them'],
  ['en', 'Kick back'],
  ['sv', 'Bry dig inte om det'],
  ['sv', 'Ge igen'],
  ['nb', 'Ikke bry deg om det'],
  ['nb', 'Ta igjen'],
  ['fi', 'Älä välitä siitä'],
  ['fi', 'Kosta'],
] as const)('nobody is offered to put up with it or to pay it back, in %s: %s', (language, text) => {
  expect(rulesBroken(({ texts }) => write(texts[language], 'scene.pick.choice.fetch', text))).toEqual(['advice'])
  expect(rulesBroken(({ texts }) => write(texts[language], 'ending.seen.text', `${text}.`))).toEqual(['advice'])
  // Somebody in a story may be wrong.
  expect(rulesBroken(({ texts }) => write(texts[language], 'scene.missed.line.nice', `${text}!`))).toEqual([])
})

test('the debrief is one question', () => {
  expect(rulesBroken(({ texts }) => write(texts.en, 'debrief', 'Who laughed? Why was that?'))).toEqual(['debrief'])
  expect(rulesBroken(({ texts }) => write(texts.en, 'debrief', 'They laughed. Why was that?'))).toEqual([])
})

test('a number that families read has author and year beside it', () => {
  const file = 'i-do/spot-something-kind/en.json'
  const lead = (text: string) => mistakesWith(file, json => json.replace(/("home\.lead": )".*"/, `$1"${text}"`))
  expect(lead('It helps 20 % of all.').map(({ rule }) => rule)).toEqual(['source'])
  expect(lead('It helps 20 per cent of all (Salmivalli, 2011).')).toEqual([])
})

test('in a circle nobody speaks to the one who leads', () => {
  const file = 'circles/bag-circle/sv.json'
  const speaks = (text: string) => mistakesWith(file, json => json.replace(/("part\.amara\.choice\.speak": )".*"/, `$1"${text}"`))
  expect(speaks('Säg till {tuva} att sluta').map(({ rule, where }) => `${rule} ${where}`)).toEqual(['speaks sv part.amara.choice.speak'])
  expect(speaks('Säg hej till {mia}')).toEqual([])
})
