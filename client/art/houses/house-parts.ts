/** What the houses of the adults' pages are made of, from the front. */
export const wall = (x: number, y: number, w: number, h: number, c: string): string =>
  `<ellipse cx="${x + w / 2}" cy="${y + h + 4}" rx="${w * 0.56}" ry="12" fill="#2c4a3a" opacity=".16"/><rect x="${x}" y="${y}" width="${w}" height="${h}" rx="8" fill="${c}"/><path d="M${x} ${y + h - 16}h${w}v8a8 8 0 0 1 -8 8H${x + 8}a8 8 0 0 1 -8 -8Z" fill="#2c2440" opacity=".09"/><path d="M${x} ${y}h${w}v14H${x}Z" fill="#2c2440" opacity=".07"/>`

export const roof = (x: number, y: number, w: number, h: number, c: string, d: string): string =>
  `<path d="M${x - 20} ${y + 8}L${x + 34} ${y - h}H${x + w - 34}L${x + w + 20} ${y + 8}Z" fill="${c}"/><path d="M${x - 20} ${y + 8}L${x - 13} ${y - 8}H${x + w + 13}L${x + w + 20} ${y + 8}Q${x + w / 2} ${y + 20} ${x - 20} ${y + 8}Z" fill="${d}"/><g stroke="${d}" stroke-width="5" stroke-linecap="round" opacity=".65"><path d="M${x + w * 0.22} ${y - h * 0.62}h30M${x + w * 0.64} ${y - h * 0.7}h36M${x + w * 0.4} ${y - h * 0.36}h32M${x + w * 0.76} ${y - h * 0.34}h26"/></g>`

export const windowAt = (x: number, y: number, w = 46, h = 50): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="7" fill="#fff7ea"/><rect x="${x + 5}" y="${y + 5}" width="${w - 10}" height="${h - 10}" rx="4" fill="#9fd6ef"/><path d="M${x + w / 2} ${y + 5}v${h - 10}M${x + 5} ${y + h / 2}h${w - 10}" stroke="#fff7ea" stroke-width="4"/>`

export function door(x: number, base: number, w: number, h: number, c: string, d: string): string {
  const r = w / 2
  const R = r + 9
  return `<path d="M${x - R} ${base}V${base - h + r}A${R} ${R} 0 0 1 ${x + R} ${base - h + r}V${base}Z" fill="#fff7ea"/><path d="M${x - r} ${base}V${base - h + r}A${r} ${r} 0 0 1 ${x + r} ${base - h + r}V${base}Z" fill="${c}"/><path d="M${x - r + 9} ${base - h * 0.56}h${w - 18}v${-h * 0.08}A${r - 9} ${r - 9} 0 0 0 ${x - r + 9} ${base - h * 0.64}Z" fill="#fff" opacity=".28"/><path d="M${x} ${base - h + 10}V${base}" stroke="${d}" stroke-width="3" opacity=".55"/><circle cx="${x + r * 0.42}" cy="${base - h * 0.36}" r="4.5" fill="#ffd54a"/><path d="M${x - R - 12} ${base + 9}h${2 * R + 24}l-8 -9H${x - R - 4}Z" fill="#d9c3a8"/>`
}

export const leafTree = (x: number, y: number, s = 1, c = '#6cc077'): string =>
  `<g transform="translate(${x} ${y}) scale(${s})"><ellipse cx="0" cy="3" rx="50" ry="9" fill="#2c4a3a" opacity=".16"/><path d="M-11 0Q-8 -60 -11 -96H11Q8 -60 11 0Z" fill="#9a6a47"/><circle cx="-42" cy="-124" r="46" fill="${c}"/><circle cx="42" cy="-124" r="46" fill="${c}"/><circle cx="0" cy="-164" r="58" fill="${c}"/><circle cx="0" cy="-112" r="44" fill="${c}"/><path d="M-56 -112a48 48 0 0 0 60 34a46 46 0 0 0 66 -14a48 48 0 0 0 18 -34a60 60 0 0 1 -62 22a70 70 0 0 1 -82 -8Z" fill="#1d5c49" opacity=".16"/></g>`

export const spruce = (x: number, y: number, s = 1, c = '#57ad6c'): string =>
  `<g transform="translate(${x} ${y}) scale(${s})"><ellipse cx="0" cy="2" rx="36" ry="7" fill="#2c4a3a" opacity=".16"/><rect x="-7" y="-22" width="14" height="22" fill="#9a6a47"/><path d="M0 -170L34 -112H18L44 -66H24L54 -18H-54L-24 -66H-44L-18 -112H-34Z" fill="${c}"/><path d="M0 -170L34 -112H18L44 -66H24L54 -18H4Z" fill="#1d5c49" opacity=".16"/></g>`

export const shrub = (x: number, y: number, s = 1, c = '#58a866'): string =>
  `<g transform="translate(${x} ${y}) scale(${s})" fill="${c}"><circle cx="-46" cy="-18" r="28"/><circle cx="0" cy="-32" r="38"/><circle cx="46" cy="-18" r="30"/><rect x="-74" y="-22" width="150" height="24" rx="12"/><g fill="#fff" opacity=".75"><circle cx="-30" cy="-30" r="4.5"/><circle cx="12" cy="-46" r="4.5"/><circle cx="42" cy="-24" r="4.5"/></g></g>`
