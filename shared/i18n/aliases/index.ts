import type { Language } from '../../api/contract.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'

/**
 * Two neutral words make an alias: a colour and a plant, weather or thing. No animals (they are the figures), no traits, no colours
 * that are said of skin, no words that are also first names or surnames, and in each language only words that need no other form of the
 * colour. In one classroom all four languages are heard, so a word of one must be none to laugh at in another.
 */
export type AliasWords = {
  readonly colours: readonly string[]
  readonly things: readonly string[]
  /** Harmless each, odd together. */
  readonly neverTogether: readonly (readonly [colour: string, thing: string])[]
}
export const aliasWords: Readonly<Record<Language, AliasWords>> = { en, sv, nb, fi }
