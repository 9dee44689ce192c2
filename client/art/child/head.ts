import { fill, line, round, shifted } from '../svg.ts'
import { faceSvg } from './face.ts'
import { faceOf } from './faces.ts'
import { hairBehindHead, hairFromBehind } from './hair-back.ts'
import { hairInFront } from './hair-front.ts'
import { headgearOf } from './headgear.ts'
import { type Act, type Hair, hasExtra, type Look, skinTones } from './look.ts'

/** The head in two layers: what is behind the body, what is in front of it. */
export function headOf(look: Look, act: Act): { readonly behind: string; readonly front: string } {
  const { headTilt } = faceOf(act.emotion ?? 'neutral', act.strength ?? 2)
  const tilted = (tilt: number, drawing: string) => `<g transform="rotate(${round(tilt)} 150 236)">${drawing}</g>`
  if (act.view === 'back') return { behind: '', front: tilted(headTilt * -0.5, nape(look)) }
  return { behind: tilted(headTilt, hairBehindHead(look.hair, look.hairColor)), front: tilted(headTilt, countenance(look, act)) }
}

const shape = 'M150 46 C212 46 242 92 240 148 C238 208 196 238 150 238 C104 238 62 208 60 148 C58 92 88 46 150 46Z'
/** These fall over the ears. */
const longHairs: readonly Hair[] = ['long', 'bob', 'wavy', 'locs']

function countenance(look: Look, act: Act): string {
  const skin = skinTones[look.skin]
  const turn = act.turn ?? 0
  const left = 60 + Math.max(0, turn) * 38
  const right = 240 + Math.min(0, turn) * 38
  const leftEar = look.hair === 'hijab' || turn < -0.35 ? '' : ear(look, left, -1)
  const rightEar = look.hair === 'hijab' || turn > 0.35 ? '' : ear(look, right, 1)
  // A turned head shows the near ear in front of the hair, unless the hair is long.
  const earsBehind = (turn <= 0.2 ? leftEar : '') + (turn >= -0.2 ? rightEar : '')
  const nearEar = longHairs.includes(look.hair) ? '' : (turn > 0.2 ? leftEar : '') + (turn < -0.2 ? rightEar : '')
  const shade = `<clipPath id="face"><path d="${shape}"/></clipPath><g clip-path="url(#face)"><path d="M40 40 H260 V120 Q150 90 40 120Z" fill="${skin.shade}" opacity=".55"/><path d="M196 240 Q250 190 232 90 L270 90 V250Z" fill="${skin.shade}" opacity=".5"/></g>`
  const clip = hasExtra(look, 'hairclip') ? hairclip : ''
  const over = sideHair(look, turn) + nearEar + turnedHair(look, turn) + headgearOf(look, 'front') + earAids(look, turn, left, right) + clip
  return earsBehind + fill(shape, skin.base) + shade + faceSvg(look, act) + over
}

function nape(look: Look): string {
  const bothEars = look.hair === 'hijab' ? '' : ear(look, 60, -1) + ear(look, 240, 1)
  const temples = hasExtra(look, 'glasses') ? '<path d="M62 152 h22 M238 152 h-22" stroke="#2f4a8a" stroke-width="6"/>' : ''
  const hair = hairFromBehind(look.hair, look.hairColor) + headgearOf(look, 'back')
  const aid = hasExtra(look, 'hearingAid') ? line('M242 140 q14 2 10 26', '#3aa6ff', 9) : ''
  return bothEars + fill(shape, skinTones[look.skin].base) + temples + hair + (hasExtra(look, 'earDefenders') ? earDefenders : '') + aid
}

function ear(look: Look, x: number, side: -1 | 1): string {
  const skin = skinTones[look.skin]
  const inner = line(`M${x + side * 6} 154 q${-side * 8} 4 ${-side * 4} 16`, skin.line, 4, 'opacity=".5"')
  return `<ellipse cx="${x}" cy="160" rx="17" ry="21" fill="${skin.base}"/>${inner}`
}

function turnedHair({ hair, hairColor }: Look, turn: number): string {
  const front = hairInFront(hair, hairColor)
  const away = Math.abs(turn)
  if (away <= 0.1) return front
  if (hair === 'hijab') return shifted(turn * 14, 0, front)
  return `<g transform="translate(${150 + turn * 5} 0) scale(${round(1 - 0.02 * away, 3)} 1) translate(-150 0)">${front}</g>`
}

/** The hair of the temple that a turned head shows. */
function sideHair({ hair, hairColor }: Look, turn: number): string {
  const a = Math.abs(turn)
  if (a <= 0.2 || hair === 'hijab' || hair === 'patka' || hair === 'bald') return ''
  const m = (x: number) => round(turn > 0 ? x : 300 - x)
  const over = longHairs.includes(hair)
  return `<g clip-path="url(#face)"><path d="M${m(30)} 30 L${m(104 + a * 30)} 36 C${m(92 + a * 34)} 84 ${m(70 + a * 34)} 104 ${m(64 + a * 30)} 142 Q${m(60 + a * 26)} ${over ? 190 : 168} ${m(over ? 52 + a * 10 : 60 + a * 6)} ${over ? 240 : 188} L${m(30)} ${over ? 244 : 190}Z" fill="${hairColor}"/></g>`
}

function earAids(look: Look, turn: number, left: number, right: number): string {
  const nearLeft = turn > 0.35
  const aid = nearLeft
    ? line(`M${left - 4} 138 q-16 2 -12 26 q2 12 12 12`, '#3aa6ff', 8)
    : `${line(`M${right + 4} 138 q16 2 12 26 q-2 12 -12 12`, '#3aa6ff', 8)}<circle cx="${right}" cy="166" r="6" fill="#bfe4ff"/>`
  const implant = `<path d="M${right + 4} 140 q14 2 11 24" stroke="#7b5fd6" stroke-width="8" fill="none" stroke-linecap="round"/><path d="M${right + 4} 140 Q${right + 22} 116 ${right + 4} 96" stroke="#7b5fd6" stroke-width="4" fill="none"/><circle cx="${right + 2}" cy="92" r="15" fill="#b9a6ff"/><circle cx="${right + 2}" cy="92" r="7" fill="#7b5fd6"/>`
  const oneCup = `<path d="M54 150 C44 40 256 40 246 150" stroke="#3b4371" stroke-width="13" fill="none"/><rect x="${(turn > 0 ? left : right) - 18}" y="126" width="38" height="66" rx="19" fill="#ff8f3f"/>`
  return [
    hasExtra(look, 'hearingAid') ? aid : '',
    hasExtra(look, 'cochlear') ? implant : '',
    hasExtra(look, 'earDefenders') ? (Math.abs(turn) > 0.35 ? oneCup : earDefenders) : '',
  ].join('')
}

const hairclip = `<path d="M196 76 l18 12" stroke="#ffd54a" stroke-width="11" stroke-linecap="round"/><path d="M206 92 l18 12" stroke="#ff7aa8" stroke-width="11" stroke-linecap="round"/>`
const earDefenders = `<path d="M54 150 C44 40 256 40 246 150" stroke="#3b4371" stroke-width="13" fill="none"/><rect x="${36}" y="128" width="34" height="62" rx="17" fill="#ff8f3f"/><rect x="${230}" y="128" width="34" height="62" rx="17" fill="#ff8f3f"/>`
