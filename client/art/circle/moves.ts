import type { Picture } from '../../../shared/content/circle-picture.ts'
import type { Move } from '../../../shared/content/circle-schema.ts'
import { type CastId, cast } from '../cast.ts'
import { childDrawing } from '../child/child-svg.ts'
import type { Act } from '../child/look.ts'
import { heldInPicture } from '../scenes/circle-things.ts'
import { standing, svgDocument } from '../svg.ts'

export type MoveOptions = {
  readonly part: CastId
  readonly happensTo: CastId
  readonly adult: CastId
  readonly picture: Picture
  /** While it goes on each part does it in its own way; afterwards all do the same. */
  readonly when: 'whileHot' | 'after'
}

/** A move as a small picture of the part that makes it, 160 × 104; the same move has the same composition for every part. */
export const moveSvg = (move: Move, options: MoveOptions): string => svgDocument({ x: 0, y: 0, w: 160, h: 104 }, drawings[move](options))

const person = (id: CastId, act: Act, x: number, scale = 0.37, y = 156) =>
  standing(x, y, scale, childDrawing(cast[id], { shadow: 'none', ...act }))
const theOne = ({ happensTo }: MoveOptions, emotion: Act['emotion'] = 'worried') =>
  person(happensTo, { emotion, turn: -0.4 }, 112, 0.33, 148)
/** A part's own way of a move, while it goes on. */
const wayOf = ({ part, picture, when }: MoveOptions) => (when === 'whileHot' ? picture.ways[part] : undefined)
const heart = (x: number, y: number, scale = 1) =>
  `<path transform="translate(${x} ${y}) scale(${scale})" d="M0 12 C-18 0 -10 -16 0 -6 C10 -16 18 0 0 12Z" fill="#e0607c"/>`
const bubble = `<g transform="translate(122 40)"><path d="M-30 -24 H28 Q36 -24 36 -14 V10 Q36 20 28 20 H-4 L-20 36 V20 H-30 Q-38 20 -38 10 V-14 Q-38 -24 -30 -24Z" fill="#fff" stroke="#2f6fd0" stroke-width="4" stroke-linejoin="round"/></g>${heart(122, 40)}`
const arrow =
  '<path d="M112 62 h28 m-11 -11 l11 11 -11 11" stroke="#8a4fb3" stroke-width="5" fill="none" stroke-linecap="round" stroke-linejoin="round"/>'
const door =
  '<rect x="92" y="-10" width="70" height="130" rx="6" fill="#8b6bb5"/><rect x="100" y="0" width="60" height="120" rx="4" fill="#f3a65a"/><rect x="116" y="14" width="30" height="40" rx="14" fill="#fff3d6"/>'
const knocks = '<path d="M96 44 l-7 -7 M97 54 h-10 M96 64 l-7 7" stroke="#b25b12" stroke-width="4" stroke-linecap="round"/>'

/** Who watches with the hands in the pockets. */
const inPockets: readonly CastId[] = ['elias', 'leo', 'omar', 'sam']

const drawings: Record<Move, (options: MoveOptions) => string> = {
  standWith: options => {
    const { thing } = options.picture
    const isHeld = thing && wayOf(options)?.standWith === 'holds'
    const act: Act = isHeld ? { emotion: 'kind', pose: 'hold', holds: heldInPicture(thing) } : { emotion: 'kind', turn: 0.5 }
    return theOne(options) + person(options.part, act, 54, 0.35, 152)
  },
  speak: options =>
    person(options.part, { emotion: 'kind', pose: wayOf(options)?.speak === 'calls' ? 'call' : 'offer', turn: 0.5 }, 54) + bubble,
  fetchHelp: options => {
    const { part, adult } = options
    return wayOf(options)?.fetchHelp === 'knocks'
      ? door + person(part, { emotion: 'worried', pose: 'stop', turn: 0.6 }, 52, 0.35, 152) + knocks
      : person(adult, { emotion: 'kind', turn: -0.5 }, 108, 0.36, 176) +
          person(part, { emotion: 'worried', pose: 'point', turn: 0.5 }, 48, 0.33, 150)
  },
  leave: ({ part }) => person(part, { view: 'back' }, 62) + arrow,
  watch: ({ part }) => person(part, { emotion: 'worried', pose: inPockets.includes(part) ? 'pockets' : 'think' }, 80),
  checkIn: options =>
    theOne(options, 'kind') + person(options.part, { emotion: 'kind', pose: 'wave', turn: 0.4 }, 50, 0.34, 150) + heart(82, 22, 0.8),
}
