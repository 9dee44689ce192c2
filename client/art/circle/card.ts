import type { Picture } from '../../../shared/content/circle-picture.ts'
import { type CastId, cast } from '../cast.ts'
import { childDrawing, portraitSvg } from '../child/child-svg.ts'
import type { Act } from '../child/look.ts'
import { thingOnCard } from '../scenes/circle-things.ts'
import { round, scopeIds, shifted, standing, svgDocument } from '../svg.ts'

const usualGround = '#f3dff0'
const grounds: Partial<Record<CastId, string>> = {
  zuri: '#bfe8df',
  noor: usualGround,
  amara: '#ffe6b8',
  elias: '#d6e4f8',
  jin: '#d9efd0',
  sam: '#cfe9f7',
  leo: '#ffdccf',
  mia: '#ffe0e6',
  arjun: '#ffecc9',
  kim: '#f7dbe6',
  omar: '#e2eecb',
  tuva: '#d8ecdc',
}
const acts: Partial<Record<CastId, Act>> = {
  zuri: { emotion: 'neutral', pose: 'ready' },
  elias: { emotion: 'thinking', pose: 'pockets' },
  jin: { emotion: 'neutral', pose: 'down' },
  sam: { emotion: 'thinking', pose: 'pockets' },
  leo: { emotion: 'thinking', pose: 'pockets' },
  mia: { emotion: 'thinking', pose: 'hold' },
  arjun: { emotion: 'neutral', pose: 'down' },
  omar: { emotion: 'neutral', pose: 'pockets' },
}

/** The part's card: who one is. */
export function cardSvg(part: CastId, { ways }: Pick<Picture, 'ways'>): string {
  const rays = Array.from({ length: 16 }, (_, at) => {
    const point = (turn: number) => `${round(150 + Math.cos(turn) * 420)} ${round(200 + Math.sin(turn) * 420)}`
    return `<path d="M150 200 L${point(at * 0.3927)} L${point(at * 0.3927 + 0.19)}Z" fill="#fff" opacity=".28"/>`
  }).join('')
  const figure = standing(150, 352, 0.74, childDrawing(cast[part], acts[part] ?? { emotion: 'thinking', pose: 'think' }))
  const thing = ways[part]?.beside
  const beside = thing ? shifted(244, 336, thingOnCard(thing)) : ''
  const drawing = `<defs><clipPath id="card"><rect width="300" height="380" rx="26"/></clipPath></defs><g clip-path="url(#card)"><rect width="300" height="380" fill="${grounds[part] ?? usualGround}"/>${rays}<ellipse cx="150" cy="352" rx="190" ry="46" fill="#fff" opacity=".75"/>${figure}${beside}</g>`
  return svgDocument({ x: 0, y: 0, w: 300, h: 380 }, scopeIds(drawing))
}

/** The back of every card. */
export const cardBackSvg = svgDocument(
  { x: 0, y: 0, w: 100, h: 140 },
  '<rect width="100" height="140" rx="14" fill="#5b45c9"/><rect x="7" y="7" width="86" height="126" rx="10" fill="none" stroke="#b9a6ff" stroke-width="2.500"/><circle cx="50" cy="70" r="27" fill="none" stroke="#ffd54a" stroke-width="7" stroke-dasharray="17 11.300"/><circle cx="50" cy="70" r="6" fill="#fff"/>',
)

/** The part's face, round. */
export const partFace = (part: CastId): string => portraitSvg(cast[part], { emotion: 'neutral', ground: '#ffe9b8' })
