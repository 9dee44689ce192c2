import { expect, test } from '@jest/globals'
import { cast as looks } from '../../client/art/cast.ts'
import { doesBy } from '../../client/art/scenes/circle-actors.ts'
import { type CircleCast, circleScene } from '../../client/art/scenes/circle-scene.ts'
import type { ScenePerson } from '../../client/art/scenes/person.ts'
import { pictureOf } from '../../shared/content/circle-picture.ts'
import { deeds } from '../../shared/content/circle-schema.ts'
import { faultsOf } from './xml.ts'

const cast: CircleCast = {
  happensTo: 'mia',
  leads: 'leo',
  parts: ['amara', 'elias', 'noor', 'zuri', 'arjun'],
  extras: ['kim', 'omar', 'tuva'],
  picture: pictureOf({ place: 'corridor', picture: { thing: 'bag', leads: 'kicks' } }),
}
/** In each room others, about something else: whoever is tall stands somewhere else too. */
const casts: readonly CircleCast[] = [
  cast,
  {
    happensTo: 'omar',
    leads: 'noor',
    parts: ['sam', 'leo', 'tuva', 'elias', 'jin'],
    extras: ['zuri', 'mia', 'arjun'],
    picture: pictureOf({ place: 'classroom', picture: { thing: 'drawing' } }),
  },
  {
    happensTo: 'arjun',
    leads: 'kim',
    parts: ['mia', 'jin', 'omar', 'amara', 'leo'],
    extras: ['tuva', 'sam', 'elias'],
    picture: pictureOf({ place: 'busStop' }),
  },
  {
    happensTo: 'jin',
    leads: 'zuri',
    parts: ['elias', 'kim', 'arjun', 'tuva', 'noor'],
    extras: ['leo', 'amara'],
    picture: pictureOf({ place: 'playground', picture: { thing: 'cap', leads: 'points', comesBack: false } }),
  },
]
const boxes = [
  { width: 1366, height: 460 },
  { width: 1024, height: 460 },
  { width: 390, height: 330 },
]
const isInside = (x: number, { width }: { width: number }) => x > width * 0.12 && x < width * 0.88
const heads = ({ x, y, scale, id }: ScenePerson) => ({ x, y: y - 290 * scale, face: 40 * scale, head: 80 * scale * (looks[id].size ?? 1) })

test.each(casts)('in the $picture.room, from every part’s place the faces of the one it happens to and of all who laugh are free', cast => {
  // With all who could be there, and all of them loud: fewer hide less.
  const heat = 3
  for (const part of cast.parts)
    for (const box of boxes) {
      const { people, own } = circleScene(cast, { ...box, part, heat })
      expect(people.map(({ id }) => id)).not.toContain(part)
      // A phone shows less of the room: who is out of the picture is heard and stands in the ring's sign.
      const laugh = Object.entries(doesBy(cast, heat)).flatMap(([id, does]) => (does === 'laugh' ? [id] : []))
      const seen = people.filter(({ id, x }) => id === cast.happensTo || (laugh.includes(id) && (box.width > 600 || isInside(x, box))))
      expect(seen.length).toBeGreaterThan(box.width > 600 ? laugh.length : 0)
      for (const one of seen) {
        const face = heads(one)
        const where = [part, box.width, one.id]
        expect([...where, face.x > face.face && face.x < box.width - face.face]).toEqual([...where, true])
        expect([...where, one.svg.includes('clipPath id="face-')]).toEqual([...where, true])
        for (const nearer of people.slice(people.indexOf(one) + 1)) {
          const other = heads(nearer)
          const isFree = Math.hypot(face.x - other.x, face.y - other.y) > face.face + other.head * 0.8
          expect([...where, nearer.id, isFree]).toEqual([...where, nearer.id, true])
        }
      }
      expect([part, box.width, Number.isFinite(own.x)]).toEqual([part, box.width, true])
    }
})

test('heat is seen: at three all extras laugh, at two all but one, below nobody, and the bag is back', () => {
  const [box] = boxes
  const scene = (heat: number) => circleScene(cast, { width: box?.width ?? 0, height: box?.height ?? 0, part: 'zuri', heat })
  const svgOf = (heat: number, id: string) => scene(heat).people.find(one => one.id === id)?.svg
  expect(svgOf(3, 'tuva')).not.toBe(svgOf(2, 'tuva'))
  expect(svgOf(2, 'omar')).not.toBe(svgOf(1, 'omar'))
  expect(scene(2).pieces.some(({ id }) => id === 'thing-bag')).toBe(true)
  expect(scene(1).pieces.some(({ id }) => id === 'thing-bag')).toBe(false)
})

test('whoever comes stands beside the one it happens to, and hides nobody, from wherever one looks', () => {
  for (const part of cast.parts)
    for (const box of boxes) {
      const helpers = cast.parts.filter(id => id !== part).slice(0, 2)
      const does = Object.fromEntries(helpers.map(id => [id, 'standWith' as const]))
      const { people } = circleScene(cast, { ...box, part, heat: 1, feeling: 1, does, adult: 'caretaker' })
      const mia = people.find(({ id }) => id === 'mia')
      if (!mia) throw new Error('no Mia')
      const face = heads(mia)
      for (const nearer of people.slice(people.indexOf(mia) + 1)) {
        const other = heads(nearer)
        expect([part, box.width, nearer.id, Math.abs(face.x - other.x) > face.face + other.head * 0.6]).toEqual([
          part,
          box.width,
          nearer.id,
          true,
        ])
      }
      expect(people.map(({ id }) => id)).toContain('caretaker')
    }
})

test('every deed from every place is drawn well-formed, with four parts as with five', () => {
  const [, box] = boxes
  for (const parts of [cast.parts, cast.parts.slice(0, 4)])
    for (const part of parts)
      for (const deed of deeds) {
        const does = Object.fromEntries(parts.filter(id => id !== part).map(id => [id, deed]))
        const scene = circleScene(
          { ...cast, parts },
          { width: box?.width ?? 0, height: box?.height ?? 0, part, heat: 1, does, blink: true },
        )
        const faults = [scene.background, scene.foreground ?? '', ...scene.pieces.map(({ svg }) => svg)].flatMap(faultsOf)
        expect([part, deed, ...faults]).toEqual([part, deed])
      }
})
