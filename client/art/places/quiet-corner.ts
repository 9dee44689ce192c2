import { shifted } from '../svg.ts'
import type { Light } from './light.ts'
import { bush, cloud, leafGreen, skyOver } from './scenery.ts'
import { birch } from './street.ts'
import { bench } from './things.ts'

/** The bench in a 1600 × 900 picture: a corner of the yard with an old tree above it, a hedge, the school's gable. Feet stand at y 690 to 820. */
export const quietCornerLayers = {
  /** Sky, hills, the gable. */
  far: (light: Light): string =>
    `${skyOver(light)}${cloud(520, 120, 1.1)}${cloud(1440, 90, 0.85, 0.85)}<path d="M0 470 Q320 350 700 440 T1600 420 V640 H0Z" fill="#bfe5b4"/>${gable(light)}`,
  /** The hedge, birches and the old tree. */
  mid: (): string => `${birch(560, 612, 1.1, leafGreen.light)}${birch(680, 606, 0.85)}${hedge}${oldTree(1130, 668)}`,
  /** Grass with a path, the bench, flowers. */
  near: (): string => `${ground}${roots(1130, 668)}${shifted(1130, 700, bench(420), 0.56)}${feeder(520, 690)}${flowers}`,
}

const gable = (light: Light): string =>
  `<g><rect x="-40" y="250" width="380" height="350" fill="#f7d9a8"/><path d="M-80 262 L150 96 L380 262Z" fill="#e0695a"/><path d="M-80 262 L-66 250 H366 L380 262 V274 H-80Z" fill="#c2503f"/><rect x="-40" y="544" width="380" height="56" fill="#d98d6a"/>${[22, 182].map(x => `<rect x="${x - 8}" y="322" width="112" height="136" rx="10" fill="#fff7ea"/><rect x="${x}" y="330" width="96" height="120" rx="6" fill="${light === 'evening' ? '#ffe9a8' : '#9fd6ef'}"/><path d="M${x + 10} 442 L${x + 48} 338 h18 L${x + 30} 442Z" fill="#fff" opacity=".45"/><path d="M${x + 48} 330 v120 M${x} 390 h96" stroke="#fff7ea" stroke-width="7"/><rect x="${x - 16}" y="460" width="128" height="12" rx="6" fill="#e6cfae"/>`).join('')}<circle cx="150" cy="190" r="30" fill="#fff7ea"/><circle cx="150" cy="190" r="21" fill="#9fd6ef"/><path d="M150 168 v44 M128 190 h44" stroke="#fff7ea" stroke-width="5"/></g>`

/** Trimmed, with a few white blossoms. */
const hedge = `<path d="M330 616 V560 q4 -26 30 -26 q30 -14 62 -4 q40 -14 80 0 q40 -12 78 2 q44 -16 86 0 q40 -12 84 0 q42 -14 84 0 q44 -12 82 0 q44 -14 86 2 q40 -14 80 0 q42 -12 84 0 q40 -14 80 0 q44 -12 84 4 q40 -14 80 0 q50 -10 100 0 q40 -12 100 4 V640 H330Z" fill="${leafGreen.bush}"/><path d="M330 582 Q960 560 1600 582 V640 H330Z" fill="#1d5c49" opacity=".14"/><g fill="#fff" opacity=".8">${[376, 452, 530, 628, 734, 812, 1300, 1372, 1466, 1548].map((x, at) => `<circle cx="${x}" cy="${556 + ((at * 7) % 3) * 16}" r="5.500"/>`).join('')}</g>`

/** Its crown reaches over the whole corner. */
const oldTree = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><path d="M-58 0 Q-34 -90 -46 -210 L-130 -300 L-96 -316 L-18 -246 L-10 -330 H26 L30 -240 L112 -318 L140 -296 L54 -200 Q40 -90 66 0Z" fill="#9a6a47"/><path d="M22 0 Q8 -110 30 -240 L112 -318 L140 -296 L54 -200 Q40 -90 66 0Z" fill="#7f5437"/><path d="M-24 -70 q8 -40 2 -84" stroke="#7f5437" stroke-width="6" fill="none" stroke-linecap="round"/>${crown('#4b9c62', 20)}${crown(leafGreen.dark, 0)}<g fill="${leafGreen.light}"><circle cx="-190" cy="-404" r="86"/><circle cx="40" cy="-500" r="104"/><circle cx="200" cy="-412" r="84"/><circle cx="-60" cy="-350" r="66"/></g><g fill="#fff" opacity=".18"><circle cx="-30" cy="-540" r="20"/><circle cx="-220" cy="-440" r="16"/><circle cx="226" cy="-446" r="14"/></g></g>`

const crown = (color: string, down: number): string =>
  `<g transform="translate(0 ${down})" fill="${color}"><circle cx="-246" cy="-330" r="104"/><circle cx="248" cy="-330" r="112"/><circle cx="-130" cy="-430" r="142"/><circle cx="130" cy="-440" r="150"/><circle cx="0" cy="-360" r="118"/></g>`

const roots = (x: number, y: number): string =>
  `<path d="M${x - 58} ${y - 8} q-10 20 -44 24 q50 6 80 -6 q30 10 62 2 q30 10 76 4 q-40 -6 -50 -24Z" fill="#9a6a47"/><ellipse cx="${x}" cy="${y + 36}" rx="330" ry="36" fill="#2c4a3a" opacity=".13"/>`

const ground = `<path d="M0 604 Q800 586 1600 604 V900 H0Z" fill="#9ad17b"/><path d="M0 700 Q420 660 820 672 T1600 668 V858 Q1100 872 760 862 T0 880Z" fill="#f1dcc0"/><path d="M0 700 Q420 660 820 672 T1600 668 v13 Q1200 668 820 686 T0 716Z" fill="#e2c6a2"/><g fill="#e2c6a2"><ellipse cx="300" cy="760" rx="16" ry="5"/><ellipse cx="690" cy="812" rx="18" ry="5"/><ellipse cx="1010" cy="776" rx="14" ry="4"/><ellipse cx="1420" cy="806" rx="17" ry="5"/></g><path d="M0 900 V876 Q400 856 820 864 T1600 858 V900Z" fill="#8cc873"/>`

/** A small house on a pole, with a bird. */
const feeder = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse rx="30" ry="7" fill="#2c4a3a" opacity=".18"/><path d="M0 0 V-196" stroke="#8a6a4a" stroke-width="13" stroke-linecap="round"/><rect x="-44" y="-206" width="88" height="14" rx="6" fill="#a86f42"/><path d="M-34 -204 v-46 M34 -204 v-46" stroke="#c98d5b" stroke-width="10"/><path d="M-58 -246 L0 -296 L58 -246Z" fill="#e0695a"/><path d="M-58 -246 l6 -6 H52 l6 6 v8 H-58Z" fill="#c2503f"/><g transform="translate(6 -206)"><ellipse cx="0" cy="-14" rx="19" ry="14" fill="#5fa8dc"/><circle cx="14" cy="-27" r="11" fill="#5fa8dc"/><path d="M-16 -16 l-20 -7 17 15Z" fill="#3f7fbf"/><ellipse cx="4" cy="-9" rx="12" ry="8" fill="#ffd95e"/><path d="M24 -28 l11 4 -11 4Z" fill="#f2895a"/><circle cx="16" cy="-29" r="2.500" fill="#2c2440"/></g></g>`

const flowers = `${bush(1492, 676, 0.62, leafGreen.paleBush)}<g fill="#6fb05f"><path d="M60 884 l8 -26 8 26Z M84 886 l7 -20 7 20Z M1500 882 l8 -26 8 26Z M1524 884 l7 -20 7 20Z M760 886 l6 -18 6 18Z"/></g>${[
  [150, 874, '#fff', '#ffd54a'],
  [420, 868, '#ff9ec0', '#fff'],
  [1180, 876, '#fff', '#ffd54a'],
  [1440, 872, '#c3a6ff', '#fff'],
  [396, 642, '#ff9ec0', '#fff'],
  [760, 640, '#fff', '#ffd54a'],
]
  .map(([x, y, leaf, heart]) => `<circle cx="${x}" cy="${y}" r="7" fill="${leaf}"/><circle cx="${x}" cy="${y}" r="3" fill="${heart}"/>`)
  .join('')}`
