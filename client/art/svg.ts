export type Point = readonly [x: number, y: number]
export type View = 'front' | 'back'

/** A filled shape; `attributes` is SVG text. */
export const fill = (d: string, color: string, attributes = ''): string => `<path d="${d}" fill="${color}" ${attributes}/>`

export const oval = (x: number, y: number, rx: number, ry: number, color: string, attributes = ''): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${color}" ${attributes}/>`

/** A line with round ends. */
export const line = (d: string, color: string, width: number, attributes = ''): string =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${attributes}/>`

/** Circles as [x, y, radius], one colour. */
export const dots = (circles: readonly (readonly [number, number, number])[], color: string, attributes = ''): string =>
  `<g fill="${color}" ${attributes}>${circles.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('')}</g>`

/** A figure's box is 300 wide: the drawing turned to the other side. */
export const flipped = (drawing: string): string => `<g transform="translate(300 0) scale(-1 1)">${drawing}</g>`
/** The drawing and its mirror image. */
export const mirrored = (drawing: string): string => drawing + flipped(drawing)

/** Puts a figure drawn with its feet at (150, 446) on a point of a picture. */
export const standing = (x: number, y: number, scale: number, figure: string): string =>
  `<g transform="translate(${round(x)} ${round(y)}) scale(${round(scale, 4)}) translate(-150 -446)">${figure}</g>`

export const shifted = (x: number, y: number, drawing: string, scale = 1): string =>
  `<g transform="translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}">${drawing}</g>`

export function round(value: number, digits = 1): number {
  const factor = 10 ** digits
  return Math.round(value * factor) / factor
}

/** A whole document. Without a size it fills its box; pictures say nothing to screen readers, the sentence beside them does. */
export function svgDocument(box: Box, drawing: string, size?: Size): string {
  const measures = size ? ` width="${round(size.width)}" height="${round(size.height)}"` : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x} ${box.y} ${box.w} ${box.h}"${measures} aria-hidden="true" focusable="false">${drawing}</svg>`
}
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
export type Size = { readonly width: number; readonly height: number }

/** The drawing inside a document's tags, to be put into another document. */
export const withoutDocument = (svg: string): string => svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '')

/**
 * Ends every id of a drawing with `uid`, so that many drawings share one page. Without one it is made from the drawing itself:
 * two drawings with the same ids are then the same drawing, and nothing is remembered from call to call.
 */
export function scopeIds(drawing: string, uid = fingerprint(drawing)): string {
  return drawing.replace(/\bid="([^"]+)"/g, `id="$1-${uid}"`).replace(/url\(#([^)]+)\)/g, `url(#$1-${uid})`)
}

function fingerprint(text: string): string {
  let hash = 2166136261
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return (hash >>> 0).toString(36)
}
