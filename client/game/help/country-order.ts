import type { Language } from '../../../shared/api/contract.ts'
import { type Country, countries } from '../../../shared/api/schools.ts'

const countryOf: Readonly<Partial<Record<Language, Country>>> = { sv: 'SE', nb: 'NO', fi: 'FI' }

/**
 * Whose helpline stands first where nobody is signed in: of the country that the browser names, then that of the language on the screen;
 * the others follow.
 * @param wishes navigator.languages, such as sv-FI
 */
export function countryOrder(language: Language, wishes: readonly string[]): readonly Country[] {
  const named = wishes.map(wish => wish.split('-').at(-1)).filter((part): part is Country => countries.some(country => country === part))
  const first = [...named.slice(0, 1), ...(countryOf[language] ? [countryOf[language]] : [])]
  return [...new Set([...first, ...countries])]
}
