import { expect, test } from '@jest/globals'
import { readContentFiles } from '../../server/play/content.ts'
import { checkContent } from '../../shared/content/check.ts'
import { pictureOf } from '../../shared/content/circle-picture.ts'
import { type Circle, moves } from '../../shared/content/circle-schema.ts'
import { languages } from '../../shared/content/language-rules.ts'
import { textOf } from '../../shared/content/texts.ts'
import { seededChance } from '../../shared/play/chance.ts'
import { type CircleState, chooseMove, lookBack, offers, pupilsIn, reveal, startCircle } from '../../shared/play/circle.ts'
import { view } from '../../shared/play/circle-view.ts'
import { busCircleFiles, circleFiles } from '../content/examples.ts'
import { four } from './bag.ts'

const shipped = readContentFiles(new URL('../../shared/content/', import.meta.url))
const files = new Map([
  ...[...shipped].filter(([file]) => file.startsWith('names/') || file.startsWith('circles/')),
  ...circleFiles(),
  ...busCircleFiles(),
])
const circles = [...checkContent(files).library.circles.values()]

/** The mistakes after one thing in a circle was spoilt. */
function mistakesAfter(file: string, spoil: (content: Record<string, unknown>) => void) {
  const path = `circles/bag-circle/${file}.json`
  const content = JSON.parse(files.get(path) ?? '{}')
  spoil(content)
  return mistakesIn(path, content).map(({ rule, where }) => ({ rule, where }))
}
const mistakesIn = (path: string, content: object) =>
  checkContent(new Map([...files, [path, JSON.stringify(content, undefined, 2)]])).mistakes

/** What the author of the drawing in class reads after something was changed: the line's text, and the cure. */
function curesAfter(
  spoil: (circle: Record<string, unknown> & { picture: Record<string, unknown> }) => void,
): (readonly [line: string, cure: string])[] {
  const path = 'circles/drawing-in-class/circle.json'
  const content = JSON.parse(files.get(path) ?? '{}')
  spoil(content)
  const lines = JSON.stringify(content, undefined, 2).split('\n')
  return mistakesIn(path, content)
    .filter(({ file }) => file === path)
    .map(({ line, cure }) => [(lines[line - 1] ?? '').trim(), cure])
}

test('the shipped circles and the examples in other rooms are clean in four languages', () => {
  expect(checkContent(files).mistakes).toEqual([])
  expect(circles.map(({ data }) => data.id)).toEqual(expect.arrayContaining(['bag-circle', 'drawing-in-class', 'chant-on-bus']))
  expect(circles.map(({ data }) => pictureOf(data).room)).toEqual(expect.arrayContaining(['corridor', 'classroom', 'bus']))
})

test('whatever a tablet is told has its words, in every language and for both ages', () => {
  for (const { data, texts } of circles) {
    for (let seed = 0; seed < 30; seed += 1) {
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

test('an author of another room’s picture is told the line and the cure of what cannot be drawn', () => {
  expect(curesAfter(({ picture }) => Object.assign(picture, { room: 'cellar' }))).toEqual([
    ['"room": "cellar"', '"picture.room": there is no "cellar": choose one of corridor, classroom, bus, yard.'],
  ])
  expect(curesAfter(({ picture }) => Object.assign(picture, { thing: 'sword' }))[0]?.[1]).toContain('there is no "sword"')
  expect(curesAfter(({ picture }) => Object.assign(picture, { leads: 'hits' }))[0]?.[1]).toContain('there is no "hits"')
  expect(curesAfter(({ picture }) => Object.assign(picture, { later: 'moon' }))[0]?.[1]).toContain('there is no "moon"')
  expect(curesAfter(({ picture }) => Object.assign(picture, { colour: 'red' }))[0]?.[0]).toBe('"colour": "red"')
  expect(curesAfter(({ picture }) => Object.assign(picture, { leads: 'kicks' }))).toEqual([
    ['"leads": "kicks"', 'Nobody kicks a drawing: choose bag, ball, cap, or "holds".'],
  ])
  expect(curesAfter(circle => Object.assign(circle, { picture: { leads: 'holds', comesBack: false } })).map(([line]) => line)).toEqual([
    '"leads": "holds",',
    '"comesBack": false',
  ])
  expect(curesAfter(({ picture }) => Object.assign(picture, { comesBack: false })).map(([line]) => line)).toEqual(['"standWith": "holds"'])
  expect(curesAfter(({ picture }) => Object.assign(picture, { ways: { leo: { speak: 'calls' } } }))[0]?.[1]).toContain(
    '"leo" is no part here',
  )
  expect(curesAfter(circle => Object.assign(circle, { secrets: ['cat', 'bird', 'kite'] }))).toContainEqual([
    '"kite"',
    'Nothing called "kite" is hidden in the classroom. It has: cat, bird, mouse, fish, globe, poster. "kite" is in: yard.',
  ])
  expect(curesAfter(circle => Object.assign(circle, { place: 'gym' }))[0]?.[0]).toBe('"place": "gym",')
  expect(curesAfter(circle => Object.assign(circle.cast as object, { leads: 'elias' })).map(([, cure]) => cure)).toContain(
    '"elias" is so tall that nobody sees who laughs behind: choose another for the middle.',
  )
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
