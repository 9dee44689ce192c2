import type { Scene } from '../scenes/scene.ts'
import { type Size, svgDocument } from '../svg.ts'

/** A whole scene as one picture that stands still. */
export function stillOf({ background, pieces, foreground = '' }: Scene, size: Size): string {
  const parts = pieces.map(({ svg, image }) => placed(svg, image))
  return svgDocument({ x: 0, y: 0, w: size.width, h: size.height }, background + parts.join('') + foreground)
}

const placed = (svg: string, { x, y, w, h }: { x: number; y: number; w: number; h: number }) =>
  svg.replace(/^<svg/, `<svg x="${x}" y="${y}"`).replace(/ width="[^"]*" height="[^"]*"/, ` width="${w}" height="${h}"`)
