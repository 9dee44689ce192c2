import type { Light } from './light.ts'
import { bush, cloud, leafGreen, skyOver, tree } from './scenery.ts'
import { birch, cottage, pickets, streetLamp } from './street.ts'

/** The way home in a 1600 × 900 picture: the school's gate left, gardens with wooden houses, a path without cars. Feet stand at y 690 to 820. */
export const wayHomeLayers = {
  /** Sky, hills, the school behind its gate. */
  far: (light: Light): string =>
    `${skyOver(light)}<circle cx="1330" cy="170" r="108" fill="#fff3b8" opacity=".5"/><circle cx="1330" cy="170" r="66" fill="#ffd95e"/>${cloud(420, 120, 1.1)}${cloud(860, 180, 0.85, 0.85)}<path d="M0 450 Q260 340 620 430 T1180 400 T1600 430 V640 H0Z" fill="#bfe5b4"/><path d="M0 540 Q420 470 800 510 T1600 510 V650 H0Z" fill="#a4d89e"/>${school}${houses(light)}`,
  /** Fences, the gate, a letter box. */
  mid: (): string => `${pickets(420, 1600)}${hedge}${gate}${letterBox(700, 632)}${letterBox(1120, 632, '#5f9be0')}`,
  /** The path, the lamp, the sign for walking and a bicycle. */
  near: (): string => `${path}${gateway}${sign(334, 700)}${bicycle(900, 674)}${streetLamp(1500, 700)}${tufts}`,
}

/** What lies on the other side of the path: a meadow. */
export const wayHomeBehind = {
  far: (light: Light): string =>
    `${skyOver(light)}${cloud(300, 140, 1)}${cloud(1050, 110, 1.15)}<path d="M0 450 Q300 360 720 430 T1600 410 V640 H0Z" fill="#bfe5b4"/><path d="M0 540 Q420 480 860 520 T1600 500 V650 H0Z" fill="#a4d89e"/>${tree(120, 590, 1.5, leafGreen.dark)}${tree(330, 580, 1.15)}${birch(600, 590, 1.05)}${birch(690, 584, 0.85)}${tree(1010, 584, 1.3)}${tree(1240, 590, 1.6, leafGreen.dark)}${birch(1450, 592, 1)}`,
  mid: (): string =>
    `<path d="M0 596 Q800 576 1600 596 V670 H0Z" fill="#9ad17b"/>${rails}${bush(470, 644, 0.6)}${bush(1120, 642, 0.66, leafGreen.paleBush)}`,
  near: (): string => `${path}${streetLamp(860, 700)}`,
}

const rails = `<path d="M0 584 H1600 M0 618 H1600" stroke="#c98d5b" stroke-width="11"/><path d="${Array.from({ length: 12 }, (_, at) => `M${40 + at * 140} 566 V646`).join(' ')}" stroke="#b97b48" stroke-width="17" stroke-linecap="round"/>`

const school =
  '<g><rect x="-30" y="330" width="250" height="210" fill="#f7d9a8"/><path d="M-60 338 L-20 268 H206 L244 338Z" fill="#e0695a"/><path d="M-60 338 l8 -12 H236 l8 12Z" fill="#c2503f"/><rect x="48" y="236" width="92" height="304" fill="#ffe6bd"/><path d="M34 242 L94 184 L154 242Z" fill="#e0695a"/><circle cx="94" cy="290" r="22" fill="#fff" stroke="#5a6bb0" stroke-width="5"/><path d="M94 290 v-14 M94 290 l10 6" stroke="#3a3560" stroke-width="4" stroke-linecap="round"/><path d="M72 540 v-60 q0 -28 22 -28 q22 0 22 28 v60Z" fill="#4f86c6"/><g fill="#9fd6ef" stroke="#fff7ea" stroke-width="5"><rect x="-12" y="372" width="44" height="52" rx="4"/><rect x="158" y="372" width="44" height="52" rx="4"/><rect x="158" y="456" width="44" height="48" rx="4"/></g></g>'

const houses = (light: Light): string =>
  `${tree(690, 604, 1.35, leafGreen.dark)}${tree(1120, 600, 1.5)}${cottage(556, 606, 'red', light, 1.02)}${birch(742, 610, 1)}${cottage(938, 608, 'yellow', light, 1.12)}${birch(1168, 610, 0.95)}${cottage(1360, 606, 'blue', light, 1.06)}${tree(1566, 612, 1.3, leafGreen.dark)}`

const hedge = `${bush(470, 640, 0.62)}${bush(1250, 640, 0.66, leafGreen.paleBush)}${bush(1420, 642, 0.58)}`

/** As on the map: two pillars and an arch; it is open. */
const gate =
  '<g><path d="M0 588 H92 M0 622 H92 M290 588 H400 M290 622 H400" stroke="#6b6f94" stroke-width="8"/><path d="M14 566 V644 M40 566 V644 M66 566 V644 M318 566 V644 M344 566 V644 M370 566 V644" stroke="#6b6f94" stroke-width="8" stroke-linecap="round"/><path d="M104 470 Q190 392 276 470" stroke="#6b6f94" stroke-width="11" fill="none"/><path d="M120 476 Q190 424 260 476" stroke="#6b6f94" stroke-width="6" fill="none"/><circle cx="190" cy="430" r="17" fill="#ffd95e"/><rect x="84" y="468" width="40" height="182" rx="6" fill="#d98d6a"/><rect x="256" y="468" width="40" height="182" rx="6" fill="#d98d6a"/><path d="M84 512 h40 M84 556 h40 M84 600 h40 M256 512 h40 M256 556 h40 M256 600 h40" stroke="#c2734f" stroke-width="5"/><rect x="78" y="456" width="52" height="18" rx="7" fill="#b9694a"/><rect x="250" y="456" width="52" height="18" rx="7" fill="#b9694a"/></g>'

const letterBox = (x: number, y: number, color = '#e0695a'): string =>
  `<g transform="translate(${x} ${y})"><path d="M0 14 V-50" stroke="#8a6a4a" stroke-width="10"/><path d="M-32 -48 v-26 q0 -20 20 -20 h24 q20 0 20 20 v26Z" fill="${color}"/><path d="M-20 -66 h40" stroke="#2c2440" stroke-width="6" stroke-linecap="round" opacity=".4"/><path d="M32 -80 v-26 h16 v12 h-16" fill="#ffd95e"/></g>`

const gateway = '<path d="M124 606 H256 L284 682 H96Z" fill="#efe2cf"/>'

/** For feet and wheels alone; no cars come here. */
const path = `<path d="M0 644 H1600 V900 H0Z" fill="#8fca74"/><path d="M0 668 H1600 V880 H0Z" fill="#efe2cf"/><path d="M0 668 H1600 v10 H0Z" fill="#d8c3a3"/><path d="M0 738 H1600" stroke="#fff" stroke-width="6" opacity=".6"/><path d="M0 900 V872 Q200 856 420 868 T860 868 T1290 866 T1600 862 V900Z" fill="#8cc873"/><g fill="#dcc9ac"><ellipse cx="330" cy="716" rx="16" ry="4"/><ellipse cx="640" cy="800" rx="20" ry="5"/><ellipse cx="1080" cy="712" rx="15" ry="4"/><ellipse cx="1390" cy="806" rx="18" ry="5"/></g><path d="M620 690 q60 -18 150 -8 q40 16 -10 22 q-90 8 -140 -14Z M1220 700 q70 -20 170 -6 q36 16 -14 22 q-100 8 -156 -16Z" fill="#2c4a3a" opacity=".07"/>`

/** A grown-up and a child, hand in hand. */
const sign = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse rx="24" ry="6" fill="#2c2440" opacity=".18"/><path d="M0 0 V-300" stroke="#8a93b8" stroke-width="10" stroke-linecap="round"/><circle cy="-300" r="46" fill="#4d73c9"/><circle cy="-300" r="39" fill="none" stroke="#fff" stroke-width="3" opacity=".6"/><g fill="#fff"><circle cx="-8" cy="-325" r="7"/><path d="M-17 -314 h18 l4 22 -6 2 -2 26 h-5 l-1 -18 -3 18 h-6 l-2 -26 -4 -4Z"/><circle cx="17" cy="-308" r="6"/><path d="M11 -300 h12 l4 18 -5 2 -1 16 h-9 l-1 -16 -7 -8Z"/></g></g>`

const bicycle = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})" fill="none" stroke-linecap="round" stroke-linejoin="round"><ellipse cx="4" cy="2" rx="92" ry="8" fill="#2c2440" opacity=".14"/><g stroke="#46507a" stroke-width="7"><circle cx="-54" cy="-38" r="36"/><circle cx="58" cy="-38" r="36"/></g><path d="M-54 -38 L-26 -90 H34 L2 -36 H-54 M-26 -90 L2 -36 M58 -38 L30 -106" stroke="#2fa58f" stroke-width="8"/><path d="M-42 -98 h28 M30 -106 h-16 q-8 8 0 14" stroke="#46507a" stroke-width="9"/><path d="M34 -92 h40 l-6 -30 h-36Z" fill="#d9a066" stroke="#b97b48" stroke-width="5"/></g>`

const tufts =
  '<g fill="#6fb05f"><path d="M60 664 l6 -20 6 20Z M80 666 l5 -15 5 15Z M620 664 l6 -18 6 18Z M1040 664 l6 -20 6 20Z M1300 664 l6 -18 6 18Z M120 888 l8 -24 8 24Z M146 890 l6 -18 6 18Z M1450 886 l8 -24 8 24Z M760 890 l6 -18 6 18Z"/></g><g><circle cx="560" cy="658" r="6" fill="#fff"/><circle cx="560" cy="658" r="2.600" fill="#ffd54a"/><circle cx="1210" cy="658" r="6" fill="#ff9ec0"/><circle cx="1210" cy="658" r="2.600" fill="#fff"/></g>'
