import { darken, lighten } from '../color.ts'
import { line, type Point, round } from '../svg.ts'
import { hasExtra, type Look, type Pose, skinTones, type TopStyle } from './look.ts'

type Side = 'left' | 'right'
/** The arms of a pose that lie behind the body, or in front of it. */
export function armsOf(look: Look, pose: Pose, layer: 'behind' | 'front'): string {
  return (['left', 'right'] as const).map(side => (layerOf(pose, side) === layer ? arm(look, pose, side) : '')).join('')
}

type Reach = readonly [elbow: Point, hand: Point]
type Arms = { readonly left: Reach; readonly right: Reach; readonly front?: readonly Side[] }
// biome-ignore format: one pose a line
const armsByPose: Record<Pose, Arms> = {
  down: { left: [[86, 304], [86, 344]], right: [[214, 304], [214, 344]] },
  seated: { left: [[80, 304], [74, 332]], right: [[220, 304], [226, 332]] },
  wave: { left: [[86, 304], [86, 344]], right: [[242, 292], [268, 226]] },
  hips: { left: [[62, 294], [102, 330]], right: [[238, 294], [198, 330]] },
  hug: { left: [[84, 316], [164, 308]], right: [[216, 316], [138, 326]], front: ['left', 'right'] },
  point: { left: [[62, 294], [102, 330]], right: [[238, 282], [286, 262]] },
  offer: { left: [[86, 304], [86, 344]], right: [[232, 312], [278, 296]] },
  cheer: { left: [[52, 280], [34, 216]], right: [[248, 280], [266, 216]] },
  walk: { left: [[84, 306], [66, 336]], right: [[220, 302], [240, 330]] },
  run: { left: [[66, 296], [48, 268]], right: [[236, 300], [264, 276]] },
  kick: { left: [[68, 286], [42, 262]], right: [[232, 292], [258, 272]] },
  laughPoint: { left: [[78, 318], [146, 318]], right: [[238, 284], [284, 268]], front: ['left'] },
  belly: { left: [[78, 318], [142, 320]], right: [[224, 316], [166, 330]], front: ['left', 'right'] },
  pockets: { left: [[74, 302], [102, 344]], right: [[226, 302], [198, 344]] },
  hold: { left: [[86, 318], [112, 326]], right: [[214, 318], [188, 326]], front: ['left', 'right'] },
  phone: { left: [[86, 318], [132, 322]], right: [[220, 316], [170, 318]], front: ['left', 'right'] },
  call: { left: [[86, 304], [86, 344]], right: [[246, 286], [204, 216]], front: ['right'] },
  cover: { left: [[86, 304], [86, 344]], right: [[236, 300], [170, 216]], front: ['right'] },
  aside: { left: [[86, 304], [86, 344]], right: [[236, 272], [296, 276]] },
  pick: { left: [[92, 316], [84, 372]], right: [[226, 312], [240, 374]] },
  ready: { left: [[68, 318], [48, 282]], right: [[232, 318], [252, 282]] },
  stop: { left: [[86, 304], [86, 344]], right: [[244, 296], [240, 232]], front: ['right'] },
  think: { left: [[84, 316], [176, 318]], right: [[224, 314], [184, 246]], front: ['left', 'right'] },
}
const layerOf = (pose: Pose, side: Side) => (armsByPose[pose].front?.includes(side) ? 'front' : 'behind')

const longSleeves: readonly TopStyle[] = ['hoodie', 'shirt', 'stripes', 'keeper', 'knit', 'cardigan', 'tunic']

function arm(look: Look, pose: Pose, side: Side): string {
  const sh: Point = side === 'left' ? [110, 266] : [190, 266]
  const [el, hd] = armsByPose[pose][side]
  const t = look.top
  const sleeve = t.style === 'dungarees' || t.style === 'stripes' ? t.accent : t.color
  const shade = darken(sleeve, 0.1)
  const hand = handOf(look, pose, side)
  const gloved = hasExtra(look, 'keeperGloves')
  if (longSleeves.includes(t.style) || look.hair === 'hijab') {
    const sleeved = longSleeve(look, [sh, el, hd], sleeve)
    return gloved ? sleeved + hand : hand + sleeved
  }
  const skin = line(`M${sh[0]} ${sh[1]} Q${el[0]} ${el[1]} ${hd[0]} ${hd[1]}`, skinTones[look.skin].shade, 25)
  const mid = [0, 1].map(axis => round((sh[axis] ?? 0) * 0.3 + (el[axis] ?? 0) * 0.6 + (hd[axis] ?? 0) * 0.1))
  const short = line(`M${sh[0]} ${sh[1]} L${mid[0]} ${mid[1]}`, shade, 35)
  return skin + (gloved ? short + hand : hand + short)
}

function longSleeve({ top }: Look, [sh, el, hd]: readonly [Point, Point, Point], sleeve: string): string {
  const cx = round(el[0] * 0.18 + hd[0] * 0.82)
  const cy = round(el[1] * 0.18 + hd[1] * 0.82)
  const cuffColor =
    top.style === 'hoodie' ? darken(sleeve, 0.22) : ['shirt', 'keeper', 'tunic'].includes(top.style) ? top.accent : lighten(sleeve, 0.35)
  const cuff = line(`M${cx} ${cy} L${round(cx + (hd[0] - cx) * 0.2)} ${round(cy + (hd[1] - cy) * 0.2)}`, cuffColor, 31)
  const patchX = round(el[0] * 0.7 + sh[0] * 0.15 + hd[0] * 0.15)
  const patchY = round(el[1] * 0.7 + sh[1] * 0.15 + hd[1] * 0.15)
  const patch = top.style === 'keeper' ? `<circle cx="${patchX}" cy="${patchY}" r="9" fill="${top.accent}" opacity=".8"/>` : ''
  return line(`M${sh[0]} ${sh[1]} Q${el[0]} ${el[1]} ${cx} ${cy}`, darken(sleeve, 0.1), 32) + cuff + patch
}

function handOf(look: Look, pose: Pose, side: Side): string {
  const skin = skinTones[look.skin]
  const [elbow, [x, y]] = armsByPose[pose][side]
  const k = side === 'right' ? 1 : -1
  if (hasExtra(look, 'keeperGloves'))
    return glove(x, y, k, ['hold', 'call', 'belly'].includes(pose) ? 0 : Math.atan2(x - elbow[0], elbow[1] - y) * 57.3)
  const thumb = ['down', 'walk', 'pockets', 'hips', 'pick'].includes(pose)
    ? `<ellipse cx="${x - k * 10}" cy="${y - 6}" rx="6" ry="9" transform="rotate(${k * 24} ${x - k * 10} ${y - 6})" fill="${skin.base}"/>`
    : ''
  const fingers = side === 'right' ? fingersOf(pose, x, y) : undefined
  return `<circle cx="${x}" cy="${y}" r="15.5" fill="${skin.base}"/>${thumb}${fingers ? line(fingers.d, skin.base, fingers.width) : ''}`
}

function fingersOf(pose: Pose, x: number, y: number): { readonly d: string; readonly width: number } | undefined {
  if (pose === 'point' || pose === 'laughPoint') return { d: `M${x} ${y - 3} l22 -8`, width: 11 }
  if (pose === 'offer' || pose === 'aside') return { d: `M${x - 4} ${y + 2} q14 10 24 -4`, width: 12 }
  if (pose === 'wave' || pose === 'stop')
    return { d: `M${x - 9} ${y - 8} l-6 -14 M${x - 2} ${y - 11} l-1 -17 M${x + 6} ${y - 10} l4 -15 M${x + 12} ${y} l11 -6`, width: 9 }
  return pose === 'call' ? { d: `M${x - 4} ${y - 8} l-8 -12 M${x + 4} ${y - 9} l-3 -14`, width: 9 } : undefined
}

function glove(x: number, y: number, k: 1 | -1, angle: number): string {
  const fingers = `M-14 -14 L-16 -30 M-4 -18 L-5 -35 M7 -18 L8 -34 M${k * -17} 2 L${k * -28} -8`
  return `<g transform="translate(${x} ${y}) rotate(${Math.round(angle)}) scale(.92)"><ellipse rx="23" ry="24" fill="#ff7a2f"/>${line(fingers, '#ff7a2f', 12)}<ellipse rx="13" ry="13" cy="3" fill="#fff2df"/></g>`
}
