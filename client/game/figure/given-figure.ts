import { extraColors, type Figure, figureExtras, figureFurs, figureKinds, figurePatterns } from '../../../shared/api/figure.ts'
import type { Chance } from '../../../shared/play/chance.ts'

/** The server gives every pupil a plain creature; who has chosen once wears something, or a dye, or a pattern, or said yes to the plain one. */
export const isGivenFigure = ({ fur, pattern, extra }: Figure): boolean => fur === 'own' && pattern === 'plain' && extra === 'none'

/** Any figure at all, but never a bare one. */
export const surprise = (chance: Chance): Figure => ({
  kind: chance.pick(figureKinds),
  fur: chance.pick(figureFurs),
  pattern: chance.pick(figurePatterns),
  extra: chance.pick(figureExtras.filter(extra => extra !== 'none')),
  color: chance.pick(extraColors),
})
