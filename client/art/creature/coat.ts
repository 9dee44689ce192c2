import type { FigureFur, FigureKind } from '../../../shared/api/figure.ts'
import { darken, lighten } from '../color.ts'

/** The colours of one creature: its fur, its pale parts, its marks, and its fur in shade. */
export type Coat = { readonly fur: string; readonly pale: string; readonly mark: string; readonly shade: string }

export function coatOf(kind: FigureKind, dye: FigureFur): Coat {
  const coat = dye === 'own' ? own[kind] : dyes[dye]
  const shade = darken(coat.fur, 0.12)
  // A hedgehog's coat is its spines: a dye colours them, and the face keeps a pale breath of it.
  if (kind === 'hedgehog' && dye !== 'own') return { fur: lighten(coat.fur, 0.6), pale: coat.pale, mark: darken(coat.fur, 0.16), shade }
  return { ...coat, shade }
}

/** The colour that stands for a coat on a button, as hex. */
export function coatSwatch(kind: FigureKind, dye: FigureFur): string {
  const coat = coatOf(kind, dye)
  return kind === 'hedgehog' ? coat.mark : coat.fur
}

type Dye = Omit<Coat, 'shade'>
const own: Record<FigureKind, Dye> = {
  fox: { fur: '#ee8144', pale: '#fff2df', mark: '#6a3f2e' },
  lynx: { fur: '#dca767', pale: '#fbeeda', mark: '#8a5a30' },
  hare: { fur: '#c9b8a4', pale: '#f8efe4', mark: '#8d7a66' },
  owl: { fur: '#b58d63', pale: '#f9ecd6', mark: '#76543a' },
  otter: { fur: '#7f6455', pale: '#f5e3cb', mark: '#4f3b32' },
  bear: { fur: '#a56d40', pale: '#ecc89c', mark: '#6b4325' },
  seal: { fur: '#9db1c8', pale: '#eff5fa', mark: '#5f7590' },
  hedgehog: { fur: '#efd3b0', pale: '#fdf3e2', mark: '#735543' },
  squirrel: { fur: '#dd7a3f', pale: '#fff0dc', mark: '#8f4420' },
  crane: { fur: '#d9e1ec', pale: '#ffffff', mark: '#4a5270' },
  badger: { fur: '#8f98ac', pale: '#fcfbf6', mark: '#363b4e' },
  moose: { fur: '#99724f', pale: '#e2c7a4', mark: '#5d4330' },
}
const dyes: Record<Exclude<FigureFur, 'own'>, Dye> = {
  snow: { fur: '#dde5f1', pale: '#ffffff', mark: '#8f9dba' },
  rose: { fur: '#f2a0a6', pale: '#fff0ec', mark: '#bf5d70' },
  honey: { fur: '#f0c04c', pale: '#fff5d6', mark: '#a8741a' },
  moss: { fur: '#8fbd69', pale: '#f1f8df', mark: '#51803c' },
  sea: { fur: '#5cb6cb', pale: '#e6f8fb', mark: '#25748c' },
  violet: { fur: '#a78dda', pale: '#f5effd', mark: '#644a9f' },
  night: { fur: '#566089', pale: '#e1e5f3', mark: '#2f3558' },
}
