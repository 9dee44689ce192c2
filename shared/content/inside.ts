import type { Scenario } from './schema.ts'

/** The player, in the cast of a story that is told from inside. */
export const you = 'you'

/**
 * Told from inside: it happens to the player, or the player has led it. Such a story is for one reader alone, never for a circle or a
 * projector, and may be left without a word.
 */
export const isInside = ({ cast: { happensTo, leads } }: { readonly cast: Pick<Scenario['cast'], 'happensTo' | 'leads'> }): boolean =>
  happensTo === you || leads === you
