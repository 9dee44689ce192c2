import type { Light } from './light.ts'
import { bush, cloud, leafGreen, skyOver, tree } from './scenery.ts'
import { birch, cottage, pickets, streetLamp } from './street.ts'

/** Where the pavement begins. */
const kerb = 642

/**
 * The bus stop in a 1600 × 900 picture: the shelter left, the school bus with its door open at the kerb, houses across the street. Feet
 * stand at y 690 to 820.
 */
export const busStopLayers = {
  /** Sky, and what is across the street. */
  far: (light: Light): string =>
    `${skyOver(light)}${cloud(150, 130, 1.05)}${cloud(720, 96, 0.9, 0.85)}${cloud(1260, 140, 1.1)}<path d="M0 420 Q300 330 640 400 T1180 380 T1600 410 V600 H0Z" fill="#bfe5b4"/><path d="M0 520 Q400 470 800 500 T1600 500 V620 H0Z" fill="#a4d89e"/>${tree(470, 560, 1.35, leafGreen.dark)}${cottage(60, 578, 'yellow', light, 1.05)}${birch(206, 584, 1)}${cottage(350, 578, 'red', light, 0.95)}${tree(640, 570, 1.5)}${tree(880, 566, 1.65, leafGreen.dark)}${tree(1120, 570, 1.45)}${tree(1370, 566, 1.7, leafGreen.dark)}${tree(1570, 572, 1.5)}`,
  /** The street and the bus. */
  mid: (): string => `${road}${bus}`,
  /** The pavement with the shelter, the sign, and a tub with flowers. */
  near: (): string => `${pavement()}${guide}${shelter}${sign(474, 706)}${tub(1556, 706)}`,
}

/** What lies behind those who wait: gardens. */
export const busStopBehind = {
  far: (light: Light): string =>
    `${skyOver(light)}${cloud(240, 120, 1)}${cloud(1150, 90, 1.1)}<path d="M0 470 Q400 380 800 440 T1600 430 V660 H0Z" fill="#bfe5b4"/>${tree(390, 590, 1.6, leafGreen.dark)}${tree(1060, 586, 1.5)}${cottage(190, 612, 'white', light, 1.1)}${birch(520, 612, 1.1)}${cottage(760, 612, 'blue', light, 1.1)}${cottage(1330, 612, 'red', light, 1.15)}${birch(1080, 616, 0.95)}${tree(1590, 612, 1.4, leafGreen.dark)}`,
  mid: (): string => `${pickets(0, 1600)}${bush(330, 644, 0.7)}${bush(960, 644, 0.62, leafGreen.paleBush)}${bush(1500, 644, 0.7)}`,
  near: (): string => `${pavement()}${streetLamp(600, 712)}${tub(80, 706)}`,
}

const road = `<path d="M0 576 H1600 V${kerb} H0Z" fill="#9299b3"/><path d="M0 570 H1600 v12 H0Z" fill="#d9d5dc"/><path d="M30 604 h70 M190 604 h70 M350 604 h70" stroke="#fff" stroke-width="7" opacity=".8"/>`

const glass = '#c9ecfb'
const seat = (x: number): string => `<path d="M${x} 446 v-40 q0 -22 22 -22 h8 q22 0 22 22 v40Z" fill="#8f83dd"/>`
const bay = (x: number, w: number): string =>
  `<rect x="${x}" y="312" width="${w}" height="134" rx="16" fill="${glass}"/>${seat(x + 14)}${seat(x + w - 66)}<path d="M${x + 18} 446 l48 -134 h22 l-48 134Z" fill="#fff" opacity=".4"/>`
const wheel = (x: number): string =>
  `<path d="M${x - 84} 612 a84 80 0 0 1 168 0Z" fill="#5d5a7d"/><circle cx="${x}" cy="602" r="60" fill="#39406a"/><circle cx="${x}" cy="602" r="26" fill="#cfd5ea"/><circle cx="${x}" cy="602" r="9" fill="#8a93b8"/>`

/** The middle door is open, with a ramp to the kerb and yellow poles inside. */
const openDoor = `<rect x="870" y="304" width="150" height="316" rx="14" fill="#5d5a7d"/><rect x="880" y="314" width="130" height="300" rx="8" fill="#fff0cf"/><path d="M880 540 h130 v74 h-130Z" fill="#e6cfae"/><rect x="880" y="336" width="130" height="104" fill="${glass}"/><path d="M880 540 v-92 q4 -24 30 -24 q28 0 30 26 v56 h34 q16 0 16 14 v20Z" fill="#8f83dd"/><path d="M880 508 h108 v32 h-108Z" fill="#7a6ecb"/><path d="M956 314 V600" stroke="#f28f5a" stroke-width="9" stroke-linecap="round"/><path d="M880 576 h130" stroke="#ffd54a" stroke-width="7"/><g fill="${glass}" stroke="#fff1c4" stroke-width="9"><rect x="850" y="306" width="30" height="306" rx="9"/><rect x="1010" y="306" width="30" height="306" rx="9"/></g><path d="M884 612 h122 l26 40 H858Z" fill="#c3cbe0"/><path d="M884 612 h122 l4 7 H879Z" fill="#8a93b8"/>`

const bus = `<g><path d="M520 650 H1590" stroke="#2c2440" stroke-width="16" opacity=".2"/><path d="M546 262 H1476 Q1550 262 1562 330 L1584 470 V596 Q1584 620 1560 620 H540 Q516 620 516 596 V292 Q516 262 546 262Z" fill="#ffd261"/><path d="M546 262 H1476 Q1536 262 1555 302 H516 V292 Q516 262 546 262Z" fill="#ffe08f"/><rect x="516" y="470" width="1068" height="16" fill="#fff1c4"/><path d="M530 540 H606 M774 540 H842 M1050 540 H1150 M1320 540 H1346" stroke="#e8b544" stroke-width="6" stroke-linecap="round"/><path d="M516 566 H1584 V596 Q1584 620 1560 620 H540 Q516 620 516 596Z" fill="#efb53c"/>${bay(548, 140)}${bay(702, 136)}${bay(1054, 136)}${bay(1204, 136)}<rect x="1354" y="304" width="98" height="310" rx="14" fill="#fff1c4"/><rect x="1364" y="316" width="36" height="286" rx="9" fill="${glass}"/><rect x="1406" y="316" width="36" height="286" rx="9" fill="${glass}"/><path d="M1468 316 H1508 Q1528 316 1534 340 L1554 446 H1484 Q1468 446 1468 430Z" fill="${glass}"/>${openDoor}${wheel(690)}${wheel(1236)}<rect x="1548" y="524" width="34" height="26" rx="10" fill="#fff6d6"/><rect x="512" y="516" width="18" height="34" rx="7" fill="#e0695a"/><path d="M1556 330 q34 -8 34 22 v22" stroke="#46507a" stroke-width="8" fill="none" stroke-linecap="round"/><rect x="1580" y="366" width="20" height="46" rx="8" fill="#46507a"/><rect x="1092" y="270" width="94" height="28" rx="10" fill="#46507a"/><circle cx="1118" cy="284" r="7" fill="#ffd54a"/><circle cx="1140" cy="284" r="7" fill="#ffd54a"/><circle cx="1162" cy="284" r="7" fill="#ffd54a"/></g>`

/** A row of knobs to feel with a white cane, and the light that falls through the shelter. */
const guide =
  '<path d="M700 672 H1200" stroke="#fff" stroke-width="17" stroke-linecap="round" opacity=".85"/><path d="M706 672 H1200" stroke="#d8c5ab" stroke-width="6" stroke-linecap="round" stroke-dasharray="1 15"/><path d="M140 690 H400 L330 800 H-10Z" fill="#fff" opacity=".2"/>'

/** Slabs that grow towards us. */
function pavement(): string {
  const down = Array.from({ length: 23 }, (_, at) => `M${800 + (at - 11) * 110} ${kerb + 14} L${800 + (at - 11) * 250} 900`)
  const across = [688, 730, 786, 862].map(y => `M0 ${y} H1600`)
  return `<path d="M0 ${kerb} H1600 V900 H0Z" fill="#efe4d6"/><path d="${[...down, ...across].join(' ')}" stroke="#dccdb9" stroke-width="4" fill="none"/><rect y="${kerb}" width="1600" height="14" fill="#fbf7f0"/><rect y="${kerb + 13}" width="1600" height="6" fill="#2c2440" opacity=".12"/>`
}

/** Glass, a bench inside, a poster of a tent in the wood. */
const shelter = `<g><ellipse cx="236" cy="700" rx="226" ry="14" fill="#2c2440" opacity=".14"/><rect x="58" y="378" width="356" height="290" rx="6" fill="#e3f5fd" opacity=".55"/><path d="M96 668 L206 378 h50 L146 668Z M276 668 L386 378 h18 L294 668Z" fill="#fff" opacity=".4"/><path d="M104 690 v-70 M286 690 v-70" stroke="#6b6f94" stroke-width="12"/><rect x="78" y="604" width="234" height="20" rx="10" fill="#c98d5b"/><rect x="78" y="616" width="234" height="8" rx="4" fill="#a86f42"/><rect x="326" y="424" width="84" height="160" rx="8" fill="#fffaf0"/><rect x="334" y="432" width="68" height="144" rx="5" fill="#bfe8ff"/><path d="M334 532 q34 -26 68 -4 v48 h-68Z" fill="#8fd08a"/><path d="M350 538 l14 -46 14 46Z M368 546 l14 -54 14 54Z" fill="#57ad6c"/><circle cx="352" cy="456" r="11" fill="#ffd95e"/><path d="M344 568 l24 -32 24 32Z" fill="#f2795c"/><path d="M361 568 l7 -16 7 16Z" fill="#fff1d6"/><path d="M46 384 V702 M426 384 V702" stroke="#565b86" stroke-width="13" stroke-linecap="round"/><path d="M236 384 V604" stroke="#565b86" stroke-width="6" opacity=".6"/><path d="M20 372 q0 -30 30 -30 H430 q26 0 26 30 v10 H20Z" fill="#4fa88f"/><path d="M20 372 h436 v14 H20Z" fill="#3b8a74"/></g>`

const sign = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse rx="26" ry="6" fill="#2c2440" opacity=".18"/><path d="M0 0 V-330" stroke="#8a93b8" stroke-width="11" stroke-linecap="round"/><rect x="-40" y="-340" width="80" height="80" rx="14" fill="#4d73c9"/><rect x="-33" y="-333" width="66" height="66" rx="10" fill="none" stroke="#fff" stroke-width="3" opacity=".6"/><rect x="-24" y="-322" width="48" height="36" rx="8" fill="#fff"/><path d="M-17 -314 h14 v12 h-14Z M3 -314 h14 v12 H3Z" fill="#4d73c9"/><circle cx="-12" cy="-284" r="6" fill="#fff"/><circle cx="12" cy="-284" r="6" fill="#fff"/><rect x="-24" y="-248" width="48" height="60" rx="8" fill="#fffaf0"/><path d="M-14 -234 h28 M-14 -220 h20 M-14 -206 h24" stroke="#9db4d0" stroke-width="5" stroke-linecap="round"/></g>`

const tub = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse cy="4" rx="66" ry="10" fill="#2c2440" opacity=".16"/><g fill="#57ad6c"><circle cx="-30" cy="-78" r="24"/><circle cx="4" cy="-92" r="30"/><circle cx="36" cy="-76" r="24"/></g><g fill="#ff9ec0"><circle cx="-34" cy="-90" r="9"/><circle cx="8" cy="-108" r="9"/><circle cx="38" cy="-88" r="9"/></g><g fill="#fff"><circle cx="-12" cy="-84" r="7"/><circle cx="22" cy="-86" r="7"/></g><path d="M-54 -66 H54 L44 4 H-44Z" fill="#d98d6a"/><path d="M-60 -70 H60 v16 H-60Z" fill="#c2734f"/></g>`
