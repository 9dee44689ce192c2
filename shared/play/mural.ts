import { seededChance } from './chance.ts'

/** What a class has of its wall painting: how many pieces have their colour, and in whose order. Nothing of who did what. */
export type Mural = { readonly pieces: number; readonly seed: number }

/** At most so many a lesson, so that the wall lasts the school year. */
export const piecesPerLesson = 4

/**
 * For what a piece is painted, each once: half of those present have finished a story, a circle has ended, a chapter's week in real life is
 * over. A circle may be played again in another lesson, and then paints again.
 */
export type Reason =
  | { readonly kind: 'story'; readonly story: string }
  | { readonly kind: 'circle'; readonly circle: string; readonly lesson: string }
  | { readonly kind: 'week'; readonly chapter: number }

export const reasonKey = (reason: Reason): string =>
  reason.kind === 'story'
    ? `story ${reason.story}`
    : reason.kind === 'circle'
      ? `circle ${reason.circle} ${reason.lesson}`
      : `week ${reason.chapter}`

/** The wall's memory: what has been painted for, and how much of it in the newest lesson. */
export type Wall = Mural & { readonly paintedFor: readonly string[]; readonly lesson: string; readonly inLesson: number }

/** The wall with one piece more, or `undefined` when this paints nothing: done before, enough for one lesson, or the wall is full. */
export function paintOne(wall: Wall, lesson: string, reason: Reason): Wall | undefined {
  const key = reasonKey(reason)
  const inLesson = wall.lesson === lesson ? wall.inLesson : 0
  if (wall.paintedFor.includes(key) || inLesson >= piecesPerLesson || wall.pieces >= muralPieces.length) return undefined
  return { ...wall, pieces: wall.pieces + 1, paintedFor: [...wall.paintedFor, key], lesson, inLesson: inLesson + 1 }
}

export const bareWall = (seed: number): Wall => ({ pieces: 0, seed, paintedFor: [], lesson: '', inLesson: 0 })

/** Half of those who are here. */
export const isHalf = (finished: number, present: number): boolean => present > 0 && finished * 2 >= present

/** The forty pieces in the order of an example wall: colour pops up all over it, the sky comes last. */
export const muralPieces = [
  ...(['sun', 'otter', 'trunk', 'boatRed', 'crownLeft', 'lynx', 'kite', 'bridge'] as const),
  ...(['flowersMid', 'birds', 'meadow', 'bear', 'whaleCloud', 'school', 'crownTop', 'river'] as const),
  ...(['fox', 'swing', 'balloon', 'hillRight', 'lanterns', 'owl', 'crownRight', 'hedgehog'] as const),
  ...(['flowersLeft', 'boatYellow', 'rainbow', 'hare', 'meadowRight', 'treeHouse', 'mountains', 'crownLow'] as const),
  ...(['ripples', 'cloud', 'path', 'ropeLadder', 'hillFar', 'bench', 'flowersRight', 'sky'] as const),
] as const
export type MuralPiece = (typeof muralPieces)[number]

/** So many neighbours of the example change places with each other: each class's wall comes differently, and none loses its scatter. */
const mixed = 8

/** The order in which a class's wall gets its colour. */
export function muralOrder(seed: number): MuralPiece[] {
  const chance = seededChance(seed)
  const below: MuralPiece[] = muralPieces.filter(piece => piece !== 'sky')
  const groups = Array.from({ length: Math.ceil(below.length / mixed) }, (_, at) => below.slice(at * mixed, (at + 1) * mixed))
  return [...groups.flatMap(group => chance.shuffle(group)), 'sky']
}

/** What has its colour, in the order in which it came. */
export const paintedOf = ({ pieces, seed }: Mural): MuralPiece[] => muralOrder(seed).slice(0, pieces)

export type MuralState = 'bare' | 'begun' | 'half' | 'nearly' | 'painted'
/** How far it is, in words and never in numbers. */
export function muralState({ pieces }: Mural): MuralState {
  if (pieces <= 0) return 'bare'
  if (pieces >= muralPieces.length) return 'painted'
  const share = pieces / muralPieces.length
  return share < 0.4 ? 'begun' : share < 0.75 ? 'half' : 'nearly'
}
