import type { Language } from '../../api/contract.ts'
import type { SameKeys } from '../translate.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'

/** The strings of the teacher's pages. */
export const teacherTexts: Readonly<Record<Language, SameKeys<typeof en>>> = { en, sv, nb, fi }
export type TeacherKey = keyof typeof en
