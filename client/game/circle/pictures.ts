import type { CircleView, Ring } from '../../../shared/api/circles.ts'
import type { Circle, Deed } from '../../../shared/content/circle-schema.ts'
import { arrange } from '../../../shared/play/circle-game.ts'
import { castIdOf } from '../../art/cast.ts'
import { circleCastOf } from '../../art/circle/circle-cast.ts'
import { laterScene } from '../../art/circle/later.ts'
import type { Island } from '../../art/circle/look-back.ts'
import { type RevealScene, revealScene } from '../../art/circle/reveal.ts'
import { type CircleCast, type CircleScene, circleScene } from '../../art/scenes/circle-scene.ts'
import type { ScenePerson } from '../../art/scenes/person.ts'
import type { Box, Spot } from '../scenario/composition.ts'
import { onStage } from '../scenario/pictures.ts'
import type { StagePicture } from '../stage/index.ts'

export type Does = Readonly<Record<string, Deed>>
/** The same key and the same box give the same picture. */
export type CircleComposer<More> = { readonly key: string; readonly compose: (box: Box) => { readonly picture: StagePicture } & More }
export type SeenBeat = { readonly own: { readonly x: number; readonly y: number }; readonly spots: readonly Spot[] }
export type SeenReveal = Pick<RevealScene, 'marks'>

/** Without the part that nobody was dealt. */
export const castIn = (circle: Circle, { ring }: Pick<CircleView, 'ring'>): CircleCast => {
  const { parts, ...cast } = circleCastOf(circle)
  return { ...cast, parts: parts.filter((_, at) => ring.some(({ who }) => who === circle.parts[at])) }
}

export const doesIn = ({ ring }: Pick<CircleView, 'ring'>): Does => Object.fromEntries(ring.map(({ who, does }) => [who, does]))
const isHere = (adult: Ring['adult']) => adult === 'here' || adult === 'saw'
export const adultOf = ({ cast }: Circle) => castIdOf(cast.adults[0] ?? 'teacher')

/** The moment as the own part sees it: the room, and in the epilogue later the same day. */
export function beatComposer(circle: Circle, view: CircleView, calm: boolean): CircleComposer<SeenBeat> {
  const { heat, feeling, situation } = view
  const part = castIdOf(view.part)
  const does = doesIn(view)
  const adult = isHere(view.adult) ? { adult: adultOf(circle) } : {}
  const scene = (box: Box, blink?: true): CircleScene =>
    situation === 'later'
      ? laterScene(castIn(circle, view), { ...box, part, feeling, adult: adultOf(circle), ...(blink && { blink }) })
      : circleScene(castIn(circle, view), { ...box, part, heat, feeling, does, ...adult, ...(blink && { blink }) })
  return {
    key: JSON.stringify(['beat', view.deal, part, heat, feeling, situation, does, view.adult, calm]),
    compose: box => {
      const shown = scene(box)
      return {
        picture: onStage(shown, calm ? undefined : scene(box, true), `beat-${part}-`),
        own: shown.own,
        spots: shown.people.map(spotOf),
      }
    },
  }
}

/** One moment of the reveal, from above; after the epilogue where that was. */
export function revealComposer(circle: Circle, view: CircleView, ring: Ring, does: Does, calm: boolean): CircleComposer<SeenReveal> {
  const own = castIdOf(view.part)
  const { heat, feeling } = ring
  const cast = castIn(circle, view)
  const adult = isHere(ring.adult) ? { adult: adultOf(circle) } : {}
  const scene = (box: Box, blink?: true): RevealScene =>
    ring.beat === 4
      ? laterScene(cast, { ...box, part: own, feeling, does, adult: adultOf(circle), ...(blink && { blink }) })
      : revealScene(cast, { ...box, own, heat, feeling, does, ...adult, ...(blink && { blink }) })
  return {
    key: JSON.stringify(['reveal', view.deal, ring.beat, heat, feeling, does, ring.adult, calm]),
    compose: box => {
      const shown = scene(box)
      return { picture: onStage(shown, calm ? undefined : scene(box, true), `reveal-${ring.beat}-`), marks: shown.marks }
    },
  }
}

/** The rings as pictures: from counts alone, so they are the same on every tablet. */
export function islandsOf(circle: Circle, view: CircleView): Island[] {
  const parts = view.ring.map(({ who }) => who).filter(who => !circle.extras.includes(who))
  return view.rings.map(({ counts, heat, feeling, adult }) => ({
    does: arrange(parts, circle.extras, counts),
    heat,
    feeling,
    ...(isHere(adult) && { adult: adultOf(circle) }),
  }))
}

function spotOf({ id, box, face }: ScenePerson): Spot {
  const head = { x: face.x + face.w / 2, y: face.y + face.h / 2, radius: Math.max(face.w, face.h) / 2 }
  return { id, left: box.x, top: box.y, width: box.w, height: box.h, head }
}
