import type { Found, Placed } from './staging.ts'

/** From where somebody stood to where somebody stands now: the end of a movement as a still. */
export function footprints(people: readonly Placed[], found: Found): string {
  const prints = people.flatMap(({ id, spot, home }) => {
    const to = found.person(id) ?? found.spot(spot)
    if (!home) return []
    const from = found.spot(home)
    const steps = Math.max(3, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / (52 * to.scale)))
    return Array.from({ length: steps }, (_, index) => {
      const share = index / steps
      const side = (index % 2 ? 7 : -7) * to.scale
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share + side]
      return `<ellipse cx="${Math.round(x)}" cy="${Math.round(y)}" rx="${Math.round(12 * to.scale)}" ry="${Math.round(7 * to.scale)}"/>`
    })
  })
  return prints.length > 0 ? `<g fill="#8a6a4a" opacity=".55">${prints.join('')}</g>` : ''
}
