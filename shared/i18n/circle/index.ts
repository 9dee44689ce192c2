import type { Language } from '../../api/contract.ts'
import { type SameKeys, translator, type Values } from '../translate.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'

export type CircleTextKey = keyof typeof en
/** Words around a circle on a tablet, the same for all circles; `{who}` and `{who.gen}` stand for the one it happens to. */
export type CircleText = (key: CircleTextKey, values?: Values) => string
const circleTexts: Readonly<Record<Language, SameKeys<typeof en>>> = { en, sv, nb, fi }

export const circleText = (language: Language): CircleText => translator(circleTexts[language], language)
