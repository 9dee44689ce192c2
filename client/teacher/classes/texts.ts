import * as classes from '../../../shared/i18n/teacher/classes/index.ts'
import { textsHook } from '../../ui/index.ts'

/** The texts of managing a class and its pupils. */
export const useClassTexts = textsHook(classes)
export type ClassText = ReturnType<typeof useClassTexts>
