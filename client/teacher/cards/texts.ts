import * as cards from '../../../shared/i18n/teacher/cards/index.ts'
import { textsHook } from '../../ui/index.ts'

/** The texts of how a class signs in. */
export const useSignInTexts = textsHook(cards)
