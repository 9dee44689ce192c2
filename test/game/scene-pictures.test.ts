import { expect, test } from '@jest/globals'
import { placeComposer, placeSideComposer } from '../../client/game/scenario/pictures.ts'
import type { ShownRun } from '../../client/game/scenario/playing.ts'
import { wayPoints } from '../../client/game/scenario/ways-picture.ts'
import { openMs } from '../../client/game/stage/blinking.ts'
import { placed } from '../../client/game/stage/picture.ts'
import { audienceStates, moments } from '../../shared/content/schema.ts'
import { content } from '../art/stories.ts'

const boxes = [
  { width: 1024, height: 508 },
  { width: 1366, height: 340 },
  { width: 390, height: 300 },
  { width: 390, height: 190 },
]
const run = (state: (typeof audienceStates)[number]): ShownRun => ({
  scene: 'look',
  feeling: -2,
  heat: 2,
  audience: { amara: state, jin: 'watching', zuri: state, noor: 'watching' },
})

const newcomer = content.find(({ id }) => id === 'newcomer-never-picked')
if (!newcomer) throw new Error('the first scenario is missing')
const calmly = { calm: true, scenario: newcomer }
const lively = { calm: false, scenario: newcomer }

test('nobody in a scene loses the head at the upper edge, however low the picture is', () => {
  for (const box of boxes) {
    for (const moment of moments) {
      for (const state of audienceStates) {
        const { picture, spots } = placeComposer(calmly, run(state), moment).compose(box)
        expect(picture.people.length).toBeGreaterThan(5)
        for (const { id, head } of spots) expect([id, moment, box.height, head.y - head.radius > 0]).toEqual([id, moment, box.height, true])
      }
    }
  }
})

test('nobody walks from the scene into the other side: there they are other pictures', () => {
  const box = { width: 1024, height: 508 }
  const here = placeComposer(lively, run('laughing'), 'see')
    .compose(box)
    .picture.people.map(({ id }) => id)
  const there = placeSideComposer(lively, run('laughing'))
    .compose(box)
    .picture.people.map(({ id }) => id)
  expect(there.filter(id => here.includes(id))).toEqual([])
})

test('the same state in the same box is the same picture, another state is another', () => {
  expect(placeComposer(lively, run('laughing'), 'see').key).toBe(placeComposer(lively, run('laughing'), 'see').key)
  expect(placeComposer(lively, run('leaving'), 'see').key).not.toBe(placeComposer(lively, run('laughing'), 'see').key)
})

test('everybody whose eyes are open blinks, who laughs or looks away does not, and in calm mode nobody does', () => {
  const box = { width: 1024, height: 508 }
  const people = (playing: typeof calmly, how: (typeof audienceStates)[number]) =>
    placeComposer(playing, run(how), 'see').compose(box).picture.people
  const blinks = (how: (typeof audienceStates)[number]) => people(lively, how).flatMap(({ id, blink }) => (blink ? [id] : []))
  expect(blinks('watching')).toEqual(expect.arrayContaining(['sam', 'mia', 'amara', 'jin', 'zuri', 'noor']))
  expect(blinks('leaving')).not.toContain('amara')
  expect(people(calmly, 'watching').some(({ blink }) => blink)).toBe(false)
})

test('everybody blinks in an own rhythm, every few seconds', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7].flatMap(place => [0, 1, 2].map(count => openMs(place, count)))
  expect(Math.min(...waits)).toBeGreaterThan(2000)
  expect(Math.max(...waits)).toBeLessThan(7000)
  expect(new Set(waits.map(Math.round)).size).toBeGreaterThan(16)
})

test('what stands on the floor neither breathes nor is pressed', () => {
  const { picture, spots } = placeComposer(lively, run('watching'), 'see').compose({ width: 1024, height: 508 })
  const things = picture.people.filter(({ id }) => id.startsWith('thing-'))
  expect(things.length).toBeGreaterThan(0)
  expect(things.every(({ breathes, blink }) => breathes === false && blink === undefined)).toBe(true)
  expect(spots.some(({ id }) => id.startsWith('thing-'))).toBe(false)
})

test('the signs of five ways stand below each other without touching', () => {
  const points = wayPoints({ width: 1024, height: 508 }, 5)
  expect(points).toHaveLength(5)
  for (const [at, point] of points.slice(1).entries()) expect(point.y - (points[at]?.y ?? 0)).toBeGreaterThan(70)
})

test('a figure stands on its feet, whatever its drawing cuts out', () => {
  const whole = placed({ id: 'a', svg: '<svg viewBox="-10 -40 330 500"></svg>', x: 0, y: 0, scale: 2 })
  expect(whole).toEqual({ width: 660, height: 1000, originX: 160 / 330, originY: 486 / 500 })
  expect(placed({ id: 'b', svg: '<svg viewBox="0 0 300 446"></svg>', x: 0, y: 0, scale: 1 })).toMatchObject({ originX: 0.5, originY: 1 })
})
