import type { Point } from '../svg.ts'
import type { Emotion } from './look.ts'

export type EyeStyle = 'open' | 'happy' | 'squeezed' | 'soft' | 'wide' | 'low' | 'glare'
export type Face = {
  readonly browTilt: number
  readonly browLift: number
  readonly eye: EyeStyle
  readonly gaze: Point
  readonly mouth: Mouth
  readonly headTilt: number
  readonly blush: number
  readonly tear?: boolean
  readonly sweat?: boolean
}

/** The face of a feeling in a strength: brows, tilt, blush and tears grow with it. */
export function faceOf(emotion: Emotion, strength: 1 | 2 | 3): Face {
  const face = faces[emotion]
  if (strength === 2) return face
  const grow = strength === 1 ? { tilt: 0.55, lift: 0.5, head: 0.4, blush: 0.6 } : { tilt: 1.35, lift: 1.4, head: 1.3, blush: 1.35 }
  return {
    ...face,
    browTilt: face.browTilt * grow.tilt,
    browLift: face.browLift * grow.lift,
    headTilt: face.headTilt * grow.head,
    blush: Math.min(0.95, face.blush * grow.blush),
    tear: strength === 3 && face.tear === true,
    sweat: strength === 3 && face.sweat === true,
  }
}

// biome-ignore format: one feeling a line
const faces: Record<Emotion, Face> = {
  neutral: { browTilt: 0, browLift: 0, eye: 'open', gaze: [0, 0], mouth: 'flat', headTilt: 0, blush: 0.35 },
  happy: { browTilt: 1, browLift: -3, eye: 'open', gaze: [0, 0], mouth: 'smileOpen', headTilt: 0, blush: 0.6 },
  kind: { browTilt: 4, browLift: -2, eye: 'soft', gaze: [-3, 1], mouth: 'smile', headTilt: -4, blush: 0.65 },
  proud: { browTilt: 1, browLift: -6, eye: 'happy', gaze: [0, 0], mouth: 'grin', headTilt: 3, blush: 0.7 },
  sad: { browTilt: 10, browLift: 2, eye: 'low', gaze: [0, 7], mouth: 'sad', headTilt: 5, blush: 0.4, tear: true },
  scared: { browTilt: 11, browLift: -8, eye: 'wide', gaze: [0, 0], mouth: 'wobble', headTilt: -2, blush: 0.15, sweat: true },
  angry: { browTilt: -11, browLift: 7, eye: 'glare', gaze: [0, 1], mouth: 'teeth', headTilt: 0, blush: 0.8 },
  laughing: { browTilt: -2, browLift: -8, eye: 'squeezed', gaze: [0, 0], mouth: 'laugh', headTilt: -5, blush: 0.7 },
  worried: { browTilt: 9, browLift: -1, eye: 'open', gaze: [5, 3], mouth: 'crooked', headTilt: 3, blush: 0.3 },
  surprised: { browTilt: 1, browLift: -12, eye: 'wide', gaze: [0, 0], mouth: 'o', headTilt: 0, blush: 0.4 },
  ashamed: { browTilt: 9, browLift: 0, eye: 'open', gaze: [-4, 9], mouth: 'crooked', headTilt: 6, blush: 0.95 },
  thinking: { browTilt: 3, browLift: -4, eye: 'open', gaze: [6, -7], mouth: 'side', headTilt: 5, blush: 0.35 },
}

export type Mouth = 'flat' | 'smile' | 'smileOpen' | 'grin' | 'sad' | 'wobble' | 'teeth' | 'laugh' | 'crooked' | 'o' | 'side'
/** Mouths around (150, 206), with the skin's line colour. */
export const mouths: Record<Mouth, (line: string) => string> = {
  flat: l => `<path d="M132 203 Q150 208 168 203" stroke="${l}" stroke-width="5.5" fill="none" stroke-linecap="round"/>`,
  smile: l => `<path d="M122 196 Q150 222 178 196" stroke="${l}" stroke-width="6" fill="none" stroke-linecap="round"/>`,
  smileOpen: () =>
    `<path d="M118 192 Q150 198 182 192 Q178 228 150 228 Q122 228 118 192Z" fill="#7a2436"/><path d="M122 194 Q150 199 178 194 L176 203 Q150 207 124 203Z" fill="#fff"/><path d="M132 222 Q150 208 168 222 Q150 232 132 222Z" fill="#f2788a"/>`,
  grin: l =>
    `<path d="M116 193 Q150 226 184 193" stroke="${l}" stroke-width="6" fill="none" stroke-linecap="round"/><path d="M112 190 q3 5 8 5 M188 190 q-3 5 -8 5" stroke="${l}" stroke-width="4.5" fill="none" stroke-linecap="round"/>`,
  sad: l =>
    `<path d="M126 213 Q150 191 174 213" stroke="${l}" stroke-width="6" fill="none" stroke-linecap="round"/><path d="M140 219 q10 -5 20 0" stroke="${l}" stroke-width="3.5" fill="none" stroke-linecap="round" opacity=".5"/>`,
  wobble: l => `<path d="M122 206 q7 -10 14 0 t14 0 t14 0 t14 0" stroke="${l}" stroke-width="5.5" fill="none" stroke-linecap="round"/>`,
  teeth: () =>
    `<path d="M121 212 Q120 194 150 192 Q180 194 179 212 Q150 203 121 212Z" fill="#fff" stroke="#5d1a2b" stroke-width="5" stroke-linejoin="round"/><path d="M136 195 v12 M150 193 v11 M164 195 v12" stroke="#5d1a2b" stroke-width="2.5"/>`,
  laugh: () =>
    `<path d="M108 184 Q150 190 192 184 Q190 234 150 234 Q110 234 108 184Z" fill="#7a2436"/><path d="M112 186 Q150 192 188 186 L186 198 Q150 203 114 198Z" fill="#fff"/><path d="M124 226 Q150 206 176 226 Q150 240 124 226Z" fill="#f2788a"/>`,
  crooked: l => `<path d="M126 208 Q140 200 152 205 T178 200" stroke="${l}" stroke-width="5.5" fill="none" stroke-linecap="round"/>`,
  o: () => `<ellipse cx="150" cy="208" rx="13" ry="17" fill="#7a2436"/><ellipse cx="150" cy="217" rx="8" ry="6" fill="#f2788a"/>`,
  side: l => `<path d="M136 206 Q156 210 172 198" stroke="${l}" stroke-width="5.5" fill="none" stroke-linecap="round"/>`,
}
