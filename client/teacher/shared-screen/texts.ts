import { en, fi, nb, sv } from '../../../shared/i18n/shared-screens/index.ts'
import { textsHook } from '../../ui/index.ts'

export const useSharedScreenTexts = textsHook({ en, sv, nb, fi })
