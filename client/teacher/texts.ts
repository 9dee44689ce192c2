import * as teacher from '../../shared/i18n/teacher/index.ts'
import { textsHook } from '../ui/index.ts'

/** The texts of the teacher's pages. */
export const useTeacherTexts = textsHook(teacher)
export type TeacherText = ReturnType<typeof useTeacherTexts>
