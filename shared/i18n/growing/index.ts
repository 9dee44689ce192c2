import type { Language } from '../../api/contract.ts'
import { type SameKeys, translator } from '../translate.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'

export type GrowingKey = keyof typeof en
export type GrowingTexts = (key: GrowingKey, values?: Readonly<Record<string, string | number>>) => string

const texts: Readonly<Record<Language, SameKeys<typeof en>>> = { en, sv, nb, fi }

export const growingTexts = (language: Language): GrowingTexts => translator(texts[language], language)
