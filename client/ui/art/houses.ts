/** The three houses of the game's school map, drawn from the front, and the ground they stand on: SVG as text. */

export const school = (): string => picture(380, 330, schoolDrawing)
export const classroom = (): string => picture(380, 330, classroomDrawing)
export const canteen = (): string => picture(380, 330, canteenDrawing)

/** A wide, quiet horizon for the foot of public pages. */
export const horizon = (): string =>
  wide(
    150,
    `<path d="M0 96Q300 58 620 84T1180 76T1600 90V150H0Z" fill="#dcefc6"/>${placed(1050, 22, 0.32, classroomDrawing)}${placed(1180, 12, 0.36, schoolDrawing)}${placed(1330, 26, 0.31, canteenDrawing)}${spruce(980, 122, 0.42)}${spruce(1015, 126, 0.32, '#6cc077')}${tree(1490, 124, 0.36)}${spruce(1540, 126, 0.5)}${spruce(120, 120, 0.36, '#8fce90')}${spruce(150, 122, 0.26, '#8fce90')}${tree(330, 118, 0.24, '#98d39a')}<path d="M0 118Q400 106 800 116T1600 114V150H0Z" fill="#b9e0a0"/>`,
  )

/** Hills, lawn and path behind the three houses. */
export const ground = (): string =>
  wide(
    420,
    `${cloud(170, 92, 0.7)}${cloud(1330, 66, 0.6)}<path d="M0 262Q260 196 560 246T1100 222T1600 252V420H0Z" fill="#d3ebbb"/>${spruce(60, 300, 0.8, '#86c98c')}${spruce(120, 306, 0.6, '#93d095')}${tree(1520, 308, 0.8, '#7cc683')}${spruce(1452, 304, 0.62, '#93d095')}${spruce(530, 288, 0.46, '#93d095')}${spruce(1072, 284, 0.5, '#93d095')}${spruce(1110, 288, 0.36, '#a3d8a2')}<path d="M0 300Q400 276 800 290T1600 288V420H0Z" fill="#a9d88c"/><path d="M0 392Q420 376 820 386T1600 384V420H0Z" fill="#f3dfbd"/><path d="M0 392Q420 376 820 386T1600 384v7Q1180 384 820 392T0 399Z" fill="#d9b98b" opacity=".55"/>`,
  )

/** The school at night: signed out. */
export const night = (): string =>
  picture(
    420,
    300,
    `<rect width="420" height="284" rx="22" fill="#3a3560"/><circle cx="338" cy="62" r="26" fill="#fff3c9"/><circle cx="326" cy="54" r="24" fill="#3a3560"/><g fill="#fff3c9"><circle cx="60" cy="50" r="2.5"/><circle cx="118" cy="30" r="2"/><circle cx="250" cy="34" r="2.5"/><circle cx="382" cy="120" r="2"/><circle cx="40" cy="124" r="2"/></g><path d="M0 236Q120 214 420 232V262a22 22 0 0 1-22 22H22a22 22 0 0 1-22-22Z" fill="#57807a"/>${placed(72, 34, 0.68, schoolDrawing)}<g fill="#ffd54a" opacity=".95"><rect x="118" y="165" width="25" height="28" rx="3"/><rect x="261" y="165" width="25" height="28" rx="3"/></g><g transform="translate(330 176)"><path d="M0 76V10" stroke="#2c2440" stroke-width="5"/><circle cx="0" cy="4" r="26" fill="#ffd54a" opacity=".25"/><rect x="-9" y="-8" width="18" height="22" rx="5" fill="#ffd54a" stroke="#2c2440" stroke-width="3"/></g>`,
  )

/** A roof being mended: something broke. */
export const mending = (): string =>
  picture(
    420,
    300,
    `${lawn}${placed(36, -6, 0.86, canteenDrawing)}<path d="M204 96l30-4 10 26-34 5Z" fill="#fffaf0" stroke="#2c2440" stroke-width="3" stroke-dasharray="5 4"/><g stroke="#8a6a4a" stroke-width="7" stroke-linecap="round"><path d="M296 272L246 108M328 270L278 106"/><path d="M290 250l30-1M282 224l31-1M274 198l31-1M266 172l31-1M259 148l30-1" stroke-width="6"/></g><g transform="translate(352 232)"><path d="M-22 0h44l-6 42h-32Z" fill="#5f9be0" stroke="#2c2440" stroke-width="3"/><path d="M-22 0q22-32 44 0" fill="none" stroke="#2c2440" stroke-width="3"/><path d="M2 -4L26 -40" stroke="#8a6a4a" stroke-width="6" stroke-linecap="round"/><path d="M22 -36l14 -16 8 6-12 17Z" fill="#e0695a" stroke="#2c2440" stroke-width="3"/></g>`,
  )

/** A line that came down between two houses: no connection. */
export const lineDown = (): string =>
  picture(
    420,
    300,
    `${lawn}${placed(-22, 96, 0.54, classroomDrawing)}${placed(236, 96, 0.54, canteenDrawing)}<path d="M150 176Q178 232 196 236M270 190Q250 236 226 240" fill="none" stroke="#2c2440" stroke-width="3.5" stroke-linecap="round"/><g fill="#ffd54a" stroke="#2c2440" stroke-width="2.5"><path d="M160 196l14 6-10 14Z"/><path d="M256 216l-15 2 6 15Z"/></g><g transform="translate(210 62)"><path d="M-44 24a24 24 0 0 1 6-47 34 34 0 0 1 62-6 26 26 0 0 1 20 53Z" fill="#fff" stroke="#cdbf9f" stroke-width="3"/></g>`,
  )

const picture = (width: number, height: number, drawing: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawing}</svg>`
const wide = (height: number, drawing: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 ${height}" width="1600" height="${height}">${drawing}</svg>`
const placed = (x: number, y: number, scale: number, drawing: string) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${drawing}</g>`
const lawn = '<ellipse cx="210" cy="276" rx="204" ry="20" fill="#b9e0a0"/>'

const cloud = (x: number, y: number, scale: number) =>
  placed(
    x,
    y,
    scale,
    '<g fill="#fff" opacity=".95"><circle r="34"/><circle cx="42" cy="-18" r="44"/><circle cx="92" cy="-4" r="36"/><rect x="-30" width="150" height="34" rx="17"/></g>',
  )

const spruce = (x: number, y: number, scale = 1, color = '#57ad6c') =>
  placed(
    x,
    y,
    scale,
    `<ellipse cx="0" cy="2" rx="36" ry="7" fill="#2c4a3a" opacity=".16"/><rect x="-7" y="-22" width="14" height="22" fill="#9a6a47"/><path d="M0 -170L34 -112H18L44 -66H24L54 -18H-54L-24 -66H-44L-18 -112H-34Z" fill="${color}"/><path d="M0 -170L34 -112H18L44 -66H24L54 -18H4Z" fill="#1d5c49" opacity=".16"/>`,
  )

const tree = (x: number, y: number, scale = 1, color = '#6cc077') =>
  placed(
    x,
    y,
    scale,
    `<ellipse cx="0" cy="3" rx="50" ry="9" fill="#2c4a3a" opacity=".16"/><path d="M-11 0Q-8 -60 -11 -96H11Q8 -60 11 0Z" fill="#9a6a47"/><circle cx="-42" cy="-124" r="46" fill="${color}"/><circle cx="42" cy="-124" r="46" fill="${color}"/><circle cx="0" cy="-164" r="58" fill="${color}"/><circle cx="0" cy="-112" r="44" fill="${color}"/><path d="M-56 -112a48 48 0 0 0 60 34a46 46 0 0 0 66 -14a48 48 0 0 0 18 -34a60 60 0 0 1 -62 22a70 70 0 0 1 -82 -8Z" fill="#1d5c49" opacity=".16"/>`,
  )

function pane(x: number, y: number, w = 46, h = 50): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="7" fill="#fff7ea"/><rect x="${x + 5}" y="${y + 5}" width="${w - 10}" height="${h - 10}" rx="4" fill="#9fd6ef"/><path d="M${x + w / 2} ${y + 5}v${h - 10}M${x + 5} ${y + h / 2}h${w - 10}" stroke="#fff7ea" stroke-width="4"/>`
}

function door(x: number, base: number, w: number, h: number, color: string, dark: string): string {
  const r = w / 2
  const outer = r + 9
  return `<path d="M${x - outer} ${base}V${base - h + r}A${outer} ${outer} 0 0 1 ${x + outer} ${base - h + r}V${base}Z" fill="#fff7ea"/><path d="M${x - r} ${base}V${base - h + r}A${r} ${r} 0 0 1 ${x + r} ${base - h + r}V${base}Z" fill="${color}"/><path d="M${x - r + 9} ${base - h * 0.56}h${w - 18}v${-h * 0.08}A${r - 9} ${r - 9} 0 0 0 ${x - r + 9} ${base - h * 0.64}Z" fill="#fff" opacity=".28"/><path d="M${x} ${base - h + 10}V${base}" stroke="${dark}" stroke-width="3" opacity=".55"/><circle cx="${x + r * 0.42}" cy="${base - h * 0.36}" r="4.5" fill="#ffd54a"/><path d="M${x - outer - 12} ${base + 9}h${2 * outer + 24}l-8 -9H${x - outer - 4}Z" fill="#d9c3a8"/>`
}

function roof(x: number, y: number, w: number, h: number, color: string, dark: string): string {
  return `<path d="M${x - 20} ${y + 8}L${x + 34} ${y - h}H${x + w - 34}L${x + w + 20} ${y + 8}Z" fill="${color}"/><path d="M${x - 20} ${y + 8}L${x - 13} ${y - 8}H${x + w + 13}L${x + w + 20} ${y + 8}Q${x + w / 2} ${y + 20} ${x - 20} ${y + 8}Z" fill="${dark}"/><g stroke="${dark}" stroke-width="5" stroke-linecap="round" opacity=".65"><path d="M${x + w * 0.22} ${y - h * 0.62}h30M${x + w * 0.64} ${y - h * 0.7}h36M${x + w * 0.4} ${y - h * 0.36}h32M${x + w * 0.76} ${y - h * 0.34}h26"/></g>`
}

function wall(x: number, y: number, w: number, h: number, color: string): string {
  return `<ellipse cx="${x + w / 2}" cy="${y + h + 4}" rx="${w * 0.56}" ry="12" fill="#2c4a3a" opacity=".16"/><rect x="${x}" y="${y}" width="${w}" height="${h}" rx="8" fill="${color}"/><path d="M${x} ${y + h - 16}h${w}v8a8 8 0 0 1 -8 8H${x + 8}a8 8 0 0 1 -8 -8Z" fill="#2c2440" opacity=".09"/><path d="M${x} ${y}h${w}v14H${x}Z" fill="#2c2440" opacity=".07"/>`
}

const schoolDrawing = `${wall(40, 150, 300, 170, '#fbd6a0')}${roof(40, 150, 300, 78, '#e0695a', '#c2503f')}<rect x="152" y="28" width="76" height="94" rx="6" fill="#ffe6bd"/><path d="M140 34L190 -8L240 34Z" fill="#c2503f" transform="translate(0 8)"/><circle cx="190" cy="78" r="22" fill="#fff" stroke="#5a6bb0" stroke-width="5"/><path d="M190 78v-13M190 78l10 6" stroke="#3a3560" stroke-width="4" stroke-linecap="round"/>${pane(62, 186)}${pane(272, 186)}${pane(62, 252, 46, 44)}${pane(272, 252, 46, 44)}${door(190, 320, 92, 142, '#4f86c6', '#2f5b93')}`
const classroomDrawing = `${wall(45, 172, 290, 148, '#ffe2b8')}${roof(45, 172, 290, 92, '#5f9be0', '#4a80c2')}${pane(68, 212, 52, 54)}${pane(260, 212, 52, 54)}${door(190, 320, 84, 126, '#e0695a', '#a33d30')}`
const canteenDrawing = `${wall(55, 186, 270, 134, '#fff0cf')}${roof(55, 186, 270, 80, '#58b98f', '#43997a')}${pane(78, 222, 48, 50)}<rect x="240" y="240" width="68" height="34" rx="5" fill="#9fd6ef"/><path d="M232 216h84v22q-10.5 12 -21 0q-10.5 12 -21 0q-10.5 12 -21 0q-10.5 12 -21 0Z" fill="#f2695c"/><path d="M253 216h21v22q-10.5 12 -21 0ZM295 216h21v22q-10.5 12 -21 0Z" fill="#fff"/>${door(180, 320, 76, 112, '#f3a65a', '#b26b25')}`
