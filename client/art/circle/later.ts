import type { Deed } from '../../../shared/content/circle-schema.ts'
import { type CastId, cast as looks } from '../cast.ts'
import { childDrawing } from '../child/child-svg.ts'
import type { Act } from '../child/look.ts'
import { bag } from '../places/belongings.ts'
import { skies } from '../places/light.ts'
import { byFeeling } from '../scenes/acts.ts'
import type { CircleCast, CircleScene } from '../scenes/circle-scene.ts'
import { drawn, heightOf, type ScenePerson, spotOf } from '../scenes/person.ts'
import { thingAt } from '../scenes/thing.ts'
import { round, type Size, scopeIds, standing, svgDocument } from '../svg.ts'
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

/** The school yard in evening light, later the same day: the one it happens to on the bench, with the bag. */
export function laterScene(cast: CircleCast, options: LaterOptions): CircleScene & Pick<RevealScene, 'marks'> {
  const { width, height, part, adult, does } = options
  const unit = width / wide
  const ground = (height / unit) * 0.58
  const isTall = width / height < 1.5
  const grown = isTall ? 1.35 : 1
  const benchAt = { x: isTall ? 640 : 620, y: ground + (height / unit) * 0.2 }
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
  const beside = does ? cast.parts.filter(id => comes.includes(does[id])) : []
  const others = does ? cast.parts.filter(id => does[id] !== undefined && !comes.includes(does[id])) : []
  const mood = byFeeling(options.feeling)
  const people = [
    person(adult, isTall ? 470 : 400, ground + 40, 0.27 * grown, { emotion: 'kind', pose: 'wave', turn: 0.3 }),
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
  const bagThing = thingAt({
    id: 'thing-bag',
    x: (benchAt.x + 118 * grown) * unit,
    y: (benchAt.y + 4) * unit,
    scale: 0.74 * grown * unit,
    box: { x: -70, y: -140, w: 140, h: 160 },
    drawing: bag(),
  })
  const own = { x: (isTall ? 190 : 130) * unit, y: height + (isTall ? 40 : 150) * unit, scale: (isTall ? 1.05 : 0.86) * unit }
  const ring = does ? haloOf(people.find(({ id }) => id === part)) : ''
  const background = svgDocument(
    { x: 0, y: 0, w: width, h: height },
    scopeIds(`<g transform="scale(${round(unit, 4)})">${yard(height / unit, ground, benchAt, grown)}</g>${ring}`),
    options,
  )
  const back = does ? '' : standing(own.x, own.y, own.scale, childDrawing(looks[part], { view: 'back', shadow: 'none' }))
  return {
    background,
    people,
    pieces: [...people, bagThing].sort((one, other) => one.y - other.y),
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
  [352, 44],
  [-390, 52],
]

function haloOf(own: ScenePerson | undefined): string {
  if (!own) return ''
  const size = `cx="${own.x}" cy="${own.y}" rx="${round(130 * own.scale)}" ry="${round(46 * own.scale)}"`
  return `<ellipse ${size} fill="#ffd54a" opacity=".4"/><ellipse ${size} fill="none" stroke="#ffd54a" stroke-width="6"/>`
}

const tree = (x: number, y: number, scale: number, color: string) =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><ellipse cy="4" rx="62" ry="12" fill="#2c4a3a" opacity=".18"/><rect x="-13" y="-84" width="26" height="88" rx="9" fill="#a06a42"/><circle cx="-42" cy="-118" r="50" fill="${color}"/><circle cx="40" cy="-124" r="54" fill="${color}"/><circle cy="-166" r="58" fill="${color}"/></g>`

function yard(height: number, g: number, bench: { x: number; y: number }, grown: number): string {
  const sky = `<defs><linearGradient id="later" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${skies.evening.top}"/><stop offset="1" stop-color="${skies.evening.low}"/></linearGradient></defs><rect width="1000" height="${round(height)}" fill="url(#later)"/><circle cx="150" cy="${round(height * 0.36)}" r="62" fill="#fff0b8"/>`
  const hills = `<path d="M0 ${g - 40} Q240 ${g - 110} 520 ${g - 50} T1000 ${g - 70} V${height} H0Z" fill="#b9d69a"/>${tree(90, g + 6, 0.9, '#7fb56a')}${tree(930, g + 10, 1.1, '#6fa860')}`
  const school = `<g transform="translate(340 ${g - 6}) scale(.86)"><rect x="-150" y="-130" width="300" height="136" rx="8" fill="#ffdfae"/><path d="M-174 -122 L-140 -190 H140 L174 -122Z" fill="#d9705f"/><rect x="-40" y="-230" width="80" height="110" fill="#ffe9c8"/><path d="M-54 -226 L0 -276 L54 -226Z" fill="#bd5546"/><circle cy="-172" r="22" fill="#fff" stroke="#5a6bb0" stroke-width="5"/><path d="M0 -172 V-184 M0 -172 l10 8" stroke="#3a3560" stroke-width="4" stroke-linecap="round"/><path d="M-26 6 v-64 q26 -28 52 0 v64Z" fill="#4f86c6"/><g fill="#ffeeb0"><rect x="-128" y="-92" width="52" height="48" rx="6"/><rect x="76" y="-92" width="52" height="48" rx="6"/></g></g>`
  const lawn = `<path d="M0 ${g} Q500 ${g - 26} 1000 ${g} V${height} H0Z" fill="#cfe0a6"/><path d="M300 ${g - 6} Q420 ${g + 60} 250 ${height} H760 Q600 ${g + 70} 380 ${g - 6}Z" fill="#f4dfb8"/><path d="M690 ${g - 70} V${g + 24} M980 ${g - 70} V${g + 24}" stroke="#b9694a" stroke-width="22" stroke-linecap="round"/><path d="M690 ${g - 70} Q835 ${g - 170} 980 ${g - 70}" stroke="#6b6f94" stroke-width="10" fill="none"/>`
  const seat = `<g transform="translate(${bench.x + 50} ${bench.y}) scale(${grown})"><ellipse cy="44" rx="150" ry="16" fill="#2c2440" opacity=".14"/><rect x="-132" y="-30" width="264" height="16" rx="8" fill="#b97b48"/><rect x="-138" y="2" width="276" height="18" rx="9" fill="#c98d5b"/><path d="M-104 16 V46 M104 16 V46" stroke="#6b6f94" stroke-width="12"/></g>`
  return sky + hills + school + lawn + seat
}
