import type { LeadDeed } from '../../../shared/content/circle-picture.ts'
import type { Deed } from '../../../shared/content/circle-schema.ts'
import type { CastId } from '../cast.ts'
import type { Act } from '../child/look.ts'
import type { Camera } from '../room/camera.ts'
import { byFeeling, byHeat, bystanderAct } from './acts.ts'
import { besideSpot } from './circle-beside.ts'
import type { CircleCast, CircleOptions } from './circle-scene.ts'
import { type At, extraStands, leadStands, partStands, ringCentre, theOneStands } from './circle-stands.ts'
import { heldThing, isThingBack } from './circle-things.ts'

/** One person on the room's floor. `face` is where that one looks, as an angle on the floor: 0 towards the far end. */
export type Actor = { readonly id: CastId; readonly at: At; readonly face: number; readonly act: Act }

/** Before a beat nothing is known but the heat: the extras laugh while it is hot and turn away when it cools. */
export function doesBy({ extras }: Pick<CircleCast, 'extras'>, heat: number): Record<string, Deed> {
  const loud = heat >= 3 ? extras.length : heat === 2 ? Math.max(1, extras.length - 1) : 0
  return Object.fromEntries(extras.map((id, at) => [id, at < loud ? 'laugh' : heat >= 2 ? 'watch' : 'leave']))
}

/** All who are there. Those who came stand where, seen by this camera, they hide nobody. */
export function actorsOf(cast: CircleCast, options: CircleOptions, camera: Camera): Actor[] {
  const { heat, feeling = -2, adult, part } = options
  const does = { ...doesBy(cast, heat), ...options.does }
  const stands: { readonly id: CastId; readonly at: At; readonly face?: number }[] = [
    ...cast.parts.map((id, at) => ({ id, at: partStands[at]?.at ?? ringCentre })),
    ...cast.extras.map((id, at) => ({ id, at: extraStands[at]?.at ?? ringCentre, face: extraStands[at]?.face ?? 0 })),
  ]
  const comes = ({ id }: { readonly id: CastId }) => id !== part && ['standWith', 'speak', 'checkIn'].includes(does[id] ?? '')
  const stay = stands.filter(stand => !comes(stand)).map(stand => stays(stand, stand.id === part ? undefined : (does[stand.id] ?? 'watch')))
  const placed: Actor[] = [theOneItHappensTo(cast, feeling, heat), theLead(cast, heat), ...stay]
  for (const { id, at: from } of stands.filter(comes)) {
    const at = besideSpot(camera, placed) ?? from
    placed.push({ id, at, face: towards(at, theOneStands), act: { emotion: 'kind', pose: does[id] === 'speak' ? 'offer' : 'down' } })
  }
  if (adult) {
    const at = besideSpot(camera, placed) ?? [0.3, 4.6]
    placed.push({ id: adult, at, face: towards(at, theOneStands), act: { emotion: 'kind', pose: 'down' } })
  }
  return placed
}

/** Without a deed it is the own figure: one sees oneself from behind, in the same place always. */
function stays(
  { id, at, face = towards(at, ringCentre) }: { readonly id: CastId; readonly at: At; readonly face?: number },
  did: Deed | undefined,
): Actor {
  if (did === undefined) return { id, at, face, act: { view: 'back', pose: 'down' } }
  if (did === 'leave') return { id, at: fartherOut(at), face, act: { emotion: 'neutral', pose: 'walk', view: 'back' } }
  if (did === 'fetchHelp') return { id, at: fartherOut(at), face: 0, act: { emotion: 'worried', pose: 'run', gait: 'run' } }
  return { id, at, face, act: untold(bystanderAct(id, did === 'laugh' ? 'laughing' : 'watching')) }
}

function theOneItHappensTo({ happensTo, picture }: CircleCast, feeling: number, heat: number): Actor {
  const held: Act = picture.thing && isThingBack(picture, heat) ? { pose: 'hold', holds: heldThing(picture.thing) } : {}
  return { id: happensTo, at: theOneStands, face: -1.72, act: { ...untold(byFeeling(feeling)), ...held } }
}

function theLead({ leads, picture }: CircleCast, heat: number): Actor {
  const { thing } = picture
  const holds: Act = picture.leads === 'holds' && thing ? { holds: heldThing(thing) } : {}
  const act: Act = { emotion: heat >= 3 ? 'laughing' : 'proud', ...whileHot[picture.leads](heat), ...holds }
  if (heat >= 2) return { id: leads, at: leadStands[picture.leads], face: -1.8, act }
  return { id: leads, at: [1.75, 2.2], face: -1.8, act: heat === 1 ? untold(byHeat(1)) : { emotion: 'ashamed', pose: 'down' } }
}

const whileHot: Record<LeadDeed, (heat: number) => Act> = {
  kicks: () => ({ pose: 'kick', gait: 'kick' }),
  points: heat => ({ pose: heat >= 3 ? 'laughPoint' : 'point' }),
  laughs: heat => ({ pose: heat >= 3 ? 'belly' : 'hips' }),
  holds: () => ({ pose: 'hold' }),
}

/** Where somebody looks follows from the floor, not from the act. */
function untold(act: Act): Act {
  const { turn: _turn, gaze: _gaze, ...rest } = act
  return rest
}

const towards = (from: At, to: At): number => Math.atan2(to[0] - from[0], to[1] - from[1])

/** A step back from the ring, but never into a wall. */
function fartherOut([x, z]: At): At {
  const [dx, dz] = [x - ringCentre[0], z - ringCentre[1]]
  const length = Math.hypot(dx, dz) || 1
  return [Math.max(-2.7, Math.min(3, x + (dx / length) * 0.7)), z + (dz / length) * 0.7]
}
