import { type MuralPiece, muralPieces } from '../../../shared/play/mural.ts'
import { foreground } from './foreground.ts'
import { land } from './land.ts'
import { type Drawing, edge } from './parts.ts'
import { sky } from './sky.ts'
import { tree } from './tree.ts'

/** The wall painting's own measure. */
export const muralSize = { width: 1440, height: 520 } as const
const plaster = '#f8f0e0'
const pencil = '#b0a28a'

/** All pieces from back to front. */
const drawings: readonly Drawing[] = [...sky, ...land, ...tree, ...foreground]

/**
 * What is painted in colour, and the rest as a sketch on the plaster. `fresh` is brushed in last: the page may move it. `look` says whether
 * its edges are rough as from a brush, which costs a small picture more than it shows.
 */
export function mural(
  painted: readonly MuralPiece[],
  { fresh, look = 'rough' }: { readonly fresh?: MuralPiece | undefined; readonly look?: 'rough' | 'plain' } = {},
): string {
  const done = new Set(painted)
  const isWhole = done.size >= muralPieces.length
  const pieces = drawings.map(([piece, drawing]) => {
    if (done.has(piece)) return `<g${piece === fresh ? ' class="fresh"' : ''}>${unmarked(drawing)}</g>`
    // An open sky is plaster.
    return piece === 'sky' ? '' : sketched(piece, drawing)
  })
  // Between the painted pieces shows what lies behind them: plaster, or air and grass.
  const behind = isWhole ? airAndGrass : `<rect width="${muralSize.width}" height="${muralSize.height}" fill="${plaster}"/>`
  const drawn = pieces.join('')
  return behind + (look === 'plain' ? drawn : `${rough}<g filter="url(#rough)">${drawn}</g>`)
}

const airAndGrass = `<rect width="${muralSize.width}" height="300" fill="#b4e2f4"/><rect y="300" width="${muralSize.width}" height="${muralSize.height - 300}" fill="#84ca8c"/>`

const rough =
  '<defs><filter id="rough" x="-2%" y="-2%" width="104%" height="104%"><feTurbulence type="fractalNoise" baseFrequency=".035" numOctaves="2" seed="4"/><feDisplacementMap in="SourceGraphic" scale="5"/></filter></defs>'

const unmarked = (drawing: string) => drawing.replaceAll(` ${edge}`, '')

const sketches = new Map<MuralPiece, string>()

function sketched(piece: MuralPiece, drawing: string): string {
  const before = sketches.get(piece)
  if (before !== undefined) return before
  const made = `<g stroke="${pencil}" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round">${edgesOf(drawing)}</g>`
  sketches.set(piece, made)
  return made
}

/** The edges alone; what was filled is filled with plaster, so that nearer pieces hide the lines of farther ones. */
function edgesOf(drawing: string): string {
  return drawing.replace(/<(\/?)(\w+)([^>]*?)(\/?)>/g, (_, close: string, tag: string, attributes: string) => {
    if (tag === 'g') return close ? '</g>' : `<g${/ transform="[^"]*"/.exec(attributes)?.[0] ?? ''}>`
    if (!attributes.includes(edge)) return ''
    const shape = attributes.replace(` ${edge}`, '').replace(/ (fill|stroke|stroke-width|opacity|stroke-linecap|fill-opacity)="[^"]*"/g, '')
    return `<${tag}${shape} fill="${/ fill="#/.test(attributes) ? plaster : 'none'}"/>`
  })
}
