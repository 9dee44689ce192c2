import { expect, test } from '@jest/globals'
import { checkContent } from '../../shared/content/check.ts'
import { arrive, movesOf, placesFrom } from '../../shared/content/explore.ts'
import { isInside } from '../../shared/content/inside.ts'
import { Scenario } from '../../shared/content/schema.ts'
import { waysToHelp } from '../../shared/play/in-words.ts'
import { firstDecision } from '../../shared/play/scenario.ts'
import { insideFiles } from './examples.ts'
import { firstFiles } from './first-scenario.ts'

const file = 'scenarios/remarks-all-week/scenario.json'
const names = [...firstFiles()].filter(([name]) => name.startsWith('names/'))
type Draft = ReturnType<typeof JSON.parse>

/** What an author reads after changing the story. */
function told(change: (story: Draft) => void): string[] {
  const files = insideFiles()
  const story = JSON.parse(files.get(file) ?? '')
  change(story)
  files.set(file, JSON.stringify(story, undefined, 2))
  return checkContent(new Map([...names, ...files]))
    .mistakes.filter(({ rule }) => rule === 'inside' || rule === 'cast')
    .map(({ where, cure }) => `${where}: ${cure}`)
}

test('the last chapter may tell a story in which it happens to the player', () => {
  const { mistakes, library } = checkContent(new Map([...names, ...insideFiles()]))
  expect(mistakes).toEqual([])
  const story = library.scenarios.get('remarks-all-week')?.data
  expect(story && isInside(story)).toBe(true)
})

test('or one in which the player’s own joke went too far', () => {
  const swapped = told(story => {
    story.cast = { ...story.cast, happensTo: 'kim', leads: 'you' }
  })
  expect(swapped).toEqual([])
  expect(told(story => Object.assign(story.cast, { leads: 'you' }))).toContain('cast: It happens to "you", or "you" lead it: not both.')
  expect(told(story => story.bystanders.push('you'))).toContain('cast: "you" has two parts: give each part a character of its own.')
})

test('no other chapter tells a story from inside', () => {
  expect(told(story => Object.assign(story, { chapter: 2 }))).toEqual([expect.stringContaining('chapter: Only chapter 5')])
})

test('nobody is blamed and no path is lost', () => {
  expect(told(story => Object.assign(story.scenes.first.choices[3], { kind: 'harm' }))).toEqual([
    expect.stringContaining('first: "nothing" harms'),
  ])
  expect(told(story => Object.assign(story.scenes.evening, { effects: { feeling: -1, heat: 1 } })).join()).toContain('worse than it began')
})

test('the player is not in the picture: nobody is asked to find, hear or look through the player', () => {
  expect(told(story => story.scenes.look.notice[0].who.push('you'))).toEqual([
    expect.stringContaining('look: "you" are not in the picture'),
  ])
  expect(told(story => Object.assign(story.scenes.phrase, { to: 'you' }))).toEqual([expect.stringContaining('phrase: "you" say it')])
  expect(told(story => delete story.scenes.otherSide.eyes)).toEqual([expect.stringContaining('otherSide: Say through whose "eyes"')])
  expect(told(story => Object.assign(story.scenes.otherSide.thoughts[1], { who: 'you' }))).toEqual([
    expect.stringContaining('What "you" think'),
  ])
})

test('played by the same rules, every path ends, and no worse than it began', () => {
  const story = Scenario.parse(JSON.parse(insideFiles().get(file) ?? ''))
  const places = placesFrom(story, arrive(story, story.first, story.start))
  const last = places.filter(({ scene }) => movesOf(story.scenes[scene] ?? never()).some(({ next }) => next === 'end'))
  expect(last.length).toBeGreaterThan(5)
  for (const { numbers } of last) expect([numbers.feeling >= story.start.feeling, numbers.heat <= story.start.heat]).toEqual([true, true])
})

test('what a class chose in it is never put into words', () => {
  const story = Scenario.parse(JSON.parse(insideFiles().get(file) ?? ''))
  const decision = firstDecision(story) ?? ''
  expect(waysToHelp(story, decision)).toEqual([])
  expect(waysToHelp({ ...story, cast: { ...story.cast, happensTo: 'mia' } }, decision)).toEqual(['stop', 'away', 'tell'])
})

const never = (): never => {
  throw new Error('no such scene')
}
