import type { Language } from '../../api/contract.ts'
import type { RefusalCode } from '../../api/refusals.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'

/** What a person reads when something was refused. */
export const refusalTexts: Readonly<Record<Language, Readonly<Record<RefusalCode, string>>>> = { en, sv, nb, fi }
