import type { Language } from '../../api/contract.ts'
import { type SameKeys, translator, type Values } from '../translate.ts'
import { en, type GameTextKey } from './en.ts'
import { fi } from './fi.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'

export type { GameTextKey } from './en.ts'
export const gameTexts: Readonly<Record<Language, SameKeys<typeof en>>> = { en, sv, nb, fi }

/** Words of the game's controls in one language. */
export type GameText = (key: GameTextKey, values?: Values) => string
export const gameText = (language: Language): GameText => translator(gameTexts[language], language)
