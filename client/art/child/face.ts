import { darken } from '../color.ts'
import { dots, fill, line, round } from '../svg.ts'
import { eyesOf } from './eyes.ts'
import { type Face, faceOf, mouths } from './faces.ts'
import { type Act, hasExtra, type Look, type SkinTone, skinTones } from './look.ts'

/** Everything on the face; the head clips nothing of it but the cheeks. */
export function faceSvg(look: Look, act: Act): string {
  const strength = act.strength ?? 2
  const felt = faceOf(act.emotion ?? 'neutral', strength)
  const face = act.gaze ? { ...felt, gaze: act.gaze } : felt
  const skin = skinTones[look.skin]
  const turn = act.turn ?? 0
  const turned = (drawing: string) =>
    `<g transform="translate(${150 + turn * 32} 0) scale(${round(1 - 0.16 * Math.abs(turn), 3)} 1) translate(-150 0)">${drawing}</g>`
  const eyes = eyesOf({ face, iris: look.eyes ?? '#5b3a22', skin, blink: act.blink ?? false })
  const cheeks = cheeksOf(look, face, skin) + eyes + browsOf(look, act, face)
  const mouthScale = strength === 1 ? 0.84 : strength === 3 ? 1.15 : 1
  const mouth = `<g transform="translate(${150 + turn * 3} 206) scale(${mouthScale}) translate(-150 -206)">${mouths[face.mouth](skin.line)}</g>`
  const nose = `<g transform="translate(${turn * 8} 0)">${line('M146 178 q5 7 11 1', skin.line, 5)}</g>`
  const plaster = hasExtra(look, 'plaster')
    ? `<g transform="rotate(-18 206 188)"><rect x="190" y="181" width="34" height="14" rx="7" fill="#ffd9b0"/><rect x="201" y="181" width="12" height="14" fill="#f6c08a"/></g>`
    : ''
  const front = turned(nose + mouth + tearsOf(act, face, skin) + plaster)
  return `<g clip-path="url(#face)">${turned(cheeks)}</g>${front}${face.sweat ? sweat : ''}${turned(glassesOf(look))}`
}

function cheeksOf(look: Look, face: Face, skin: SkinTone): string {
  const blush = `<g fill="${skin.blush}" opacity="${round(face.blush, 2)}"><ellipse cx="88" cy="192" rx="19" ry="12"/><ellipse cx="212" cy="192" rx="19" ry="12"/></g>`
  const beard = hasExtra(look, 'beard')
    ? fill('M62 178 Q66 238 150 246 Q234 238 238 178 Q222 196 196 190 Q150 176 104 190 Q78 196 62 178Z', darken(look.hairColor, 0.1))
    : ''
  return blush + (hasExtra(look, 'freckles') ? dots(freckles, skin.line, 'opacity=".45"') : '') + beard
}
// biome-ignore format: coordinates
const freckles = [[84, 182, 2.6], [95, 187, 2.6], [90, 196, 2.6], [205, 187, 2.6], [216, 182, 2.6], [210, 196, 2.6], [142, 182, 2.6], [158, 182, 2.6]] as const

function browsOf(look: Look, act: Act, { browTilt, browLift }: Face): string {
  const color = look.hair === 'hijab' || look.hair === 'patka' ? '#3a2a24' : darken(look.hairColor, 0.25)
  const y = 127 + browLift
  const one = (cx: number, side: -1 | 1) => {
    const arch = browTilt < 0 ? y - 3 : y - 7
    const d = `M${cx - side * 17} ${round(y - browTilt)} Q${cx} ${round(arch)} ${cx + side * 19} ${round(y + browTilt * 0.7)}`
    return line(d, color, act.emotion === 'angry' ? 8.5 : 7)
  }
  return one(113, -1) + one(187, 1)
}

function tearsOf({ emotion, strength }: Act, face: Face, skin: SkinTone): string {
  const tear = face.tear
    ? `<path d="M196 178 q-11 17 0 24 q11 -7 0 -24Z" fill="#6cc4ff"/><path d="M193 194 q0 4 4 5" stroke="#fff" stroke-width="2.5" fill="none" stroke-linecap="round"/>`
    : ''
  const laughter =
    emotion === 'laughing' ? `<path d="M80 166 q-10 12 0 17 q9 -5 0 -17Z M220 166 q10 12 0 17 q-9 -5 0 -17Z" fill="#6cc4ff"/>` : ''
  if (strength !== 3) return tear + laughter
  if (emotion === 'sad') return tear + fill('M104 180 q-11 17 0 24 q11 -7 0 -24Z', '#6cc4ff')
  return emotion === 'angry' ? line('M222 98 l14 -12 M230 110 l18 -4 M78 98 l-14 -12 M70 110 l-18 -4', skin.blush, 6) : tear + laughter
}
const sweat = `<path d="M234 92 q-13 19 0 27 q13 -8 0 -27Z" fill="#8ad2ff"/><path d="M62 104 q-9 14 0 20 q9 -6 0 -20Z" fill="#8ad2ff"/>`

function glassesOf(look: Look): string {
  const patch = hasExtra(look, 'eyePatch') ? eyePatch : ''
  if (hasExtra(look, 'glasses')) return patch + frame('<circle cx="113" cy="159" r="31"/><circle cx="187" cy="159" r="31"/>', '#2f4a8a')
  if (hasExtra(look, 'squareGlasses'))
    return (
      patch +
      frame('<rect x="82" y="134" width="60" height="50" rx="14"/><rect x="158" y="134" width="60" height="50" rx="14"/>', '#b23a6b')
    )
  if (hasExtra(look, 'sunglasses'))
    return (
      patch +
      frame(
        '<rect x="82" y="136" width="60" height="46" rx="20"/><rect x="158" y="136" width="60" height="46" rx="20"/>',
        '#2c2440',
        '#4a4170',
        0.8,
      )
    )
  return patch
}
const eyePatch = `<path d="M162 136 Q188 126 212 138 Q218 172 188 186 Q160 178 162 136Z" fill="#ffb65c"/><path d="M178 150 l8 6 10 -10 M176 168 h22" stroke="#fff" stroke-width="5" fill="none" stroke-linecap="round"/>`
const frame = (lenses: string, color: string, glass = '#ffffff', opacity = 0.22): string =>
  `<g fill="${glass}" fill-opacity="${opacity}" stroke="${color}" stroke-width="6">${lenses}<path d="M144 155 q6 -6 12 0" fill="none"/><path d="M82 154 l-18 -6 M218 154 l18 -6" fill="none" stroke-linecap="round"/></g>`
