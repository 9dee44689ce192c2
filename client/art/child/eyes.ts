import { ink, mix } from '../color.ts'
import { line as stroke } from '../svg.ts'
import type { EyeStyle, Face } from './faces.ts'
import type { SkinTone } from './look.ts'

export type Eyes = { readonly face: Face; readonly iris: string; readonly skin: SkinTone; readonly blink: boolean }
type Side = -1 | 1

export function eyesOf(eyes: Eyes): string {
  return eye(113, -1, eyes) + eye(187, 1, eyes)
}

const y = 158
function eye(cx: number, side: Side, { face, iris, skin, blink }: Eyes): string {
  if (face.eye === 'happy') return stroke(`M${cx - 18} ${y + 5} Q${cx} ${y - 18} ${cx + 18} ${y + 5}`, ink, 6.5)
  if (face.eye === 'squeezed') return stroke(`M${cx + side * 15} ${y - 11} L${cx - side * 15} ${y} L${cx + side * 15} ${y + 10}`, ink, 6.5)
  if (blink) return stroke(`M${cx - 17} ${y + 2} Q${cx} ${y + 13} ${cx + 17} ${y + 2}`, ink, 6)
  const wide = face.eye === 'wide'
  const [rx, ry] = wide ? [20, 24] : [17.5, 21]
  const [irisX, irisY] = wide ? [8.5, 10] : [12, 15]
  const gx = cx + face.gaze[0]
  const gy = y + face.gaze[1]
  const id = `eye${side}`
  const lid = lids[face.eye]?.(cx, side)
  return `<clipPath id="${id}"><ellipse cx="${cx}" cy="${y}" rx="${rx}" ry="${ry}"/></clipPath><g clip-path="url(#${id})"><rect x="${cx - 26}" y="${y - 28}" width="52" height="56" fill="#fff"/><ellipse cx="${cx}" cy="${y - ry}" rx="24" ry="9" fill="#d9dcef"/><ellipse cx="${gx}" cy="${gy + 1}" rx="${irisX}" ry="${irisY}" fill="${iris}"/><ellipse cx="${gx}" cy="${gy + 1}" rx="${irisX * 0.6}" ry="${irisY * 0.62}" fill="#1c1530"/><circle cx="${gx - 4}" cy="${gy - 5}" r="${wide ? 3.2 : 4.6}" fill="#fff"/><circle cx="${gx + 4}" cy="${gy + 6}" r="2" fill="#fff" opacity=".8"/>${lid ? `<path d="${lid.skin}" fill="${mix(skin.base, skin.shade, 0.5)}"/>` : ''}</g>${stroke(lid?.edge ?? `M${cx - rx} ${y - 5} Q${cx} ${y - ry - 9} ${cx + rx} ${y - 5}`, ink, 5.5)}`
}

type Lid = { readonly skin: string; readonly edge: string }
const slanted = (cx: number, left: number, right: number): string =>
  `M${cx - 26} ${y - 26} H${cx + 26} V${y - right} L${cx - 26} ${y - left}Z`
const lids: Partial<Record<EyeStyle, (cx: number, side: Side) => Lid>> = {
  soft: cx => ({
    skin: `M${cx - 26} ${y - 26} H${cx + 26} V${y - 9} Q${cx} ${y - 15} ${cx - 26} ${y - 9}Z`,
    edge: `M${cx - 19} ${y - 9} Q${cx} ${y - 17} ${cx + 19} ${y - 9}`,
  }),
  low: (cx, side) =>
    side < 0
      ? { skin: slanted(cx, 1, 14), edge: `M${cx - 20} ${y - 3} L${cx + 14} ${y - 13}` }
      : { skin: slanted(cx, 14, 1), edge: `M${cx - 14} ${y - 13} L${cx + 20} ${y - 3}` },
  glare: (cx, side) =>
    side < 0
      ? { skin: slanted(cx, 17, 1), edge: `M${cx - 16} ${y - 14} L${cx + 18} ${y - 3}` }
      : { skin: slanted(cx, 1, 17), edge: `M${cx - 18} ${y - 3} L${cx + 16} ${y - 14}` },
}
