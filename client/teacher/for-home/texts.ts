import type { Language } from '../../../shared/api/contract.ts'
import { en, fi, nb, sv } from '../../../shared/i18n/teacher/for-home/index.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import { textsHook } from '../../ui/index.ts'

const texts = { en, sv, nb, fi } as const

/** The texts about recognitions, the card for the real week, and its page for home. */
export const useForHomeTexts = textsHook(texts)
export type ForHomeText = ReturnType<typeof useForHomeTexts>

/** The same in a family's language. */
export const forHomeTextsIn = (language: Language): ForHomeText => translator(texts[language], language)
