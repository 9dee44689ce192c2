import { cast } from '../../client/art/cast.ts'
import type { PersonSpot } from '../../client/art/scenes/person.ts'
import type { SceneLayout } from '../../client/art/scenes/scene.ts'
import type { Size } from '../../client/art/svg.ts'

/** Whose face is hidden by whom: a nearer head, or something that stands before it. */
export function hiddenFaces({ people, things }: SceneLayout): string[] {
  return people.flatMap((one, at) => {
    if (one.act.view === 'back') return []
    const face = coreOf(one)
    const heads = people.slice(at + 1).filter(nearer => touches(face, headOf(nearer)))
    const before = things.filter(({ x, y, scale, box, depth = y }) => {
      const image = { x: x + box.x * scale, y: y + box.y * scale, w: box.w * scale, h: box.h * scale }
      return depth > one.y && overlaps(face, image)
    })
    return [...heads, ...before].map(({ id }) => `${id} before ${one.id}`)
  })
}

/** Who is not wholly in the picture, too small to press, or has no ground under the feet. */
export const badlyPlaced = ({ people }: SceneLayout, { width, height }: Size): string[] =>
  people
    .filter(({ id, box, face, x, y, scale }) => {
      const crown = y - (cast[id].adult ? 490 : 440) * scale
      const inside = box.x >= 0 && box.y >= 0 && box.x + box.w <= width + 0.1 && box.y + box.h <= height + 0.1
      const stands = x > 10 && x < width - 10 && y > height * 0.45 && y <= height
      return !inside || !stands || crown < 0 || box.w < 43 || box.h < 43 || face.w < 43
    })
    .map(({ id, x, y }) => `${id} at ${x} ${y}`)

type Disc = { readonly x: number; readonly y: number; readonly r: number }
/** Eyes, nose and mouth. */
const coreOf = ({ id, x, y, scale }: PersonSpot): Disc =>
  cast[id].adult ? { x, y: y - 372 * scale, r: 42 * scale } : { x, y: y - 288 * scale, r: 52 * scale }
/** A head with most of its hair. */
const headOf = ({ id, x, y, scale }: PersonSpot): Disc =>
  cast[id].adult ? { x, y: y - 380 * scale, r: 72 * scale } : { x, y: y - 305 * scale, r: 92 * scale }
const touches = (one: Disc, other: Disc): boolean => Math.hypot(one.x - other.x, one.y - other.y) < one.r + other.r
const overlaps = ({ x, y, r }: Disc, { x: left, y: top, w, h }: { x: number; y: number; w: number; h: number }): boolean =>
  x + r * 0.7 > left && x - r * 0.7 < left + w && y > top && y < top + h
