import { corridorDrawing } from '../room/corridor.ts'
import { round, type Size, scopeIds, svgDocument } from '../svg.ts'
import { cropOf } from './crop.ts'
import { drawnPlace, type Layers, type ScenePlace } from './drawn-places.ts'
import { cropped, placeSvg } from './place-svg.ts'
import { bush, leafGreen, tree } from './scenery.ts'

/** What lies behind the one who looks into a scene's picture: the other side of the place. */
export function placeBehind(place: ScenePlace, box: Size, unit: number): string {
  if (inYard.includes(place)) return yard(box, unit, place === 'pitch' ? 'grass' : 'sand')
  if (place === 'corridor') return corridor(box)
  const { behind } = drawnPlace(place)
  return behind ? otherWall(behind, box) : mirrored(place, box)
}

/** Round these lies the yard. */
const inYard: readonly ScenePlace[] = ['playground', 'pitch', 'wall', 'bench']

const otherWall = (layers: Layers, box: Size): string =>
  svgDocument({ x: 0, y: 0, w: box.width, h: box.height }, scopeIds(cropped(layers, cropOf(box), 'day')), box)

/** Towards the garden window. */
function corridor(box: Size): string {
  const { width, height } = box
  const camera = {
    x: 0.2,
    y: 1.45,
    z: 1.6,
    yaw: Math.PI,
    f: Math.max(width * 0.52, height * 0.95),
    middle: width / 2,
    horizon: height * 0.36,
  }
  return svgDocument({ x: 0, y: 0, w: width, h: height }, scopeIds(corridorDrawing(camera)), box)
}

/** Nearer by and the other way round: nothing in a place has letters. */
function mirrored(place: ScenePlace, box: Size): string {
  const { width, height } = box
  const inner = placeSvg(place, box)
  const zoom = 1.12
  return svgDocument(
    { x: 0, y: 0, w: width, h: height },
    `<g transform="translate(${round(width * (1 + (zoom - 1) / 2))} ${round(-height * (zoom - 1))}) scale(${-zoom} ${zoom})">${inner}</g>`,
    box,
  )
}

/** Trees, a white fence, sand; on the pitch the other half, mown. */
function yard({ width, height }: Size, unit: number, ground: 'sand' | 'grass'): string {
  const at = (share: number) => round(share * height)
  const trees = [0.04, 0.2, 0.37, 0.55, 0.72, 0.9].map((x, index) => {
    const color = index % 2 ? leafGreen.light : leafGreen.dark
    return tree(round(x * width), at(0.5), round((index % 2 ? 1.15 : 1.4) * unit, 2), color)
  })
  const bushes = [0.12, 0.46, 0.81].map(x => bush(round(x * width), at(0.555), round(0.6 * unit, 2)))
  const posts = Array.from({ length: 26 }, (_, index) => `M${round((width * index) / 25)} ${at(0.46)} V${at(0.56)}`)
  const fence = `<path d="M0 ${at(0.485)} H${width} M0 ${at(0.53)} H${width} ${posts.join(' ')}" stroke="#fff" stroke-width="${round(7 * unit)}" opacity=".95"/>`
  const sky = `<rect width="${width}" height="${height}" fill="#cdeaf9"/><rect y="${at(0.38)}" width="${width}" height="${height}" fill="#a4d89e"/>`
  const white = `fill="none" stroke="#fff" stroke-width="${round(8 * unit)}" opacity=".9"`
  const ring = `<ellipse cx="${width / 2}" cy="${at(1.02)}" rx="${width * 0.42}" ry="${at(0.17)}" ${white}/>`
  const mown = [0.6, 0.7, 0.84].map(from => `<rect y="${at(from)}" width="${width}" height="${at(0.06)}" fill="#92d378"/>`).join('')
  const floor =
    ground === 'sand'
      ? `<path d="M0 ${at(0.56)} H${width} V${height} H0Z" fill="#f1dcc0"/><path d="M0 ${at(0.56)} H${width} v${round(8 * unit)} H0Z" fill="#e2c6a2"/>`
      : `<path d="M0 ${at(0.56)} H${width} V${height} H0Z" fill="#84c76a"/>${mown}<path d="M0 ${at(0.66)} H${width}" ${white}/>`
  return svgDocument({ x: 0, y: 0, w: width, h: height }, sky + trees.join('') + bushes.join('') + fence + floor + ring, { width, height })
}
