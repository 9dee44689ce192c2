/** The one dark colour of all lines and eyes. */
export const ink = '#2c2440'

/** Mixes two hex colours; `share` of the second, 0 to 1. */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to)
  const mixed = channels(from).map((value, index) => Math.round(value + ((target[index] ?? value) - value) * share))
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}

/** Towards a deep violet, so that shade never looks dirty. */
export const darken = (color: string, share = 0.18): string => mix(color, '#2a1b4a', share)
export const lighten = (color: string, share = 0.25): string => mix(color, '#ffffff', share)

/** How bright a hex colour looks, 0 to 255. */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color)
  return red * 0.3 + green * 0.59 + blue * 0.11
}

function channels(color: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
}
