import * as circles from '../../../../shared/i18n/teacher/circles/index.ts'
import { textsHook } from '../../../ui/index.ts'

/** The texts about circles. */
export const useCirclesTexts = textsHook(circles)
