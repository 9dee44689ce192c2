import { expect, test } from '@jest/globals'
import { readContentFiles } from '../../server/play/content.ts'
import { checkContent } from '../../shared/content/check.ts'
import { type Circle, moves } from '../../shared/content/circle-schema.ts'
import { languages } from '../../shared/content/language-rules.ts'
import { textOf } from '../../shared/content/texts.ts'
import { seededChance } from '../../shared/play/chance.ts'
import { type CircleState, chooseMove, lookBack, offers, pupilsIn, reveal, startCircle } from '../../shared/play/circle.ts'
import { view } from '../../shared/play/circle-view.ts'
import { four } from './bag.ts'

const shipped = readContentFiles(new URL('../../shared/content/', import.meta.url))
const files = new Map([...shipped].filter(([file]) => file.startsWith('names/') || file.startsWith('circles/')))
const circles = [...checkContent(files).library.circles.values()]

/** The mistakes after one thing in a circle was spoilt. */
function mistakesAfter(file: string, spoil: (content: Record<string, unknown>) => void) {
  const path = `circles/bag-circle/${file}.json`
  const content = JSON.parse(files.get(path) ?? '{}')
  spoil(content)
  return checkContent(new Map([...files, [path, JSON.stringify(content, undefined, 2)]])).mistakes.map(({ rule, where }) => ({
    rule,
    where,
  }))
}

test('the shipped circles are clean in four languages', () => {
  expect(checkContent(files).mistakes).toEqual([])
  expect(circles.map(({ data }) => data.id)).toContain('bag-circle')
})

test('whatever a tablet is told has its words, in every language and for both ages', () => {
  for (const { data, texts } of circles) {
    for (let seed = 0; seed < 60; seed += 1) {
      for (const state of coursesOf(data, seed)) {
        const seen = view(data, state, four[0] ?? '')
        if (!seen) throw new Error('not in its circle')
        const own = seen.situation === 'hot' || seen.situation === 'calmer' ? `part.${seen.part}` : seen.situation
        const keys = [
          ...[`${seen.situation}.alt`, `${seen.situation}.question`, `part.${seen.part}.thought.${seen.thinks}`],
          ...seen.offers.map(move => `${own}.choice.${move}`),
          ...seen.rings.map(({ says }) => `reveal.${says}`),
          ...(seen.course ? [`lookBack.${seen.course}`] : []),
          ...(seen.adult === 'none' ? [] : [`adult.${seen.adult}`]),
          ...seen.ring.map(({ who }) => `name.${who}`),
        ]
        for (const language of languages) {
          for (const key of keys)
            for (const level of ['young', 'older'] as const) expect(textOf(texts[language], key, level)).not.toMatch(/[{}]/)
        }
      }
    }
  }
})

test('an author is told of somebody with two parts, of nobody’s drawing, and of a name that is written out', () => {
  expect(mistakesAfter('circle', circle => Object.assign(circle, { extras: ['kim', 'zuri'] }))).toContainEqual({
    rule: 'cast',
    where: 'cast',
  })
  expect(mistakesAfter('circle', circle => Object.assign(circle, { extras: ['kim', 'nobody'] }))).toContainEqual({
    rule: 'cast',
    where: 'cast',
  })
  expect(mistakesAfter('circle', circle => Object.assign(circle, { extras: ['kim', 'nurse'] }))).toContainEqual({
    rule: 'cast',
    where: 'cast',
  })
  expect(mistakesAfter('circle', circle => Object.assign(circle, { place: 'moon' }))).toContainEqual({ rule: 'place', where: 'place' })
  expect(mistakesAfter('circle', circle => Object.assign(circle, { names: { mia: ['Mia', 'Sara', 'Lina'] } }))).toContainEqual({
    rule: 'names',
    where: 'names',
  })
  expect(mistakesAfter('circle', circle => Object.assign(circle, { secrets: ['cat', 'cat', 'boot'] }))).toContainEqual({
    rule: 'link',
    where: 'secrets',
  })
  expect(mistakesAfter('sv', texts => Object.assign(texts, { title: 'Mias väska' }))).toContainEqual({ rule: 'names', where: 'sv title' })
  expect(mistakesAfter('fi', texts => delete texts['reveal.two'])).toContainEqual({ rule: 'parity', where: 'fi reveal.two' })
  expect(mistakesAfter('nb', texts => Object.assign(texts, { debrief: 'Har dette skjedd deg?' }))).toContainEqual({
    rule: 'debrief',
    where: 'nb debrief',
  })
})

/** Every state of a course that is drawn. */
function coursesOf(content: Circle, seed: number): CircleState[] {
  const chance = seededChance(seed)
  let circle = startCircle(content, four, seed)
  const passed = [circle]
  while (circle.beat !== lookBack) {
    for (const pupil of pupilsIn(circle)) {
      const move = chance.pick(chance.int(2) === 0 ? offers(circle) : moves.filter(each => each === 'watch' || each === 'fetchHelp'))
      const chosen = chooseMove(circle, pupil, { deal: 1, beat: circle.beat, move })
      if (!('refused' in chosen)) circle = chosen
    }
    circle = reveal(content, circle, new Set())
    passed.push(circle)
  }
  return passed
}
