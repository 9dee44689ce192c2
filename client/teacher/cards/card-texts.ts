import type { Language } from '../../../shared/api/contract.ts'
import { en, fi, nb, sv } from '../../../shared/i18n/teacher/index.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import { formatsOf } from '../../ui/index.ts'
import type { TeacherText } from '../texts.ts'

const texts = { en, sv, nb, fi }

/** Paper speaks the language that was chosen for it, not the page's. */
export const cardTexts = (language: Language): TeacherText => translator<typeof en>(texts[language] as typeof en, language)
export const cardDay = (language: Language, instant: string): string => formatsOf(language).day(instant)
