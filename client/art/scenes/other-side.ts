import type { AudienceState } from '../../../shared/content/schema.ts'
import type { Act } from '../child/look.ts'
import { bush, leafGreen, tree } from '../places/scenery.ts'
import { round, type Size, scopeIds, svgDocument } from '../svg.ts'
import type { BystanderId } from './newcomer-people.ts'
import { personAt, type ScenePerson } from './person.ts'

export type OtherSideOptions = Size & {
  readonly audience: Readonly<Record<string, AudienceState>>
  readonly heat?: number
  readonly blink?: boolean
}

/**
 * The same moment as Sam sees it: all faces turned to you, Leo nearest. The background goes below the people, the foreground (Sam's own
 * hair and sleeves) above; everything in pixels of the box.
 */
export function otherSideScene(options: OtherSideOptions): {
  readonly background: string
  readonly people: ScenePerson[]
  readonly foreground: string
} {
  const { width, height } = options
  const spots = width / height < 1.6 ? narrow : wide
  const unit = Math.min(height / 520, width / (spots === wide ? 900 : 470))
  const people = (Object.keys(spots) as (keyof typeof spots)[]).map(id => {
    const { x, y, scale } = spots[id]
    const act = { ...actsOf(id, options), ...(options.blink ? { blink: true } : {}) }
    const away = act.view === 'back'
    return personAt({ id, x: x * width, y: y * height - (away ? 14 : 0) * unit, scale: scale * unit * (away ? 0.8 : 1), act }, options)
  })
  return { background: yardBefore(options, unit), people: people.sort((one, other) => one.y - other.y), foreground: ownEdge(options, unit) }
}

type Seen = 'noor' | 'jin' | 'amara' | 'mia' | 'leo' | 'zuri'
type Spots = Record<Seen, { readonly x: number; readonly y: number; readonly scale: number }>
/** Shares of the box; `y` is the feet's, so a near one's are below the edge. */
const wide: Spots = {
  noor: { x: 0.09, y: 0.8, scale: 0.56 },
  jin: { x: 0.235, y: 0.82, scale: 0.56 },
  amara: { x: 0.385, y: 0.83, scale: 0.58 },
  mia: { x: 0.52, y: 0.79, scale: 0.5 },
  leo: { x: 0.69, y: 1.04, scale: 0.92 },
  zuri: { x: 0.9, y: 0.87, scale: 0.66 },
}
const narrow: Spots = {
  noor: { x: 0.095, y: 0.76, scale: 0.44 },
  jin: { x: 0.28, y: 0.77, scale: 0.44 },
  amara: { x: 0.475, y: 0.77, scale: 0.44 },
  mia: { x: 0.67, y: 0.75, scale: 0.42 },
  zuri: { x: 0.875, y: 0.8, scale: 0.46 },
  leo: { x: 0.63, y: 1.17, scale: 0.6 },
}

function actsOf(id: Seen, { audience, heat = 2 }: OtherSideOptions): Act {
  if (id === 'leo')
    return heat >= 2 ? { emotion: heat >= 3 ? 'laughing' : 'proud', pose: 'hips', turn: -0.1 } : { emotion: 'thinking', pose: 'pockets' }
  if (id === 'mia') return { emotion: heat >= 2 ? 'thinking' : 'kind', pose: 'hips', turn: -0.1, gaze: [-3, 2] }
  return facesYou[audience[id] ?? 'watching'](id)
}
const facesYou: Record<AudienceState, (id: BystanderId) => Act> = {
  laughing: id => ({ emotion: 'laughing', pose: id === 'jin' ? 'down' : 'belly' }),
  watching: id => ({
    emotion: 'worried',
    pose: id === 'jin' ? 'down' : id === 'noor' ? 'think' : id === 'amara' ? 'cover' : 'pockets',
    gaze: [0, 2],
  }),
  leaving: () => ({ view: 'back', pose: 'down' }),
  standingWith: id => ({ emotion: 'kind', pose: id === 'jin' ? 'down' : 'offer', gaze: [0, 1] }),
}

/** The far side of the yard: trees, a white fence, sand. */
function yardBefore({ width, height }: Size, unit: number): string {
  const at = (share: number) => round(share * height)
  const trees = [0.04, 0.2, 0.37, 0.55, 0.72, 0.9].map((x, index) => {
    const color = index % 2 ? leafGreen.light : leafGreen.dark
    return tree(round(x * width), at(0.5), round((index % 2 ? 1.15 : 1.4) * unit, 2), color)
  })
  const bushes = [0.12, 0.46, 0.81].map(x => bush(round(x * width), at(0.555), round(0.6 * unit, 2)))
  const posts = Array.from({ length: 26 }, (_, index) => `M${round((width * index) / 25)} ${at(0.46)} V${at(0.56)}`)
  const fence = `<path d="M0 ${at(0.485)} H${width} M0 ${at(0.53)} H${width} ${posts.join(' ')}" stroke="#fff" stroke-width="${round(7 * unit)}" opacity=".95"/>`
  const sky = `<rect width="${width}" height="${height}" fill="#cdeaf9"/><rect y="${at(0.38)}" width="${width}" height="${height}" fill="#a4d89e"/>`
  const sand = `<path d="M0 ${at(0.56)} H${width} V${height} H0Z" fill="#f1dcc0"/><path d="M0 ${at(0.56)} H${width} v${round(8 * unit)} H0Z" fill="#e2c6a2"/>`
  const ring = `<ellipse cx="${width / 2}" cy="${at(1.02)}" rx="${width * 0.42}" ry="${at(0.17)}" fill="none" stroke="#fff" stroke-width="${round(8 * unit)}" opacity=".9"/>`
  return svgDocument({ x: 0, y: 0, w: width, h: height }, sky + trees.join('') + bushes.join('') + fence + sand + ring, { width, height })
}

/** What one sees of oneself: strands of hair above, striped sleeves below, and the edge of sight darker. */
function ownEdge({ width, height }: Size, unit: number): string {
  const vignette = `<defs><radialGradient id="sight" cx=".5" cy=".52" r=".72"><stop offset=".62" stop-color="#23345e" stop-opacity="0"/><stop offset="1" stop-color="#23345e" stop-opacity=".55"/></radialGradient></defs><rect width="${width}" height="${height}" fill="url(#sight)"/>`
  const lockScale = Math.min(unit, (width * 0.26) / 330)
  const lock = (mirror: 1 | -1) =>
    `<g transform="translate(${mirror === 1 ? 0 : width} 0) scale(${round(mirror * lockScale, 3)} ${round(lockScale, 3)})">${fringe}</g>`
  const hair = lock(1) + lock(-1)
  const sleeve = (x: number, mirror: 1 | -1) =>
    `<g transform="translate(${round(x)} ${height}) scale(${round(mirror * unit, 3)} ${round(unit, 3)})">${sleeveDrawing}</g>`
  const drawing = vignette + hair + sleeve(0, 1) + sleeve(width, -1)
  return svgDocument({ x: 0, y: 0, w: width, h: height }, scopeIds(drawing), { width, height })
}
const fringe =
  '<path d="M-10 -10 H330 Q250 8 214 40 Q206 14 196 12 Q150 34 118 78 Q112 44 96 36 Q52 70 30 132 Q22 84 -10 96Z" fill="#8f6a3f"/><path d="M20 6 Q14 50 20 92 M104 2 Q86 30 78 44 M196 0 Q176 12 168 20" stroke="#7a5833" stroke-width="5" fill="none" stroke-linecap="round" opacity=".6"/>'
const sleeveDrawing =
  '<path d="M-20 20 L-20 -64 Q40 -78 96 -40 L128 20Z" fill="#3fa7d6"/><path d="M8 -70 L34 20 M44 -66 L76 20" stroke="#fff" stroke-width="14"/><path d="M94 -42 L126 20 L150 20 L114 -40Z" fill="#7cc3e4"/><path d="M112 -42 Q150 -46 158 -16 Q166 6 160 20 H144Z" fill="#f9cfaa"/>'
