import type { Figure, FigureKind } from '../../../shared/api/figure.ts'
import { ink, luminance } from '../color.ts'
import { dots, fill, line, mirrored, oval } from '../svg.ts'
import type { Coat } from './coat.ts'

/** Same eyes, same smile for all: none is fiercer or cuter by design. */
export type Mood = 'smile' | 'glad' | 'asleep'

export function creatureFace(figure: Figure, coat: Coat, mood: Mood): string {
  const { kind } = figure
  const eyes = eyesOf(figure, coat, mood)
  const browless = mood === 'asleep' || kind === 'badger' || kind === 'owl'
  const [eyeX, eyeY] = eyePlaces[kind] ?? usualEyes
  const brows = browless ? '' : mirrored(line(`M${eyeX - 14} ${eyeY - 32} q14 -9 27 -1`, coat.mark, 6, 'opacity=".75"'))
  const blush = mirrored(oval(kind === 'badger' ? 74 : 82, kind === 'owl' ? 200 : 192, 15, 10, '#ff8f7a', 'opacity=".62"'))
  if (kind === 'owl') return blush + eyes + brows + owlBeak + (mood === 'glad' ? openBeak : '')
  if (kind === 'crane') return blush + eyes + brows + craneBeak
  return blush + eyes + brows + whiskersOf(kind, coat) + noseOf(kind, coat) + mouthOf(kind, coat, mood)
}

/** x of the left eye, y, size. */
type EyePlace = readonly [number, number, number]
const usualEyes: EyePlace = [112, 150, 1]
const eyePlaces: Partial<Record<FigureKind, EyePlace>> = {
  owl: [108, 150, 1.22],
  moose: [114, 144, 1],
  hedgehog: [114, 156, 0.98],
  crane: [112, 146, 1.05],
  seal: [110, 152, 1.12],
  badger: [107, 152, 0.94],
}

function eyesOf(figure: Figure, coat: Coat, mood: Mood): string {
  const [x, y, size] = eyePlaces[figure.kind] ?? usualEyes
  const one = (eyeX: number, ground: string) => {
    const onDark = luminance(ground) < 121
    if (mood === 'asleep') return line(`M${eyeX - 17} ${y} Q${eyeX} ${y + 15} ${eyeX + 17} ${y}`, onDark ? coat.pale : ink, 7)
    const ring = onDark ? `<ellipse cx="0" cy="0" rx="20" ry="23" fill="${coat.pale}"/>` : ''
    return `<g transform="translate(${eyeX} ${y}) scale(${size})">${ring}<ellipse rx="15.5" ry="19" fill="${ink}"/><path d="M-11 8 Q0 20 11 8 Q6 16 0 16 Q-6 16 -11 8Z" fill="#8d7ad0"/><circle cx="-5" cy="-7" r="6" fill="#fff"/><circle cx="5.5" cy="6.5" r="2.8" fill="#fff" opacity=".9"/></g>`
  }
  return one(x, groundUnderEye(figure, coat, 'left')) + one(300 - x, groundUnderEye(figure, coat, 'right'))
}

/** The colour an eye lies on: where it is dark, the eye needs a pale ring. */
function groundUnderEye({ kind, pattern }: Figure, coat: Coat, side: 'left' | 'right'): string {
  if (kind === 'badger') return coat.mark
  return kind === 'owl' || (pattern === 'patch' && side === 'right') ? coat.pale : coat.fur
}

const owlBeak =
  fill('M135 170 Q150 160 165 170 Q164 190 150 204 Q136 190 135 170Z', '#f2a03a') + line('M138 184 Q150 190 162 184', '#b86a12', 4)
const openBeak = fill('M142 204 Q150 198 158 204 Q158 216 150 216 Q142 216 142 204Z', '#7a2436')
const craneBeak =
  fill('M132 172 Q150 160 168 172 Q164 204 153 238 Q150 244 147 238 Q136 204 132 172Z', '#e6b95c') +
  line('M136 184 Q150 192 164 184', '#9c7420', 4.5) +
  line('M150 192 V228', '#b98d35', 3)

const noseHeight = (kind: FigureKind): number => (kind === 'moose' ? 196 : kind === 'hedgehog' ? 184 : 182)

function noseOf(kind: FigureKind, coat: Coat): string {
  const y = noseHeight(kind)
  if (kind === 'moose') return mirrored(oval(132, 198, 9, 7, coat.mark))
  if (kind === 'hedgehog') return oval(150, y, 17, 14, ink) + oval(145, y - 5, 5, 3.5, '#fff', 'opacity=".7"')
  const color = kind === 'hare' || kind === 'lynx' ? '#d9607c' : ink
  const shape = `M133 ${y - 6} Q150 ${y - 15} 167 ${y - 6} Q169 ${y + 5} 150 ${y + 13} Q131 ${y + 5} 133 ${y - 6}Z`
  return fill(shape, color) + oval(145, y - 5, 6, 3.4, '#fff', 'opacity=".6"')
}

function mouthOf(kind: FigureKind, coat: Coat, mood: Mood): string {
  const y = kind === 'moose' ? 220 : noseHeight(kind) + 13
  if (mood === 'glad') {
    const teeth = ['hare', 'squirrel', 'otter'].includes(kind) ? fill(`M143 ${y + 9} h14 v9 q-7 3 -14 0Z`, '#fff') : ''
    const mouth = `M126 ${y + 4} Q150 ${y + 13} 174 ${y + 4} Q171 ${y + 33} 150 ${y + 33} Q129 ${y + 33} 126 ${y + 4}Z`
    const tongue = `M138 ${y + 29} Q150 ${y + 18} 162 ${y + 29} Q150 ${y + 36} 138 ${y + 29}Z`
    return fill(mouth, '#7a2436') + fill(tongue, '#f2788a') + teeth
  }
  const half = mood === 'asleep' ? 12 : 24
  const smile = `M150 ${y} V${y + 8} M${150 - half} ${y + 9} Q${150 - half / 2} ${y + 20} 150 ${y + 9} Q${150 + half / 2} ${y + 20} ${150 + half} ${y + 9}`
  return line(smile, luminance(coat.pale) > 150 ? '#4a2f3a' : ink, 5.5)
}

function whiskersOf(kind: FigureKind, coat: Coat): string {
  if (!['otter', 'seal', 'lynx', 'hare'].includes(kind)) return ''
  const hairs = line('M92 200 L56 192 M92 210 L56 214', luminance(coat.fur) > 190 ? coat.mark : '#fff', 3.4, 'opacity=".8"')
  // biome-ignore format: coordinates
  return mirrored(hairs + dots([[116, 198, 2.6], [124, 208, 2.6], [112, 209, 2.6]], coat.mark, 'opacity=".7"'))
}
