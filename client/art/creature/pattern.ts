import type { Figure, FigureKind } from '../../../shared/api/figure.ts'
import { darken, luminance } from '../color.ts'
import { dots, fill, line, oval, type View } from '../svg.ts'
import type { Coat } from './coat.ts'

/** A pattern lies on the head or the body, seen from a side; the caller clips it. Socks are drawn with the paws. */
export type Patch = { readonly part: 'head' | 'body'; readonly view: View }

export function patternOn(figure: Figure, coat: Coat, patch: Patch): string {
  const color = figure.kind === 'hedgehog' ? darken(coat.fur, 0.25) : coat.mark
  if (figure.pattern === 'spots') return dots(spots(figure.kind, patch), color, 'opacity=".62"')
  if (figure.pattern === 'stripes') return line(stripes(figure.kind, patch), color, 11, 'opacity=".62"')
  if (figure.pattern === 'patch') return patches(figure.kind, coat, patch)
  if (figure.pattern === 'stars') return stars(figure.kind, coat, patch)
  return ''
}

/** Their faces carry marks already, so the head's pattern keeps to the temples. */
const busyFaces: readonly FigureKind[] = ['lynx', 'crane', 'moose', 'badger', 'owl']

type Dot = readonly [number, number, number]
// biome-ignore format: coordinates
const spotsOn: Record<'headBack' | 'busyHead' | 'head' | 'body' | 'spine', readonly Dot[]> = {
  headBack: [[104, 120, 13], [150, 96, 11], [196, 124, 14], [128, 168, 12], [178, 184, 13]],
  busyHead: [[78, 128, 8], [222, 128, 8], [70, 150, 6], [230, 150, 6]],
  head: [[118, 96, 9], [150, 86, 11], [182, 96, 9], [78, 132, 8], [222, 132, 8]],
  body: [[100, 300, 11], [106, 336, 9], [96, 372, 12], [112, 404, 8], [200, 304, 10], [194, 342, 12], [204, 380, 10], [186, 410, 8]],
  spine: [[150, 300, 12], [140, 350, 10], [162, 388, 12]],
}
function spots(kind: FigureKind, { part, view }: Patch): readonly Dot[] {
  if (part === 'body') return view === 'back' ? [...spotsOn.body, ...spotsOn.spine] : spotsOn.body
  if (view === 'back') return spotsOn.headBack
  return busyFaces.includes(kind) ? spotsOn.busyHead : spotsOn.head
}

function stripes(kind: FigureKind, { part, view }: Patch): string {
  if (part === 'body')
    return view === 'back'
      ? 'M92 300 Q150 280 208 300 M86 340 Q150 320 214 340 M84 380 Q150 360 216 380'
      : 'M86 300 q18 6 30 0 M80 336 q18 6 32 0 M80 372 q18 6 32 0 M214 300 q-18 6 -30 0 M220 336 q-18 6 -32 0 M220 372 q-18 6 -32 0'
  if (view === 'back') return 'M80 110 Q150 80 220 110 M66 146 Q150 114 234 146 M66 184 Q150 154 234 184'
  if (busyFaces.includes(kind)) return 'M60 132 l22 6 M56 152 l24 2 M240 132 l-22 6 M244 152 l-24 2'
  return 'M150 66 v34 M124 70 l6 28 M176 70 l-6 28'
}

function patches(kind: FigureKind, { pale }: Coat, { part, view }: Patch): string {
  if (part === 'body')
    return (
      fill('M214 290 C184 300 178 350 196 372 C208 384 226 372 226 340Z', pale, 'opacity=".9"') +
      fill('M82 380 C104 372 118 396 112 424 L90 430 Q76 400 82 380Z', pale, 'opacity=".9"')
    )
  if (view === 'back') return oval(198, 130, 44, 40, pale, 'opacity=".9"')
  return kind === 'owl' || kind === 'badger' ? oval(150, 84, 30, 18, pale, 'opacity=".95"') : oval(188, 142, 37, 42, pale, 'opacity=".95"')
}

function stars(kind: FigureKind, coat: Coat, { part, view }: Patch): string {
  const color = luminance(coat.fur) > 205 ? '#f2b02c' : '#fff4bf'
  if (part === 'body') {
    const spine = view === 'back' ? star(150, 340, 18) : ''
    return fill(star(100, 312, 13) + star(102, 372, 15) + star(200, 326, 15) + star(198, 386, 12) + spine, color)
  }
  if (view === 'back') return fill(star(112, 120, 17) + star(186, 108, 14) + star(154, 172, 18), color)
  if (['owl', 'moose', 'crane'].includes(kind)) return fill(star(80, 126, 10) + star(222, 128, 10), color)
  return fill(star(150, 96, 16) + star(112, 104, 10) + star(188, 104, 10), kind === 'badger' ? '#f2b02c' : color)
}

function star(x: number, y: number, radius: number): string {
  const tips = Array.from({ length: 10 }, (_, index) => {
    const angle = -Math.PI / 2 + (index * Math.PI) / 5
    const reach = index % 2 ? radius * 0.46 : radius
    return `${(x + Math.cos(angle) * reach).toFixed(1)} ${(y + Math.sin(angle) * reach).toFixed(1)}`
  })
  return `M${tips.join('L')}Z`
}
