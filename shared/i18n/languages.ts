import { type Language, languages } from '../api/contract.ts'

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', sv: 'Svenska', nb: 'Norsk', fi: 'Suomi' }

/** The first of a browser's wishes (`navigator.languages`) that the product speaks; English when none is. */
export function chooseLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const tag = wish.toLowerCase().split('-')[0]
    const spoken = tag === 'no' || tag === 'nn' ? 'nb' : languages.find(language => language === tag)
    if (spoken) return spoken
  }
  return 'en'
}
