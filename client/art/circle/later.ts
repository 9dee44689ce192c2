import type { Deed } from '../../../shared/content/circle-schema.ts'
import { type CastId, cast as looks } from '../cast.ts'
import { childDrawing } from '../child/child-svg.ts'
import type { Act } from '../child/look.ts'
import { byFeeling } from '../scenes/acts.ts'
import type { CircleCast, CircleScene } from '../scenes/circle-scene.ts'
import { isThingBack, lies } from '../scenes/circle-things.ts'
import { drawn, heightOf, type ScenePerson, spotOf } from '../scenes/person.ts'
import { thingAt } from '../scenes/thing.ts'
import { round, type Size, scopeIds, standing, svgDocument } from '../svg.ts'
import { laterPlace } from './later-places.ts'
import type { RevealScene } from './reveal.ts'

export type LaterOptions = Size & {
  /** Whose back one sees before the reveal; in the reveal that one has a yellow ring. */
  readonly part: CastId
  readonly feeling: number
  readonly adult: CastId
  /** Who did what in the epilogue, once it is revealed. */
  readonly does?: Readonly<Record<string, Deed>>
  readonly blink?: boolean
}

const comes: readonly (Deed | undefined)[] = ['standWith', 'speak', 'checkIn']
/** The picture is composed 1000 wide. */
const wide = 1000

/** Later the same day, in evening light: the one it happens to on a bench, with what came back. */
export function laterScene(cast: CircleCast, options: LaterOptions): CircleScene & Pick<RevealScene, 'marks'> {
  const { width, height, part, adult, does } = options
  const unit = width / wide
  const ground = (height / unit) * 0.58
  const isTall = width / height < 1.5
  const beside = does ? cast.parts.filter(id => comes.includes(does[id])) : []
  // Upright pictures are narrow: the more come, the smaller all are.
  const grown = !isTall || beside.length > 3 ? 1 : beside.length > 1 ? 1.2 : 1.35
  const benchAt = { x: isTall ? 600 : 620, y: ground + (height / unit) * 0.2 }
  const person = (id: CastId, x: number, y: number, scale: number, act: Act): ScenePerson =>
    drawn(
      spotOf(
        {
          id,
          x: x * unit,
          y: y * unit,
          scale: (scale * unit) / (looks[id].size ?? 1),
          act: { ...act, ...(options.blink ? { blink: true } : {}) },
        },
        options,
      ),
    )
  const others = does ? cast.parts.filter(id => does[id] !== undefined && !comes.includes(does[id])) : []
  // Behind all, and hidden by nobody who has come to the bench.
  const adultAt = isTall ? 350 : beside.length > 2 ? 285 : 360
  const mood = byFeeling(options.feeling)
  const people = [
    person(adult, adultAt, ground + 40, 0.27 * grown, { emotion: 'kind', pose: 'wave', turn: 0.3 }),
    ...others.map((id, at) =>
      person(
        id,
        90 + at * 150,
        ground + 110 + (at % 2) * 26,
        0.34 * grown,
        does?.[id] === 'watch' ? { emotion: 'worried', pose: 'down', turn: 0.7 } : { view: 'back', pose: 'walk' },
      ),
    ),
    person(cast.happensTo, benchAt.x + 6, benchAt.y + 46, 0.5 * grown, {
      pose: 'seated',
      turn: -0.25,
      shadow: 'none',
      ...(mood.emotion ? { emotion: mood.emotion } : {}),
      ...(mood.strength ? { strength: mood.strength } : {}),
    }),
    ...beside.map((id, at) => {
      const [x, lower] = besideSpots[at] ?? [0, 0]
      return person(id, benchAt.x + x * grown, benchAt.y + 62 + lower, 0.52 * grown, {
        emotion: 'kind',
        pose: does?.[id] === 'speak' ? 'offer' : does?.[id] === 'checkIn' ? 'wave' : 'down',
        turn: x < 0 ? 0.5 : -0.5,
      })
    }),
  ].sort((one, other) => one.y - other.y)
  const { thing } = cast.picture
  const seat = { x: (benchAt.x + 118 * grown) * unit, y: (benchAt.y + 4) * unit, scale: 0.74 * grown * unit }
  const things = thing && isThingBack(cast.picture, 0) ? [thingAt(lies(thing, seat))] : []
  const own = { x: (isTall ? 190 : 130) * unit, y: height + (isTall ? 40 : 150) * unit, scale: (isTall ? 1.05 : 0.86) * unit }
  const ring = does ? haloOf(people.find(({ id }) => id === part)) : ''
  const background = svgDocument(
    { x: 0, y: 0, w: width, h: height },
    scopeIds(
      `<g transform="scale(${round(unit, 4)})">${laterPlace(cast.picture.later, { height: height / unit, ground, bench: benchAt, grown })}</g>${ring}`,
    ),
    options,
  )
  const back = does ? '' : standing(own.x, own.y, own.scale, childDrawing(looks[part], { view: 'back', shadow: 'none' }))
  return {
    background,
    people,
    pieces: [...people, ...things].sort((one, other) => one.y - other.y),
    foreground: svgDocument({ x: 0, y: 0, w: width, h: height }, back, options),
    own: { x: own.x, y: own.y - 300 * own.scale },
    marks: [...beside, ...others].flatMap(id => {
      const found = people.find(one => one.id === id)
      return found ? [{ id, x: found.x, y: found.y - (heightOf(id) / (looks[id].size ?? 1) - 30) * found.scale, scale: found.scale }] : []
    }),
  }
}

/** Around the bench, so that the face on it stays free. */
const besideSpots: readonly (readonly [x: number, lower: number])[] = [
  [-150, 8],
  [250, 18],
  [-272, 34],
  [338, 44],
  [-390, 52],
]

function haloOf(own: ScenePerson | undefined): string {
  if (!own) return ''
  const size = `cx="${own.x}" cy="${own.y}" rx="${round(130 * own.scale)}" ry="${round(46 * own.scale)}"`
  return `<ellipse ${size} fill="#ffd54a" opacity=".4"/><ellipse ${size} fill="none" stroke="#ffd54a" stroke-width="6"/>`
}
