import { fingertip, type PersonSpot } from './person.ts'

/** Who is half hidden is pressed where nobody stands before that one; people come the farthest first. */
export function freeBoxes(people: readonly PersonSpot[]): PersonSpot[] {
  return people.map((one, at) => {
    const before = people.slice(at + 1).filter(({ box, y }) => y > one.y + 4 && box.x < one.box.x + one.box.w && box.x + box.w > one.box.x)
    const crown = Math.min(...before.filter(({ box }) => box.y > one.box.y + fingertip).map(({ box }) => box.y))
    const overlaps = before.some(({ box }) => Math.min(box.x + box.w, one.box.x + one.box.w) - Math.max(box.x, one.box.x) > one.box.w * 0.3)
    if (!overlaps || crown === Number.POSITIVE_INFINITY) return one
    // Down to the chest at least: what marks a box stands at its lower end, and not before the mouth.
    const chest = one.y - 140 * one.scale
    return { ...one, box: { ...one.box, h: Math.min(one.box.h, Math.max(fingertip, crown - one.box.y, chest - one.box.y)) } }
  })
}
