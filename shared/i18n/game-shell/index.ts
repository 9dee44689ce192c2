import type { Language } from '../../api/contract.ts'
import { type SameKeys, translator } from '../translate.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'

export type ShellKey = keyof typeof en
/** t('map.youAre', { place }): a text of the game around the scenarios. */
export type ShellTexts = (key: ShellKey, values?: Readonly<Record<string, string | number>>) => string

const texts: Readonly<Record<Language, SameKeys<typeof en>>> = { en, sv, nb, fi }

export const shellTexts = (language: Language): ShellTexts => translator(texts[language], language)
