import { expect, test } from '@jest/globals'
import { bystanderIds, type NewcomerState } from '../../client/art/scenes/newcomer-people.ts'
import { otherSideScene } from '../../client/art/scenes/other-side.ts'
import type { ScenePerson } from '../../client/art/scenes/person.ts'
import { newcomerScene } from '../../client/art/scenes/playground-newcomer.ts'
import { type AudienceState, audienceStates, moments } from '../../shared/content/schema.ts'
import { faultsOf } from './xml.ts'

const sizes = [
  { width: 1024, height: 506 },
  { width: 390, height: 300 },
  { width: 1366, height: 520 },
]
/** All pairs of what two and two do. */
const audiences: Record<string, AudienceState>[] = audienceStates.flatMap(one =>
  audienceStates.map(other => ({ amara: one, jin: other, zuri: one, noor: other })),
)
const start: Record<string, AudienceState> = { amara: 'watching', jin: 'watching', zuri: 'laughing', noor: 'watching' }
const alone: NewcomerState = { feeling: -2, heat: 2, audience: start, moment: 'see' }
const tablet = { width: 1024, height: 506 }
const person = (people: readonly ScenePerson[], id: string): ScenePerson => {
  const found = people.find(one => one.id === id)
  if (!found) throw new Error(`${id} is not there`)
  return found
}
const distance = (people: readonly ScenePerson[], id: string): number => Math.abs(person(people, id).x - person(people, 'sam').x)

test('nobody is cut off: on every screen each person is a target inside the picture, with the feet on the ground', () => {
  for (const size of sizes)
    for (const moment of moments)
      for (const audience of audiences) {
        const { people } = newcomerScene({ ...size, feeling: 0, heat: 1, audience, moment, adultHere: true })
        expect(people.map(one => one.id).sort()).toEqual(['amara', 'jin', 'leo', 'mia', 'noor', 'sam', 'teacher', 'zuri'])
        for (const { id, box, face, x, y } of people) {
          expect([id, moment, box.x >= 0, box.y >= 0, box.x + box.w <= size.width, box.y + box.h <= size.height]).toEqual([
            id,
            moment,
            true,
            true,
            true,
            true,
          ])
          expect([id, box.w >= 43, box.h >= 43, face.w >= 43]).toEqual([id, true, true, true])
          expect([id, x > 0 && x < size.width, y > size.height * 0.6 && y < size.height]).toEqual([id, true, true])
        }
      }
})

test('all faces are free: nobody stands in front of the middle of a face', () => {
  // All places are shares of the width: one width is enough.
  for (const size of [tablet])
    for (const moment of moments)
      for (const audience of audiences)
        for (const adultHere of [true, false]) {
          const { people } = newcomerScene({ ...size, feeling: 0, heat: 1, audience, moment, adultHere })
          for (const [index, one] of people.entries())
            for (const nearer of people.slice(index + 1)) {
              const [behind, before] = [one, nearer].map(({ x, scale }) => ({ x, half: 62 * scale }))
              if (!behind || !before) continue
              const hidden = Math.abs(behind.x - before.x) < behind.half * 0.5 + before.half * 1.1
              const seenFromBehind = audience[one.id as keyof typeof audience] === 'leaving'
              expect([moment, size.width, one.id, nearer.id, hidden && !seenFromBehind]).toEqual([
                moment,
                size.width,
                one.id,
                nearer.id,
                false,
              ])
            }
        }
})

test('the drawings are well-formed, awake and blinking, in calm mode as well', () => {
  for (const moment of moments)
    for (const state of audienceStates) {
      const audience = Object.fromEntries(bystanderIds.map(id => [id, state]))
      const { background, people } = newcomerScene({ ...tablet, feeling: -1, heat: 3, audience, moment, calm: true, blink: true })
      expect([moment, ...faultsOf(background), ...people.flatMap(({ svg }) => faultsOf(svg))]).toEqual([moment])
    }
})

test('Sam stands alone until somebody comes', () => {
  const { people } = newcomerScene({ ...tablet, ...alone })
  for (const other of people.filter(({ id }) => id !== 'sam')) expect(distance(people, other.id)).toBeGreaterThan(tablet.width * 0.2)
  const after = newcomerScene({ ...tablet, ...alone, audience: { ...start, noor: 'standingWith' } }).people
  expect(distance(after, 'noor')).toBeLessThan(tablet.width * 0.12)
})

test('the picture follows the numbers: feeling changes Sam, heat changes Leo, and nobody else', () => {
  const svgOf = (state: Partial<NewcomerState>, id: string) =>
    person(newcomerScene({ ...tablet, ...alone, moment: 'decide', ...state }).people, id).svg
  const feelings = [-3, -2, -1, 0, 1, 2, 3]
  expect(new Set(feelings.map(feeling => svgOf({ feeling }, 'sam'))).size).toBe(7)
  expect(new Set([0, 1, 2, 3].map(heat => svgOf({ heat }, 'leo'))).size).toBe(4)
  expect(new Set(feelings.map(feeling => svgOf({ feeling }, 'amara'))).size).toBe(1)
})

test('an adult comes when help is here, and a line of a scene decides a face', () => {
  const ids = (state: Partial<NewcomerState>) => newcomerScene({ ...tablet, ...alone, ...state }).people.map(({ id }) => id)
  expect(ids({})).not.toContain('teacher')
  expect(ids({ adultHere: true })).toContain('teacher')
  expect(ids({ emotions: { teacher: 'kind' } })).toContain('teacher')
  const sam = (state: Partial<NewcomerState>) => person(newcomerScene({ ...tablet, ...alone, ...state }).people, 'sam').svg
  expect(sam({ emotions: { sam: 'surprised' } })).not.toBe(sam({}))
})

test("on the other side all look at Sam: faces inside the picture, Sam's own sleeves before them", () => {
  for (const size of sizes)
    for (const audience of audiences) {
      const { background, foreground, people } = otherSideScene({ ...size, audience })
      expect([...faultsOf(background), ...faultsOf(foreground), ...people.flatMap(({ svg }) => faultsOf(svg))]).toEqual([])
      for (const { id, box, face } of people) {
        expect([id, box.x >= 0, box.y >= 0, box.x + box.w <= size.width, box.y + box.h <= size.height]).toEqual([
          id,
          true,
          true,
          true,
          true,
        ])
        expect([id, face.w >= 40, face.h >= 40]).toEqual([id, true, true])
      }
    }
})
