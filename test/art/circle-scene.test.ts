import { expect, test } from '@jest/globals'
import { cast as looks } from '../../client/art/cast.ts'
import { type CircleCast, circleScene } from '../../client/art/scenes/circle-scene.ts'
import type { ScenePerson } from '../../client/art/scenes/person.ts'
import { deeds } from '../../shared/content/circle-schema.ts'
import { faultsOf } from './xml.ts'

const cast: CircleCast = {
  happensTo: 'mia',
  leads: 'leo',
  parts: ['amara', 'elias', 'noor', 'zuri', 'arjun'],
  extras: ['kim', 'omar', 'tuva'],
}
const boxes = [
  { width: 1366, height: 460 },
  { width: 1024, height: 460 },
  { width: 390, height: 330 },
]
const heads = ({ x, y, scale, id }: ScenePerson) => ({ x, y: y - 290 * scale, face: 40 * scale, head: 80 * scale * (looks[id].size ?? 1) })

test('from every part’s place the faces of the one it happens to and of the loudest are in the picture, and free', () => {
  for (const part of cast.parts)
    for (const box of boxes)
      for (const heat of [2, 3]) {
        const { people, own } = circleScene(cast, { ...box, part, heat })
        expect(people.map(({ id }) => id)).not.toContain(part)
        for (const id of ['mia', ...(box.width > 600 ? ['kim'] : [])]) {
          const at = people.findIndex(one => one.id === id)
          const one = people[at]
          if (!one) throw new Error(`${part} does not see ${id}`)
          const face = heads(one)
          expect([part, box.width, id, face.x > face.face && face.x < box.width - face.face]).toEqual([part, box.width, id, true])
          expect([part, id, one.svg.includes('clipPath id="face-')]).toEqual([part, id, true])
          for (const nearer of people.slice(at + 1)) {
            const other = heads(nearer)
            expect([part, box.width, id, nearer.id, Math.hypot(face.x - other.x, face.y - other.y) > face.face + other.head * 0.8]).toEqual(
              [part, box.width, id, nearer.id, true],
            )
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
