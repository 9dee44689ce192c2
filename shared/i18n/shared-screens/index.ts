import type { Language } from '../../api/contract.ts'
import type { TeamName } from '../../api/shared-screens.ts'
import { type SameKeys, translator, type Values } from '../translate.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'

export { en, fi, nb, sv }
export type SharedScreenKey = keyof typeof en
/** Words of a shared screen in one language. */
export type SharedScreenText = (key: SharedScreenKey, values?: Values) => string

const texts: Readonly<Record<Language, SameKeys<typeof en>>> = { en, sv, nb, fi }
export const sharedScreenText = (language: Language): SharedScreenText => translator(texts[language], language)

/** Such as "Blue Robot". */
export const teamNameIn = (t: SharedScreenText, { color, thing }: TeamName): string =>
  `${t(`color.${color}`)} ${t(`thing.${thing}`).toLowerCase()}`
