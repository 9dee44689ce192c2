import { ink } from '../color.ts'
import { fill, oval, shifted } from '../svg.ts'
import { aidOf, backpack, cane, crutches, lanyard, pump, walker, wheelchair } from './aids.ts'
import { armsOf } from './arms.ts'
import { legsOf, seatedLegs } from './legs.ts'
import { type Act, type Gait, gaits, hasExtra, type Look, type Pose, skinTones } from './look.ts'
import { topDetails, torso, tunicSkirt } from './tops.ts'

/** Everything below the head but the arms in front of it. */
export function bodyOf(look: Look, act: Act): string {
  const gait = hasExtra(look, 'wheelchair') ? 'sit' : gaitOf(act)
  const legs = gait === 'sit' ? seatedLegs(look) : legsOf(look, gait, act.turn ?? 0)
  const shadow = act.shadow === 'none' ? '' : oval(150, 444, 86, 12, ink, 'opacity=".16"')
  const neck = `<rect x="132" y="222" width="36" height="36" rx="14" fill="${skinTones[look.skin].shade}"/>`
  const base = { before: shadow, legs: legs + neck }
  return act.view === 'back' ? fromBehind(look, act, base) : fromFront(look, act, base)
}

/** Arms that lie over the body and the face. */
export const armsInFront = (look: Look, act: Act): string => armsOf(look, poseOf(look, act), 'front')

type Base = { readonly before: string; readonly legs: string }

function fromFront(look: Look, act: Act, base: Base): string {
  const turn = act.turn ?? 0
  const chest = shifted(turn * 9, 0, topDetails(look.top, 'front') + aidOf(look, 'lanyard', lanyard))
  return [
    base.before,
    aidOf(look, 'wheelchair', wheelchair.behind),
    aidOf(look, 'backpack', backpack.behind),
    base.legs,
    aidOf(look, 'crutches', crutches),
    armsOf(look, poseOf(look, act), 'behind'),
    trunk(look) + tunicSkirt(look.top) + chest,
    aidOf(look, 'pump', pump),
    aidOf(look, 'backpack', backpack.straps),
    aidOf(look, 'wheelchair', wheelchair.front),
    aidOf(look, 'cane', cane),
    aidOf(look, 'walker', walker),
  ].join('')
}

/** Seen from behind, an arm before the body is behind it. */
function fromBehind(look: Look, act: Act, base: Base): string {
  const pose = poseOf(look, act)
  return [
    base.before + base.legs,
    armsOf(look, pose, 'front'),
    trunk(look) + tunicSkirt(look.top) + topDetails(look.top, 'back'),
    armsOf(look, pose, 'behind'),
    aidOf(look, 'crutches', crutches),
    aidOf(look, 'cane', cane),
    aidOf(look, 'backpack', backpack.fromBehind),
    aidOf(look, 'wheelchair', wheelchair.fromBehind),
  ].join('')
}

function trunk({ top }: Look): string {
  const shade = 'M168 242 Q202 246 204 274 L209 346 Q190 352 176 353 Q190 300 168 242Z'
  return fill(torso, top.style === 'dungarees' ? top.accent : top.color) + fill(shade, ink, 'opacity=".08"')
}

function gaitOf({ gait, pose }: Act): Gait {
  return gait ?? gaits.find(name => name === pose) ?? 'stand'
}

/** Hands that hang down lie on the wheels or the grips where there are some. */
function poseOf(look: Look, { pose = 'down' }: Act): Pose {
  const grips = hasExtra(look, 'wheelchair') || hasExtra(look, 'walker') || hasExtra(look, 'crutches')
  return pose === 'down' && grips ? 'seated' : pose
}
