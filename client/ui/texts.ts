import type { RefusalCode } from '../../shared/api/refusals.ts'
import * as pages from '../../shared/i18n/pages/index.ts'
import { refusalTexts } from '../../shared/i18n/refusals/index.ts'
import { textsHook, useLanguage } from './language.ts'

/** The texts that all adults' pages share, and those of the programme staff and the coordinator. */
export const useTexts = textsHook(pages)

/** What a person reads for a refusal, when nothing answered, and when the server broke. */
export function useRefusalText(): (code: RefusalCode | 'offline' | 'fault') => string {
  const { language } = useLanguage()
  const t = useTexts()
  return code => (code === 'offline' || code === 'fault' ? t(`refused.${code}`) : refusalTexts[language][code])
}
