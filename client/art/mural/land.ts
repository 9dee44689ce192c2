import { type Drawing, edge } from './parts.ts'

/** From back to front. */
export const land: readonly Drawing[] = [
  ['hillFar', `<path ${edge} d="M0 312 Q150 220 330 290 T700 270 L760 380 H0Z" fill="#8fd0b0"/>`],
  [
    'mountains',
    `<path ${edge} d="M960 330 L1080 196 L1150 270 L1230 170 L1370 330Z" fill="#8aa3d6"/><path d="M1080 196 l-34 38 22 -6 14 14 14 -12 20 10Z M1230 170 l-38 46 22 -4 18 16 18 -14 22 6Z" fill="#fff"/>`,
  ],
  ['hillRight', `<path ${edge} d="M690 330 Q900 270 1120 318 T1440 296 V420 H690Z" fill="#79c48c"/>`],
  [
    'school',
    `<g transform="translate(1196 306)"><rect ${edge} x="-74" y="-66" width="148" height="76" fill="#ffe6bd"/><path ${edge} d="M-88 -64 L-62 -104 H62 L88 -64Z" fill="#e0695a"/><rect ${edge} x="-22" y="-132" width="44" height="142" fill="#fff1d6"/><path ${edge} d="M-32 -130 L0 -162 L32 -130Z" fill="#c2503f"/><circle cx="0" cy="-106" r="13" fill="#fff" stroke="#5a6bb0" stroke-width="4"/><path d="M0 -106 v-8 M0 -106 l6 3" stroke="#3a3560" stroke-width="3" stroke-linecap="round"/><path d="M-11 10 v-30 q11 -14 22 0 v30Z" fill="#4f86c6"/><g fill="#8fd3f7"><rect x="-62" y="-44" width="24" height="28" rx="4"/><rect x="38" y="-44" width="24" height="28" rx="4"/></g></g>`,
  ],
  ['meadow', `<path ${edge} d="M0 372 Q220 330 470 366 T900 360 L880 520 H0Z" fill="#7ecb6b"/>`],
  ['meadowRight', `<path ${edge} d="M880 372 Q1080 330 1440 366 V520 H860Z" fill="#8fd67a"/>`],
  [
    'river',
    `<path ${edge} d="M1010 318 Q930 350 980 384 Q1030 420 900 452 Q800 478 790 520 H1090 Q1090 486 1150 456 Q1220 412 1120 380 Q1050 354 1072 318Z" fill="#5fb8e8"/>`,
  ],
  [
    'ripples',
    `<g fill="none" stroke="#e4f6ff" stroke-width="7" stroke-linecap="round"><path ${edge} d="M1000 350 q18 -10 36 0"/><path ${edge} d="M1050 402 q22 -11 44 0"/><path ${edge} d="M900 498 q22 -11 44 0"/><path ${edge} d="M1010 470 q20 -10 40 0"/></g><g transform="translate(958 474)"><path ${edge} d="M-26 0 Q0 -22 22 0 L38 -13 V13 L22 0 Q0 22 -26 0Z" fill="#ff9a5c"/><circle cx="-10" cy="-3" r="3.5" fill="#2c2440"/></g>`,
  ],
  [
    'path',
    `<path ${edge} d="M1200 316 Q1230 356 1300 380 Q1400 420 1350 520 H1262 Q1310 430 1240 396 Q1180 366 1180 316Z" fill="#f3dfbd"/>`,
  ],
]
