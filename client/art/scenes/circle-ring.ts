import { type Camera, project } from '../room/camera.ts'
import { round } from '../svg.ts'
import { type At, ringCentre, ringRadius } from './circle-stands.ts'

/** What the tile of one of the audience says: spikes laugh, a plain tile watches, empty dashes have gone, an inner arc stands beside. */
export type TileKind = 'laugh' | 'watch' | 'gap' | 'with'
export type Tile = { readonly at: number; readonly kind: TileKind }

const width = 0.36
const half = 0.36

/** The ring on the floor, seen from a camera. */
export function ringOnFloor(camera: Camera, tiles: readonly Tile[]): string {
  return ringDrawing(([x, z]) => {
    const seen = project(camera, [ringCentre[0] + x, 0.01, ringCentre[1] + z])
    return [seen.x, seen.y]
  }, tiles)
}

/** `place` puts a point around the ring's middle, in metres, into the picture. */
export function ringDrawing(place: (at: At) => readonly [number, number], tiles: readonly Tile[]): string {
  const point = (angle: number, r: number) => {
    const [x, y] = place([Math.sin(angle) * r, Math.cos(angle) * r])
    return `${round(x)} ${round(y)}`
  }
  const arc = (from: number, to: number, inner: number, outer: number, spikes = 0): string => {
    const steps = spikes ? spikes * 2 : Math.max(18, Math.round((to - from) * 10))
    const at = (step: number) => from + ((to - from) * step) / steps
    const rim = Array.from({ length: steps + 1 }, (_, step) => point(at(step), spikes && step % 2 ? outer + 0.34 : outer))
    const back = Array.from({ length: steps + 1 }, (_, step) => point(at(steps - step), inner))
    return `M${[...rim, ...back].join('L')}Z`
  }
  const white = 'stroke="#fff" stroke-width="3" stroke-linejoin="round"'
  const drawn = tiles.map(({ at, kind }) => {
    const [from, to] = [at - half, at + half]
    if (kind === 'laugh') return `<path d="${arc(from, to, ringRadius, ringRadius + width, 6)}" fill="#c63a31" ${white}/>`
    if (kind === 'watch') return `<path d="${arc(from, to, ringRadius, ringRadius + width)}" fill="#a5690d" ${white}/>`
    if (kind === 'with') return `<path d="${arc(from, to, ringRadius - width * 2, ringRadius - width * 0.6)}" fill="#13806f" ${white}/>`
    return `<path d="${arc(from, to, ringRadius + 0.04, ringRadius + width - 0.04)}" fill="none" stroke="#8d7fa8" stroke-width="3" stroke-dasharray="7 8" stroke-linecap="round"/>`
  })
  return `<path d="${arc(0, Math.PI * 2, ringRadius, ringRadius + width)}" fill="#2c2440" opacity=".06"/>${drawn.join('')}`
}
