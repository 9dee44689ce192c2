import { animal, boat, type Drawing, edge, eyes, flower, nose } from './parts.ts'

/** From back to front. */
export const foreground: readonly Drawing[] = [
  [
    'bridge',
    `<path ${edge} d="M816 446 Q980 316 1176 430 L1172 462 Q980 360 826 476Z" fill="#c98d5b"/><path ${edge} d="M822 404 Q980 270 1172 392" stroke="#a06a42" stroke-width="11" fill="none" stroke-linecap="round"/><path d="M830 402 V446 M890 360 V410 M960 332 V384 M1030 330 V380 M1100 352 V398 M1164 390 V428" stroke="#a06a42" stroke-width="9" stroke-linecap="round"/>`,
  ],
  [
    'hare',
    animal(
      884,
      408,
      0.74,
      '#c9b8a4',
      '#f6ece0',
      `<path ${edge} d="M-20 -100 C-30 -150 -10 -156 -8 -104Z M20 -100 C30 -150 10 -156 8 -104Z" fill="#c9b8a4"/><path d="M-17 -104 C-22 -138 -12 -142 -11 -106Z M17 -104 C22 -138 12 -142 11 -106Z" fill="#f7b7a3"/>`,
      eyes(0, -80, 24) + nose('#e0607c'),
      '#5b45c9',
    ),
  ],
  [
    'otter',
    animal(
      952,
      384,
      0.78,
      '#8a5a3c',
      '#e9c9a4',
      `<circle ${edge} cx="-26" cy="-98" r="9" fill="#8a5a3c"/><circle ${edge} cx="26" cy="-98" r="9" fill="#8a5a3c"/>`,
      `<ellipse cx="0" cy="-64" rx="18" ry="13" fill="#e9c9a4"/>${eyes(0, -82, 26)}${nose()}`,
      '#f2695c',
    ),
  ],
  [
    'bear',
    animal(
      1030,
      380,
      0.92,
      '#7a5236',
      '#c99a6b',
      `<circle ${edge} cx="-25" cy="-102" r="13" fill="#7a5236"/><circle ${edge} cx="25" cy="-102" r="13" fill="#7a5236"/>`,
      `<ellipse cx="0" cy="-64" rx="16" ry="12" fill="#c99a6b"/>${eyes(0, -82, 26)}${nose()}`,
      '#ffd166',
    ),
  ],
  [
    'fox',
    animal(
      1106,
      400,
      0.78,
      '#ee8144',
      '#fff2df',
      `<path ${edge} d="M-30 -92 L-26 -128 L-4 -104Z M30 -92 L26 -128 L4 -104Z" fill="#ee8144"/>`,
      `<path d="M-29 -70 Q-14 -48 0 -48 Q14 -48 29 -70 Q12 -62 0 -74 Q-12 -62 -29 -70Z" fill="#fff2df"/>${eyes(0, -82, 26)}${nose()}`,
      '#2aa58c',
    ),
  ],
  [
    'owl',
    `<g transform="translate(330 178) scale(.9)"><path ${edge} d="M-26 -52 L-30 -76 L-8 -64 Q0 -66 8 -64 L30 -76 L26 -52 Q34 -2 0 2 Q-34 -2 -26 -52Z" fill="#9a7bb8"/><circle cx="-11" cy="-44" r="13" fill="#fff"/><circle cx="11" cy="-44" r="13" fill="#fff"/><circle cx="-11" cy="-44" r="6" fill="#2c2440"/><circle cx="11" cy="-44" r="6" fill="#2c2440"/><path d="M-5 -36 h10 l-5 9Z" fill="#ffb347"/><path d="M-12 -20 q6 8 12 0 q6 8 12 0 M-12 -8 q6 8 12 0 q6 8 12 0" stroke="#d9c6ec" stroke-width="4" fill="none" stroke-linecap="round"/></g>`,
  ],
  [
    'lynx',
    animal(
      640,
      494,
      0.98,
      '#d9a566',
      '#fbeeda',
      `<path ${edge} d="M-30 -92 L-32 -132 L-6 -104Z M30 -92 L32 -132 L6 -104Z" fill="#d9a566"/><path d="M-32 -132 l-3 -12 8 8Z M32 -132 l3 -12 -8 8Z" fill="#2c2440"/>`,
      `<ellipse cx="0" cy="-62" rx="17" ry="12" fill="#fbeeda"/><g fill="#a9743c"><circle cx="-14" cy="-96" r="3"/><circle cx="0" cy="-99" r="3"/><circle cx="14" cy="-96" r="3"/></g>` +
        eyes(0, -82, 26) +
        nose('#e0607c'),
      '#3f8fd2',
    ),
  ],
  [
    'hedgehog',
    `<g transform="translate(716 494)"><path ${edge} d="M-34 0 L-42 -14 -34 -18 -38 -32 -26 -32 -24 -46 -12 -40 -4 -52 4 -40 18 -44 18 -30 32 -26 L40 0Z" fill="#6b4f3f"/><path ${edge} d="M10 0 C6 -24 34 -30 46 -10 L56 -6 Q52 2 44 2Z" fill="#e9c9a4"/><circle cx="34" cy="-13" r="3.4" fill="#2c2440"/><circle cx="55" cy="-6" r="4" fill="#2c2440"/></g>`,
  ],
  ['boatRed', boat(866, 490, 0.9, '#f2695c', -6)],
  ['boatYellow', boat(1068, 448, 0.72, '#ffc93c', 6)],
  [
    'bench',
    `<g transform="translate(1392 470)"><rect ${edge} x="-58" y="-40" width="100" height="12" rx="6" fill="#b97b48"/><rect ${edge} x="-62" y="-18" width="108" height="13" rx="6" fill="#c98d5b"/><path ${edge} d="M-48 -6 V20 M34 -6 V20" stroke="#6b6f94" stroke-width="8" stroke-linecap="round"/></g>`,
  ],
  ['flowersLeft', flower(60, 432, '#ff8fb1', 1.15) + flower(122, 448, '#ffb347', 0.95) + flower(184, 436, '#8c6ee6', 1.1)],
  ['flowersMid', flower(452, 456, '#f2695c', 0.95) + flower(512, 444, '#ffe066', 1.1) + flower(568, 460, '#ff9ec0', 0.9)],
  ['flowersRight', flower(1190, 462, '#8c6ee6', 0.85) + flower(1240, 448, '#ff8fb1', 1)],
  [
    'balloon',
    `<g transform="translate(1020 96)"><path ${edge} d="M0 58 C-44 30 -54 4 -54 -22 C-54 -54 -30 -76 0 -76 C30 -76 54 -54 54 -22 C54 4 44 30 0 58Z" fill="#f2695c"/><path d="M0 58 C-18 30 -22 4 -22 -22 C-22 -54 -12 -76 0 -76 C12 -76 22 -54 22 -22 C22 4 18 30 0 58Z" fill="#ffd166"/><path d="M-54 -22 Q0 0 54 -22 Q54 -10 48 2 Q0 20 -48 2 Q-54 -10 -54 -22Z" fill="#fff" opacity=".5"/><path d="M-12 52 L-12 70 M12 52 L12 70" stroke="#8a5a34" stroke-width="3"/><rect ${edge} x="-17" y="68" width="34" height="24" rx="6" fill="#b97b48"/></g>`,
  ],
  [
    'kite',
    `<g transform="translate(660 92) rotate(14)"><path ${edge} d="M0 -58 L40 0 L0 62 L-40 0Z" fill="#8c6ee6"/><path d="M0 -58 L40 0 H0Z M0 62 L-40 0 H0Z" fill="#ff9ec0"/><path ${edge} d="M0 62 q18 30 -6 54 q-22 22 4 46" stroke="#5b45c9" stroke-width="5" fill="none" stroke-linecap="round"/><path d="M4 94 l16 -8 v16Z M4 94 l-16 -8 v16Z M-8 130 l16 -8 v16Z M-8 130 l-16 -8 v16Z" fill="#ffd54a"/></g>`,
  ],
]
