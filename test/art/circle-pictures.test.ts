import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { circleCastOf } from '../../client/art/circle/circle-cast.ts'
import { laterScene } from '../../client/art/circle/later.ts'
import { revealScene } from '../../client/art/circle/reveal.ts'
import { rooms } from '../../shared/content/circle-picture.ts'
import { Circle, type Deed } from '../../shared/content/circle-schema.ts'

const folder = new URL('../../shared/content/circles/', import.meta.url)
const circles = readdirSync(folder).map(id => Circle.parse(JSON.parse(readFileSync(new URL(`${id}/circle.json`, folder), 'utf8'))))
const boxes = [
  { width: 1366, height: 580 },
  { width: 1366, height: 430 },
  { width: 1024, height: 430 },
  { width: 390, height: 420 },
]
const all = (parts: readonly string[], deed: Deed) => Object.fromEntries(parts.map(part => [part, deed]))

test('whoever stands near sees its own feet and ring in the reveal, on screens of every shape', () => {
  for (const circle of circles)
    for (const room of rooms)
      for (const box of boxes) {
        const cast = circleCastOf({ ...circle, picture: { ...circle.picture, room } })
        const { people } = revealScene(cast, { ...box, own: cast.parts[0] ?? 'amara', heat: 3, does: all(cast.parts, 'watch') })
        for (const { id, y } of people) expect([circle.id, room, box, id, y < box.height]).toEqual([circle.id, room, box, id, true])
      }
})

test('whoever comes to the bench later is in the picture whole, and the grown-up is seen, on screens of every shape', () => {
  for (const circle of circles)
    for (const box of boxes)
      for (const count of [1, 2, 3, 4]) {
        const cast = circleCastOf(circle)
        const come = cast.parts.slice(0, count)
        const { people } = laterScene(cast, { ...box, part: come[0] ?? 'amara', feeling: 2, adult: 'nurse', does: all(come, 'checkIn') })
        const nurse = people.find(({ id }) => id === 'nurse')
        for (const { id, x, y, scale } of people) {
          expect([box, count, id, x - 75 * scale > 0 && x + 75 * scale < box.width]).toEqual([box, count, id, true])
          if (!nurse || id === 'nurse') continue
          const hides = Math.abs(x - nurse.x) < 75 * scale && y - 380 * scale < nurse.y - 300 * nurse.scale
          expect([box, count, id, hides]).toEqual([box, count, id, false])
        }
      }
})
