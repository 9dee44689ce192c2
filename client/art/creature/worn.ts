import type { Figure, FigureExtra, FigureKind } from '../../../shared/api/figure.ts'
import { darken, lighten } from '../color.ts'
import { fill, line, oval, shifted, type View } from '../svg.ts'

/** What sits on the head: a cap or a flower. */
export function capOf(figure: Figure): string {
  const c = figure.color
  return caps[figure.extra]?.({ c, d: darken(c, 0.25), l: lighten(c, 0.35), y: capDrops[figure.kind] ?? 4 }) ?? ''
}

/** What is tied round the neck. In winter everybody has a scarf. */
export function neckwearOf(figure: Figure, view: View, season: 'summer' | 'winter'): string {
  if (figure.extra === 'kerchief') return kerchief(figure.color, view)
  return figure.extra === 'scarf' || season === 'winter' ? scarf(figure.color, view) : ''
}

/** How much lower a cap sits; heads differ. */
const capDrops: Partial<Record<FigureKind, number>> = { seal: -4, bear: -4, moose: -4, hedgehog: -18 }

/** Cloth, its shade, its light, how much lower. */
type Cap = { readonly c: string; readonly d: string; readonly l: string; readonly y: number }
const caps: Partial<Record<FigureExtra, (cap: Cap) => string>> = {
  acorn: ({ c, d, y }) =>
    shifted(
      0,
      y,
      line('M150 36 q0 -18 14 -24', '#7a5230', 9) +
        fill('M90 90 C86 48 118 30 150 30 C182 30 214 48 210 90 Q150 62 90 90Z', c) +
        line(
          'M112 44 L126 72 M136 34 L150 66 M164 34 L178 70 M188 44 L200 78 M188 44 L172 68 M164 34 L148 66 M136 34 L122 70 M112 44 L100 78',
          d,
          4,
          'opacity=".55"',
        ) +
        line('M92 88 Q150 60 208 88', d, 9),
    ),
  leaf: ({ c, d, y }) =>
    shifted(
      0,
      y,
      fill('M84 78 C96 26 170 8 226 38 C212 88 138 108 84 78Z', c) +
        line('M84 78 Q150 66 212 44 M124 72 l8 -26 M156 64 l6 -28 M140 70 l22 16 M170 60 l20 12', d, 5, 'opacity=".7"') +
        line('M84 78 Q70 82 62 76', d, 7),
    ),
  mushroom: ({ c, y }) =>
    shifted(
      0,
      y,
      fill('M82 86 C78 34 116 12 150 12 C184 12 222 34 218 86 Q150 104 82 86Z', c) +
        fill('M92 88 Q150 104 208 88 Q196 98 150 100 Q104 98 92 88Z', '#fff4e2') +
        `<g fill="#fff8ea">${oval(122, 50, 13, 11, '#fff8ea')}${oval(164, 38, 11, 9, '#fff8ea')}${oval(190, 66, 11, 9, '#fff8ea')}${oval(150, 74, 10, 8, '#fff8ea')}${oval(102, 74, 7, 6, '#fff8ea')}</g>`,
    ),
  blossom: ({ c, y }) =>
    `<g transform="translate(202 ${86 + y}) scale(1.15)">${[0, 72, 144, 216, 288].map(a => `<ellipse cy="-18" rx="14" ry="17" fill="${c}" transform="rotate(${a})"/>`).join('')}<circle r="11" fill="${c === '#f4c430' ? '#fff4e2' : '#ffd54a'}"/></g>`,
  woolly: ({ c, d, l, y }) =>
    shifted(
      0,
      y,
      `<circle cx="150" cy="14" r="22" fill="#fff7ea"/>` +
        fill('M84 92 C78 46 112 24 150 24 C188 24 222 46 216 92 Q150 70 84 92Z', c) +
        line('M116 40 L110 70 M150 30 V62 M184 40 L190 70', d, 5, 'opacity=".5"') +
        fill('M78 84 Q150 54 222 84 L222 106 Q150 78 78 106Z', l) +
        line('M98 84 v16 M124 74 v16 M150 70 v16 M176 74 v16 M202 84 v16', c, 5),
    ),
}

function scarf(c: string, view: View): string {
  const d = darken(c, 0.2)
  const l = lighten(c, 0.45)
  return (
    fill('M88 224 Q150 256 212 224 Q222 246 210 260 Q150 290 90 260 Q78 246 88 224Z', c) +
    line('M104 234 l-6 26 M128 244 l-4 28 M172 244 l4 28 M196 234 l6 26', l, 7) +
    (view === 'back'
      ? ''
      : fill('M112 262 L102 338 Q120 348 136 342 L142 270Z', d) +
        fill('M118 264 L112 330 Q126 336 140 330 L146 270Z', c) +
        line('M113 314 l27 2 M115 298 l27 2', l, 6) +
        line('M114 334 v12 M124 337 v12 M134 336 v12', c, 5))
  )
}

const kerchief = (c: string, view: View): string =>
  fill(
    view === 'back'
      ? 'M90 230 Q150 258 210 230 L210 250 Q150 278 90 250Z'
      : 'M88 230 Q150 262 212 230 L214 248 L156 314 Q150 320 144 314 L86 248Z',
    c,
  ) +
  (view === 'back'
    ? ''
    : `<g fill="${lighten(c, 0.6)}"><circle cx="112" cy="258" r="6"/><circle cx="138" cy="268" r="6"/><circle cx="164" cy="268" r="6"/><circle cx="190" cy="258" r="6"/><circle cx="150" cy="292" r="6"/></g>`)
