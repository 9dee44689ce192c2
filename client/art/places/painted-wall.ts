import type { MuralPiece } from '../../../shared/play/mural.ts'
import { mural, muralSize } from '../mural/mural-svg.ts'
import { shifted } from '../svg.ts'
import type { Light } from './light.ts'
import { bush, cloud, leafGreen, skyOver, tree } from './scenery.ts'

/**
 * The wall in the yard in a 1600 × 900 picture, with a painting that has only begun: the class's own is on the map. Feet stand at y 690 to
 * 820.
 */
export const paintedWallLayers = {
  /** Sky and trees above the wall. */
  far: (light: Light): string =>
    `${skyOver(light)}${cloud(300, 60, 0.9)}${cloud(1100, 44, 1)}${tree(130, 240, 1.3, leafGreen.dark)}${tree(430, 230, 1.1)}${tree(980, 232, 1.2, leafGreen.dark)}${tree(1300, 236, 1.35)}${tree(1540, 240, 1.1, leafGreen.dark)}`,
  /** The wall with its tiles and what is painted. */
  mid: (): string => `${wall}${painting()}`,
  /** The yard, pots of paint, a ladder. */
  near: (): string => `${ground}${ladder(1476, 690)}${bush(36, 668, 0.8)}${pots}`,
}

const wall = `<rect y="140" width="1600" height="510" fill="#f5ead6"/><path d="M0 606 q120 -14 240 0 t260 2 t300 -4 t300 6 t260 -6 t240 4 V650 H0Z" fill="#e4d3b6"/><rect y="118" width="1600" height="34" fill="#b9694a"/><path d="${Array.from({ length: 27 }, (_, at) => `M${at * 62 + 6} 122 v26`).join(' ')}" stroke="#a4573b" stroke-width="5"/><rect y="150" width="1600" height="12" fill="#2c2440" opacity=".1"/>`

/** No animal looks out of it: the faces in the picture are the people's. */
const begun: readonly MuralPiece[] = [
  'sun',
  'boatRed',
  'kite',
  'flowersMid',
  'rainbow',
  'hillRight',
  'meadow',
  'crownTop',
  'river',
  'balloon',
]
/** Paler than on the map, so that people stand out. */
function painting(): string {
  const scale = 0.88
  const whole = mural(begun, { look: 'plain' })
  return `${shifted((1600 - muralSize.width * scale) / 2, 176, whole, scale)}<rect y="170" width="1600" height="470" fill="#f8f0e0" opacity=".34"/>`
}

const ground = `<path d="M0 640 Q400 632 800 638 T1600 636 V900 H0Z" fill="#9ad17b"/><path d="M0 676 Q420 656 820 664 T1600 672 V900 H0Z" fill="#f1dcc0"/><path d="M0 676 Q420 656 820 664 T1600 672 v14 Q1180 674 820 680 T0 692Z" fill="#e2c6a2"/><g fill="#e2c6a2"><ellipse cx="260" cy="790" rx="18" ry="5"/><ellipse cx="660" cy="740" rx="15" ry="4"/><ellipse cx="1060" cy="812" rx="18" ry="5"/><ellipse cx="1380" cy="756" rx="15" ry="4"/></g><g opacity=".75"><ellipse cx="930" cy="846" rx="34" ry="8" fill="#8fb8ff"/><circle cx="982" cy="856" r="6" fill="#8fb8ff"/><ellipse cx="486" cy="858" rx="26" ry="7" fill="#f49ac1"/><circle cx="450" cy="850" r="5" fill="#f49ac1"/></g><path d="M0 900 V882 Q400 866 820 876 T1600 870 V900Z" fill="#8cc873"/>`

const ladder = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})" stroke-linecap="round"><ellipse rx="84" ry="9" fill="#2c2440" opacity=".15"/><g stroke="#b97b48" stroke-width="13"><path d="M-64 -2 L-22 -350 M64 -2 L22 -350"/><path d="M-56 -66 H56 M-48 -132 H48 M-40 -198 H40 M-32 -264 H32 M-26 -326 H26" stroke="#c98d5b" stroke-width="12"/></g><path d="M-40 -372 h80 v-14 h-80Z" fill="#c98d5b"/></g>`

const pot = (x: number, y: number, color: string): string =>
  `<g transform="translate(${x} ${y})"><ellipse rx="36" ry="8" fill="#2c2440" opacity=".16"/><path d="M-30 -48 H30 L26 0 H-26Z" fill="#cfd5ea"/><path d="M-30 -48 H30 L29 -36 H-29Z M-12 -36 q3 22 8 0Z M10 -36 q4 28 9 0Z" fill="${color}"/><ellipse cy="-48" rx="30" ry="9" fill="${color}"/></g>`

const pots = `${pot(1376, 692, '#f2695c')}${pot(1556, 712, '#ffd54a')}<g transform="translate(1386 640) rotate(14)"><rect x="-6" y="-62" width="12" height="70" rx="6" fill="#c98d5b"/></g>${pot(128, 700, '#5f88e0')}`
