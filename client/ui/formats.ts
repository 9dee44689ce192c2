import type { Language } from '../../shared/api/contract.ts'
import { useLanguage } from './language.ts'

export type Formats = {
  /** An ISO date or instant, written out: 19 December 2026. */
  readonly day: (iso: string) => string
  /** Day and month: 19 December. */
  readonly shortDay: (iso: string) => string
  /** An instant's time on this device's clock: 10.42. */
  readonly time: (instant: string | Date) => string
  /** A whole number with a narrow space that does not break. */
  readonly count: (n: number) => string
  /** A country by its code. */
  readonly country: (code: string) => string
}

export function useFormats(): Formats {
  return formatsOf(useLanguage().language)
}

const made = new Map<Language, Formats>()
/** Dates, times and numbers as the pages write them. */
export function formatsOf(language: Language): Formats {
  const known = made.get(language)
  if (known) return known
  const locale = language === 'en' ? 'en-GB' : language
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  const write = (iso: string, options: Intl.DateTimeFormatOptions) =>
    // A date without time is that day everywhere.
    new Intl.DateTimeFormat(locale, iso.length === 10 ? { ...options, timeZone: 'UTC' } : options).format(new Date(iso))
  const formats: Formats = {
    day: iso => write(iso, { day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: iso => write(iso, { day: 'numeric', month: 'long' }),
    time: instant => {
      const at = new Date(instant)
      return `${at.getHours()}.${String(at.getMinutes()).padStart(2, '0')}`
    },
    count: n => String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f'),
    country: code => names.of(code) ?? code,
  }
  made.set(language, formats)
  return formats
}
