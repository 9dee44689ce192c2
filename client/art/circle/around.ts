import { type CastId, cast } from '../cast.ts'
import { childDrawing } from '../child/child-svg.ts'
import { cat } from '../places/things.ts'
import { type Camera, type Place3, project } from '../room/camera.ts'
import { corridorDrawing } from '../room/corridor.ts'
import { metres } from '../scenes/circle-beside.ts'
import { round, type Size, standing, svgDocument } from '../svg.ts'

export type AroundOptions = Size & {
  readonly part: CastId
  /** Which small things show what they hide; each changes for good. */
  readonly found: ReadonlySet<string>
}
/** `spots`: where each thing is pressed; never smaller than a fingertip, never outside. */
export type Around = {
  readonly svg: string
  readonly spots: readonly { readonly id: string; readonly x: number; readonly y: number; readonly radius: number }[]
}
type Secret = {
  readonly at: Place3
  readonly reach: number
  readonly lift: number
  readonly narrow?: number
  readonly draw: (isFound: boolean) => string
}

/** The corridor's quiet end, where small things live. Nobody is awaited here. */
export function aroundScene(secrets: readonly string[], { width, height, part, found }: AroundOptions): Around {
  const camera = cameraFor({ width, height })
  const placed = secrets.flatMap(id => {
    const secret = known[id]
    return secret ? [{ id, secret, spot: project(camera, secret.at) }] : []
  })
  const things = placed.map(({ id, secret, spot }) => {
    const narrow = secret.narrow ?? 1
    return `<g transform="translate(${round(spot.x)} ${round(spot.y)}) scale(${round(spot.perMetre * narrow, 2)} ${round(spot.perMetre, 2)})">${secret.draw(found.has(id))}</g>`
  })
  const me = project(camera, isTall({ width, height }) ? [0.15, 0, -3.9] : [-1.75, 0, -3.7])
  const figure = standing(me.x, me.y, me.perMetre * metres * (cast[part].size ?? 1), childDrawing(cast[part], { view: 'back' }))
  const spots = placed.map(({ id, secret, spot }) => ({
    id,
    x: Math.max(34, Math.min(width - 34, spot.x)),
    y: spot.y - secret.lift * spot.perMetre,
    radius: Math.max(26, secret.reach * spot.perMetre),
  }))
  const drawing = corridorDrawing(camera) + softLight({ width, height }) + things.join('') + figure
  return { svg: svgDocument({ x: 0, y: 0, w: width, h: height }, drawing, { width, height }), spots }
}

const isTall = ({ width, height }: Size) => width / height < 1.2
function cameraFor({ width, height }: Size): Camera {
  const tall = isTall({ width, height })
  return {
    x: tall ? 0.1 : -0.1,
    y: 1.3,
    z: tall ? 3.1 : -0.55,
    yaw: Math.PI,
    f: tall ? height * 1.02 : Math.max(width * 0.62, height * 1.05),
    middle: width / 2,
    horizon: height * 0.5,
  }
}

const softLight = ({ width, height }: Size) =>
  `<defs><radialGradient id="around-light" cx=".5" cy=".42" r=".8"><stop offset=".45" stop-color="#fff3d0" stop-opacity=".14"/><stop offset="1" stop-color="#5b45c9" stop-opacity=".2"/></radialGradient></defs><rect width="${width}" height="${height}" fill="url(#around-light)"/>`

const scaled = (scale: number, drawing: string) => `<g transform="scale(${scale})">${drawing}</g>`
const known: Readonly<Record<string, Secret>> = {
  cat: {
    at: [-1, 0.98, -5.85],
    reach: 0.46,
    lift: 0.3,
    draw: isFound =>
      scaled(
        0.0072,
        cat(isFound ? 'sits' : 'sleeps') +
          (isFound
            ? '<path d="M52 -120 q10 -10 20 0 t20 0 M60 -96 q8 -8 16 0 t16 0" stroke="#fff" stroke-width="6" fill="none" stroke-linecap="round"/>'
            : ''),
      ),
  },
  bird: {
    at: [1.3, 1.62, -5.98],
    reach: 0.34,
    lift: 0,
    draw: isFound =>
      scaled(
        0.0085,
        `<g${isFound ? ' transform="rotate(-18)"' : ''}><path d="M-24 10 C-26 -26 20 -32 24 -4 L40 -2 24 8 C16 28 -18 28 -24 10Z" fill="#e0584a"/><path d="M-24 6 C-26 -26 14 -36 24 -6 Q2 -8 -10 14Z" fill="#4a5270"/><circle cx="13" cy="-9" r="4.400" fill="#fff"/><circle cx="14" cy="-9" r="2.600" fill="#2c2440"/><path d="M24 -5 l11 4 -11 4Z" fill="#2c2440"/></g>${isFound ? '<g fill="#2c2440"><ellipse cx="52" cy="-22" rx="6" ry="5"/><path d="M56 -22 V-46 l10 4" stroke="#2c2440" stroke-width="4" fill="none"/><ellipse cx="70" cy="-46" rx="6" ry="5"/><path d="M74 -46 V-68 l10 4" stroke="#2c2440" stroke-width="4" fill="none"/></g>' : ''}`,
      ),
  },
  mouse: {
    at: [2.75, 0, -5.97],
    reach: 0.3,
    lift: 0.2,
    draw: isFound =>
      scaled(
        0.0062,
        `<path d="M-34 0 V-40 Q-34 -76 0 -76 Q34 -76 34 -40 V0Z" fill="#8a5a34"/><path d="M-25 0 V-38 Q-25 -66 0 -66 Q25 -66 25 -38 V0Z" fill="${isFound ? '#ffe07a' : '#b97b48'}"/>${isFound ? '<circle cx="-9" cy="-34" r="9" fill="#c9b8a4"/><circle cx="13" cy="-34" r="9" fill="#c9b8a4"/><ellipse cx="2" cy="-18" rx="17" ry="18" fill="#c9b8a4"/><circle cx="-4" cy="-20" r="2.800" fill="#2c2440"/><circle cx="8" cy="-20" r="2.800" fill="#2c2440"/><circle cx="2" cy="-12" r="3.400" fill="#e0607c"/>' : '<path d="M0 -66 V0" stroke="#8a5a34" stroke-width="3"/><circle cx="14" cy="-32" r="4" fill="#ffd54a"/>'}`,
      ),
  },
  boot: {
    at: [1.5, 0, -4.7],
    reach: 0.34,
    lift: 0.3,
    draw: isFound =>
      scaled(
        0.0066,
        `<ellipse rx="52" ry="9" fill="#2c2440" opacity=".18"/>${isFound ? '<g transform="translate(-13 -100)"><path d="M-17 -4 Q-17 24 0 30 Q17 24 17 -4Z" fill="#c98d4a"/><path d="M-22 -2 Q-20 -22 0 -22 Q20 -22 22 -2 Q0 6 -22 -2Z" fill="#7a5230"/><path d="M0 -22 q3 -10 10 -12" stroke="#7a5230" stroke-width="5" fill="none" stroke-linecap="round"/></g>' : ''}<path d="M-40 -86 H14 V-34 Q50 -28 52 -4 V0 H-40Z" fill="#f2c23e"/><path d="M-40 -86 H14 V-72 H-40Z" fill="#fff4d0"/><path d="M-40 -8 H52 V0 H-40Z" fill="#b9851a"/>`,
      ),
  },
  boat: {
    at: [-3.05, 2.2, -5],
    reach: 0.32,
    lift: 0.2,
    draw: isFound =>
      scaled(
        0.0066,
        `<g${isFound ? ' transform="rotate(-12)"' : ''}><path d="M-46 -18 H46 L28 0 H-28Z" fill="#f2695c"/><path d="M-28 -18 L0 -66 L28 -18Z" fill="#fff"/><path d="M0 -66 V-18 H28Z" fill="#dfe7f6"/></g>${isFound ? '<path d="M-60 2 q15 -14 30 0 t30 0 t30 0 t30 0" stroke="#5fb8e8" stroke-width="7" fill="none" stroke-linecap="round"/>' : ''}`,
      ),
  },
  poster: {
    at: [3.38, 1.75, -5.35],
    reach: 0.4,
    lift: 0,
    narrow: 0.55,
    draw: isFound =>
      scaled(
        0.0058,
        `<rect x="-84" y="-76" width="168" height="128" rx="8" fill="#fff"/><rect x="-14" y="-84" width="28" height="16" fill="#ffd54a"/><path d="M-58 10 C-64 -24 -24 -40 8 -30 C30 -24 40 -10 46 -2 Q60 -6 62 -26 Q74 -8 66 4 Q58 16 46 18 Q10 34 -30 28 Q-54 24 -58 10Z" fill="#5f88e0"/><circle cx="-34" cy="2" r="5" fill="#fff"/><circle cx="-33" cy="2" r="3" fill="#2c2440"/><path d="M-50 14 q12 8 24 2" stroke="#fff" stroke-width="4" fill="none" stroke-linecap="round"/>${isFound ? '<path d="M-10 -38 q-4 -22 -20 -24 M-8 -38 q6 -24 22 -22" stroke="#5fb8e8" stroke-width="7" fill="none" stroke-linecap="round"/>' : ''}`,
      ),
  },
}
