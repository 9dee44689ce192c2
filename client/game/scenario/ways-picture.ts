import { type CastId, cast } from '../../art/cast.ts'
import { childDrawing } from '../../art/child/child-svg.ts'
import { bush, tree } from '../../art/places/scenery.ts'
import { bench } from '../../art/places/things.ts'
import { standing, svgDocument } from '../../art/svg.ts'
import type { Box, Composer } from './composition.ts'

export type Way = { readonly id: string; readonly isSeen: boolean }
type Point = { readonly x: number; readonly y: number }

/** A path that forks; paved where a way was seen, dotted where not. All end where it is light, and somebody is there. */
export function waysComposer(ways: readonly Way[]): Composer {
  return { key: JSON.stringify(ways), compose: box => ({ picture: { background: drawn(box, ways), people: [] }, spots: [] }) }
}

/** Where the signs of the ways stand. */
export function wayPoints({ width, height }: Box, count: number): Point[] {
  const top = height * 0.13
  const step = count > 1 ? (height * 0.74) / (count - 1) : 0
  return Array.from({ length: count }, (_, at) => ({ x: width * (isSlim({ width }) ? 0.5 : 0.52), y: top + at * step }))
}

const isSlim = ({ width }: { readonly width: number }) => width < 620
const path = { edge: '#cf9a63', sand: '#f5dcb8', dash: '#b07a3f', dots: '#6fae57' }

function drawn(box: Box, ways: readonly Way[]): string {
  const { width: w, height: h } = box
  const unit = Math.min(w / 1024, h / 556)
  const fork = { x: w * (isSlim(box) ? 0.13 : 0.2), y: h / 2 }
  const goal = { x: w * (isSlim(box) ? 0.88 : 0.87), y: h / 2 }
  const points = wayPoints(box, ways.length)
  const routes = ways.map(({ isSeen }, at) => ({ isSeen, d: route(fork, points[at] ?? fork, goal) }))
  const dotted = routes.filter(({ isSeen }) => !isSeen).map(({ d }) => line(d, path.dots, 13 * unit, `0 ${26 * unit}`))
  const paved = routes.filter(({ isSeen }) => isSeen).map(({ d }) => pavement(d, unit))
  const lane = `M${-20} ${fork.y} H${fork.x}`
  const circle = `<circle cx="${fork.x}" cy="${fork.y}" r="${24 * unit}" fill="${path.sand}" stroke="${path.edge}" stroke-width="${4 * unit}"/>`
  const drawing = `<rect width="${w}" height="${h}" fill="#a9db8c"/><ellipse cx="${w * 0.25}" cy="${h * 0.2}" rx="${w * 0.36}" ry="${h * 0.32}" fill="#98d07c"/><ellipse cx="${w * 0.8}" cy="${h * 0.95}" rx="${w * 0.38}" ry="${h * 0.34}" fill="#98d07c"/>${plants(box, unit)}${dotted.join('')}${pavement(lane, unit)}${paved.join('')}${circle}${litBench(goal, isSlim(box) ? 0.62 : unit)}`
  return svgDocument({ x: 0, y: 0, w, h }, drawing)
}

function route(from: Point, by: Point, to: Point): string {
  const out = (by.x - from.x) * 0.5
  const back = (to.x - by.x) * 0.5
  return `M${from.x} ${from.y} C${from.x + out} ${from.y} ${by.x - out} ${by.y} ${by.x} ${by.y} C${by.x + back} ${by.y} ${to.x - back} ${to.y} ${to.x} ${to.y}`
}

const line = (d: string, color: string, width: number, dashes = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"${dashes ? ` stroke-dasharray="${dashes}"` : ''}/>`
const pavement = (d: string, unit: number) =>
  line(d, path.edge, 34 * unit) + line(d, path.sand, 27 * unit) + line(d, path.dash, 3.5 * unit, `${10 * unit} ${11 * unit}`)

function plants({ width: w, height: h }: Box, unit: number): string {
  const trees = [
    [0.33, 0.22, 0.55],
    [0.3, 0.98, 0.6],
    [0.72, 0.22, 0.6],
    [0.95, 0.3, 0.5],
    [0.73, 0.99, 0.55],
  ].map(([x = 0, y = 0, s = 1]) => tree(w * x, h * y, s * unit))
  return `${trees.join('')}${bush(w * 0.06, h * 0.24, 0.6 * unit)}${bush(w * 0.93, h * 0.92, 0.6 * unit)}`
}

/** The bench under its lamp, with two on it: nobody is alone at the end. */
function litBench({ x, y }: Point, unit: number): string {
  const scene = `<circle r="96" fill="#f2ecab" stroke="#fff" stroke-width="6"/><g transform="translate(0 34) scale(.42)">${bench(300)}</g><path d="M68 46 V-60" stroke="#6b4f3f" stroke-width="7"/><circle cx="68" cy="-68" r="16" fill="#ffd15c" stroke="#c97a12" stroke-width="4"/>${seated(-32, 'sam')}${seated(24, 'noor')}`
  return `<g transform="translate(${x} ${y}) scale(${unit})">${scene}</g>`
}

const seated = (x: number, who: CastId) =>
  standing(x, 56, 0.25, childDrawing(cast[who], { emotion: 'happy', pose: 'seated', gait: 'sit', shadow: 'none', uid: `bench-${who}` }))
