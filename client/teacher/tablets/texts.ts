import * as tablets from '../../../shared/i18n/teacher/tablets/index.ts'
import { textsHook } from '../../ui/index.ts'

/** The texts about how tablets get here. */
export const useTabletTexts = textsHook(tablets)
export type TabletText = ReturnType<typeof useTabletTexts>
