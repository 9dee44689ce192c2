import { createContext, useContext } from 'react'
import { type Language, languages } from '../../shared/api/contract.ts'
import { type SameKeys, type Text, translator } from '../../shared/i18n/translate.ts'

export type LanguageChoice = { readonly language: Language; readonly choose: (language: Language) => void }
export const LanguageContext = createContext<LanguageChoice>({ language: 'en', choose: () => undefined })
export const useLanguage = (): LanguageChoice => useContext(LanguageContext)

/**
 * A hook for one set of texts: `const useTeacherTexts = textsHook({ en, sv, nb, fi })`, then in a page
 * `const t = useTeacherTexts()` and `t('class.title', { name })`.
 */
export function textsHook<T extends Readonly<Record<string, Text>>>(
  texts: { readonly en: T } & Readonly<Record<Language, SameKeys<T>>>,
): () => (key: keyof T & string, values?: Readonly<Record<string, string | number>>) => string {
  const spoken = new Map(languages.map(language => [language, translator(texts[language] as unknown as T, language)]))
  const english = translator(texts.en, 'en')
  return () => spoken.get(useLanguage().language) ?? english
}
