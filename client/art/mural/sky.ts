import { type Drawing, edge, eyes } from './parts.ts'

const stars = (
  [
    [30, 190],
    [88, 236],
    [26, 280],
  ] as const
)
  .map(([x, y]) => `<path ${edge} d="M${x} ${y - 18} l5 12 13 1 -10 8 4 13 -12 -7 -12 7 4 -13 -10 -8 13 -1Z" fill="#ffe07a"/>`)
  .join('')

/** From back to front. */
export const sky: readonly Drawing[] = [
  [
    'sky',
    `<path ${edge} d="M0 0 H520 Q500 90 540 170 Q500 250 470 300 L0 330Z" fill="#9fdcf2"/><path ${edge} d="M520 0 H1000 Q980 120 1010 210 L990 330 L470 300 Q500 250 540 170 Q500 90 520 0Z" fill="#b9e7f7"/><path ${edge} d="M1000 0 H1440 V330 L990 330 L1010 210 Q980 120 1000 0Z" fill="#cdeefa"/>`,
  ],
  [
    'rainbow',
    `<g fill="none" stroke-linecap="butt"><path ${edge} d="M700 330 A330 300 0 0 1 1360 330" stroke="#f2695c" stroke-width="22"/><path d="M721 330 A309 279 0 0 1 1339 330" stroke="#ffb347" stroke-width="22"/><path d="M742 330 A288 258 0 0 1 1318 330" stroke="#ffe066" stroke-width="22"/><path d="M763 330 A267 237 0 0 1 1297 330" stroke="#6cc58a" stroke-width="22"/><path ${edge} d="M784 330 A246 216 0 0 1 1276 330" stroke="#6fa8dc" stroke-width="22"/></g>`,
  ],
  [
    'sun',
    `<g transform="translate(1330 92)">${Array.from({ length: 12 }, (_, i) => `<path ${edge} d="M0 -84 L9 -62 H-9Z" transform="rotate(${i * 30})" fill="#ffb347"/>`).join('')}<circle ${edge} r="54" fill="#ffd95e"/>${eyes(0, -8, 34)}<path d="M-18 12 Q0 30 18 12" stroke="#a65c1e" stroke-width="5" fill="none" stroke-linecap="round"/><circle cx="-30" cy="10" r="8" fill="#ff9a6b"/><circle cx="30" cy="10" r="8" fill="#ff9a6b"/></g>`,
  ],
  [
    'whaleCloud',
    `<g transform="translate(860 118)"><path ${edge} d="M-96 22 C-110 -26 -60 -56 0 -50 C44 -46 70 -22 84 4 Q104 -4 112 -30 Q122 -6 140 -10 Q128 24 96 34 Q60 54 -20 50 Q-84 50 -96 22Z" fill="#fff"/><path d="M-84 34 Q-10 58 70 38" stroke="#d5e6f5" stroke-width="9" fill="none" stroke-linecap="round"/><circle cx="-58" cy="4" r="5" fill="#2c2440"/><path d="M-78 22 q18 10 34 0" stroke="#2c2440" stroke-width="4" fill="none" stroke-linecap="round"/><path ${edge} d="M-20 -56 q-4 -22 -22 -26 M-18 -56 q8 -24 26 -22" stroke="#7cc0e8" stroke-width="6" fill="none" stroke-linecap="round"/></g>`,
  ],
  [
    'cloud',
    `<g transform="translate(96 78)"><path ${edge} d="M-64 24 C-86 20 -82 -12 -54 -12 C-48 -44 0 -50 14 -22 C44 -34 74 -6 56 24Z" fill="#fff"/></g>` +
      stars,
  ],
]
