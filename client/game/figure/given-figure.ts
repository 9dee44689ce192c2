import { extraColors, type Figure, figureExtras, figureFurs, figureKinds, figurePatterns } from '../../../shared/api/figure.ts'
import type { PlayerAnswer } from '../../../shared/api/play.ts'
import type { Chance } from '../../../shared/play/chance.ts'

/** At the first arrival, before any answer: the creature is still the one that every pupil is given, in its own coat. */
export const isGivenFigure = ({ figure: { fur, pattern }, progress }: PlayerAnswer): boolean =>
  progress.number === 0 && fur === 'own' && pattern === 'plain'

/** Any figure at all, but never a bare one. */
export const surprise = (chance: Chance): Figure => ({
  kind: chance.pick(figureKinds),
  fur: chance.pick(figureFurs),
  pattern: chance.pick(figurePatterns),
  extra: chance.pick(figureExtras.filter(extra => extra !== 'none')),
  color: chance.pick(extraColors),
})
