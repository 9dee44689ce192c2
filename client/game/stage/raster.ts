/** Draws an SVG document once, at the size in which it will be shown. */
export async function rasterised(svg: string, width: number, height: number): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  const image = new Image()
  const address = URL.createObjectURL(new Blob([sized(svg, canvas.width, canvas.height)], { type: 'image/svg+xml' }))
  try {
    image.src = address
    await image.decode()
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  } finally {
    URL.revokeObjectURL(address)
  }
  return canvas
}

/** The same drawing at the same size is the same texture. */
export const textureKey = (svg: string, width: number, height: number): string =>
  `${fingerprint(svg)}-${svg.length}-${Math.round(width)}x${Math.round(height)}`

/** Firefox draws nothing without a width and a height. */
function sized(svg: string, width: number, height: number): string {
  return svg.replace(/^<svg[^>]*>/, tag => {
    const bare = tag.replace(/\s(width|height|aria-hidden|focusable)="[^"]*"/g, '')
    const named = bare.includes('xmlns=') ? bare : bare.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
    return named.replace('<svg', `<svg width="${width}" height="${height}"`)
  })
}

const known = new Map<string, string>()
const remembered = 500

/** The same drawing is asked for at each step of thirty walkers, so each is read once only. */
export function fingerprint(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= remembered) known.clear()
  const print = hashOf(text)
  known.set(text, print)
  return print
}

function hashOf(text: string): string {
  let hash = 2166136261
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return (hash >>> 0).toString(36)
}
