import { type Drawing, edge, leafy } from './parts.ts'

/** From back to front. */
export const tree: readonly Drawing[] = [
  [
    'trunk',
    `<path ${edge} d="M258 520 Q300 420 282 300 Q262 260 216 236 L236 218 Q284 236 300 258 Q310 200 300 160 H352 Q346 220 356 262 Q386 226 440 214 L452 236 Q396 254 372 306 Q352 410 410 520 Q330 496 258 520Z" fill="#a06a42"/><path d="M312 290 Q326 390 300 500 M344 320 Q334 420 362 500" stroke="#7f5437" stroke-width="8" fill="none" stroke-linecap="round"/><ellipse cx="326" cy="376" rx="15" ry="21" fill="#6b452c"/>`,
  ],
  ['crownLeft', leafy(176, 176, 100, '#4fae6a', '#2f8a55')],
  ['crownRight', leafy(476, 170, 98, '#5fbb62', '#3a9350')],
  ['crownTop', leafy(326, 92, 112, '#74c96a', '#46a259')],
  ['crownLow', leafy(330, 190, 72, '#86d477', '#54b060')],
  [
    'lanterns',
    `${(
      [
        [118, 236, '#ffd15c'],
        [208, 262, '#ff9a5c'],
        [446, 258, '#ff8fb1'],
        [534, 232, '#ffd15c'],
      ] as const
    )
      .map(
        ([x, y, c]) =>
          `<path d="M${x} ${y - 36} v18" stroke="#6b4f3f" stroke-width="4"/><ellipse ${edge} cx="${x}" cy="${y}" rx="18" ry="20" fill="${c}"/><path d="M${x - 7} ${y - 17} q-5 17 0 34 M${x + 7} ${y - 17} q5 17 0 34" stroke="#c97a12" stroke-width="3" fill="none" opacity=".6"/>`,
      )
      .join('')}`,
  ],
  [
    'treeHouse',
    `<g transform="translate(330 232)"><rect ${edge} x="-62" y="-54" width="124" height="68" rx="6" fill="#c98d5b"/><path ${edge} d="M-78 -50 L0 -104 L78 -50Z" fill="#5f88e0"/><path d="M-62 -30 H62 M-62 -8 H62" stroke="#a96f42" stroke-width="4"/><rect x="-44" y="-38" width="32" height="30" rx="6" fill="#ffe9a8"/><path d="M10 14 v-40 q15 -16 30 0 v40Z" fill="#7a4f2c"/><path ${edge} d="M-78 18 H78" stroke="#8a5a34" stroke-width="10" stroke-linecap="round"/></g>`,
  ],
  [
    'ropeLadder',
    `<path ${edge} d="M352 252 Q360 350 350 452 M392 252 Q398 350 388 452" stroke="#f3dfbd" stroke-width="5" fill="none"/><path ${edge} d="M354 282 h40 M357 316 h39 M357 350 h38 M356 384 h37 M354 418 h37" stroke="#e0a65c" stroke-width="8" stroke-linecap="round"/>`,
  ],
  [
    'swing',
    `<path ${edge} d="M494 232 L510 402 M556 226 L566 400" stroke="#8a5a34" stroke-width="5"/><rect ${edge} x="496" y="398" width="86" height="15" rx="7" fill="#f2695c"/>`,
  ],
  [
    'birds',
    `${(
      [
        [92, 128, '#f2695c'],
        [128, 122, '#5f88e0'],
        [166, 122, '#ffd54a'],
      ] as const
    )
      .map(
        ([x, y, c]) =>
          `<g transform="translate(${x} ${y})"><path ${edge} d="M-16 6 C-18 -16 14 -20 16 -2 L26 2 L15 6 C10 18 -12 18 -16 6Z" fill="${c}"/><circle cx="7" cy="-5" r="3" fill="#2c2440"/><path d="M-12 4 q10 10 18 0" fill="#fff" opacity=".5"/></g>`,
      )
      .join('')}`,
  ],
]
