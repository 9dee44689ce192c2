import * as wall from '../../../shared/i18n/teacher/wall/index.ts'
import { textsHook } from '../../ui/index.ts'

/** The texts about the class's wall. */
export const useWallTexts = textsHook(wall)
