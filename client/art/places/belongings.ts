/** What people have with them, around (0, 0); what stands, stands on it. */

/** A school bag with a star, 120 × 130. */
export const bag = (color = '#ff8fa3', dark = '#e0607c'): string =>
  `<g><ellipse cx="0" cy="0" rx="60" ry="9" fill="#2c2440" opacity=".18"/><path d="M-24 -98 q24 -30 48 0" stroke="${dark}" stroke-width="10" fill="none" stroke-linecap="round"/><rect x="-52" y="-100" width="104" height="100" rx="34" fill="${color}"/><path d="M-52 -62 Q0 -44 52 -62 V-70 Q46 -100 18 -100 H-18 Q-46 -100 -52 -70Z" fill="${dark}" opacity=".55"/><rect x="-34" y="-48" width="68" height="40" rx="14" fill="${dark}"/><path d="M-20 -38 h40" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".8"/><path d="M0 -36 v12" stroke="#ffd54a" stroke-width="6" stroke-linecap="round"/><path d="M40 -60 l5 10 11 1 -8 8 2 11 -10 -5 -10 5 2 -11 -8 -8 11 -1Z" fill="#ffd54a"/></g>`

/** The bag slides: leaning, with lines behind it. `from` is the side it comes from. */
export const slidingBag = (from: 'left' | 'right'): string => {
  const side = from === 'right' ? 1 : -1
  const lines = [0, 1, 2].map(at => `M${66 + at * 8} ${-18 - at * 28} h${74 - at * 14}`).join(' ')
  return `<g transform="scale(${side} 1)"><path d="${lines}" stroke="#fff" stroke-width="9" stroke-linecap="round"/></g><g transform="rotate(${side * -15} 0 -40)">${bag()}</g>`
}

/** Two pencils and a rubber that fell out. */
export const pencils =
  '<g><g transform="rotate(-14)"><rect x="-44" y="-9" width="62" height="10" rx="3" fill="#ffd54a"/><path d="M18 -9 l16 5 -16 5Z" fill="#f3d6a4"/><path d="M28 -6 l6 2 -6 2Z" fill="#2c2440"/><rect x="-52" y="-9" width="9" height="10" rx="3" fill="#f28f79"/></g><g transform="translate(26 14) rotate(24)"><rect x="-40" y="-8" width="56" height="9" rx="3" fill="#5fb3e8"/><path d="M16 -8 l14 4.500 -14 4.500Z" fill="#f3d6a4"/></g><rect x="-66" y="10" width="30" height="16" rx="5" fill="#fff" stroke="#9db4d0" stroke-width="2"/></g>'

/** A plate of pancakes, 92 wide. */
export const plate =
  '<g><ellipse rx="46" ry="13" fill="#fff"/><ellipse rx="46" ry="13" fill="none" stroke="#b9c9dc" stroke-width="3"/><ellipse cy="-3" rx="30" ry="9" fill="#d99a4e"/><ellipse cy="-9" rx="30" ry="9" fill="#f0bd70"/><path d="M-9 -12 q9 -9 18 0 q-3 7 -9 7 t-9 -7Z" fill="#d6455f"/></g>'
/** A glass of milk. */
export const glass =
  '<g><path d="M-14 -46 H14 L10 0 H-10Z" fill="#dff2fb" opacity=".9"/><path d="M-12 -30 H12 L10 0 H-10Z" fill="#fff"/><path d="M-14 -46 H14 L10 0 H-10Z" fill="none" stroke="#9fc3d8" stroke-width="3" stroke-linejoin="round"/></g>'
/** Held in both hands. */
export const tray = `<g><rect x="-66" y="-8" width="132" height="18" rx="8" fill="#c9784a"/><rect x="-66" y="-8" width="132" height="8" rx="4" fill="#e39a66"/><g transform="translate(-14 -10)">${plate}</g><g transform="translate(46 -6) scale(.82)">${glass}</g></g>`

/** A chair seen from the front, its back 190 high; who sits, sits before its back. */
export const chair = (color = '#5f9be0', dark = '#3f73b8'): string =>
  `<g><ellipse cx="0" cy="0" rx="74" ry="11" fill="#2c2440" opacity=".16"/><path d="M-54 -4 V-96 M54 -4 V-96" stroke="#8a93b8" stroke-width="11" stroke-linecap="round"/><rect x="-64" y="-206" width="128" height="74" rx="24" fill="${color}"/><rect x="-64" y="-206" width="128" height="22" rx="11" fill="#fff" opacity=".2"/><path d="M-50 -136 V-100 M50 -136 V-100" stroke="${dark}" stroke-width="12"/><rect x="-68" y="-110" width="136" height="26" rx="12" fill="${dark}"/></g>`

/** A jacket over a chair's back and seat. */
export const jacket =
  '<g><path d="M-72 -208 Q0 -232 72 -208 L80 -96 Q40 -82 0 -90 Q-40 -82 -80 -96Z" fill="#c94f7c"/><path d="M0 -220 V-90" stroke="#9c3760" stroke-width="5"/><path d="M-72 -208 Q-96 -160 -92 -112 L-70 -110 L-62 -180Z M72 -208 Q96 -160 92 -112 L70 -110 L62 -180Z" fill="#b3416c"/><path d="M-26 -218 Q0 -194 26 -218 L16 -224 Q0 -212 -16 -224Z" fill="#ffe3ec"/><circle cx="9" cy="-176" r="5" fill="#ffe3ec"/><circle cx="9" cy="-146" r="5" fill="#ffe3ec"/><circle cx="9" cy="-116" r="5" fill="#ffe3ec"/></g>'

/** A step ladder, 520 high. */
export const ladder =
  '<g><ellipse cx="10" cy="0" rx="120" ry="12" fill="#2c2440" opacity=".14"/><path d="M36 -510 L112 -4" stroke="#b3bfd6" stroke-width="12" stroke-linecap="round"/><path d="M-26 -510 L-84 -2 M36 -510 L58 -2" stroke="#dfe6f2" stroke-width="15" stroke-linecap="round"/><path d="M-34 -430 H40 M-44 -340 H44 M-54 -250 H48 M-64 -160 H52 M-74 -70 H56" stroke="#c3cee2" stroke-width="13" stroke-linecap="round"/><rect x="-38" y="-524" width="86" height="22" rx="9" fill="#f2695c"/></g>'

/** A water bottle. */
export const bottle = (color: string): string =>
  `<g><ellipse rx="20" ry="5" fill="#2c2440" opacity=".16"/><rect x="-16" y="-62" width="32" height="62" rx="10" fill="${color}"/><rect x="-16" y="-44" width="32" height="14" fill="#fff" opacity=".5"/><rect x="-9" y="-76" width="18" height="16" rx="5" fill="#fff"/></g>`
