import type { Language } from '../../api/contract.ts'
import { type SameKeys, translator } from '../translate.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'

export type KnowKey = keyof typeof en
export type KnowTexts = (key: KnowKey, values?: Readonly<Record<string, string | number>>) => string

const texts: Readonly<Record<Language, SameKeys<typeof en>>> = { en, sv, nb, fi }

export const knowTexts = (language: Language): KnowTexts => translator(texts[language], language)
