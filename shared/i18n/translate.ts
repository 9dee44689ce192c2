import type { Language } from '../api/contract.ts'

/** A text, or one per plural category; `{name}` is filled in. `other` must be there, the rest as the language needs. */
export type Text = string | { readonly one?: string; readonly other: string }
/** The other languages have the same keys as English, and a plural where English has one. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : Text }
export type Values = Readonly<Record<string, string | number>>

/**
 * t('key', { n: 3 }): the text with its places filled. A plural is chosen by `n`; numbers are written as the language does.
 * An unknown place stays visible as `{place}`, so that a test finds it.
 */
export function translator<T extends Readonly<Record<string, Text>>>(texts: T, language: Language) {
  const plural = new Intl.PluralRules(language)
  const number = new Intl.NumberFormat(language)
  return (key: keyof T & string, values: Values = {}): string => {
    const text: Text | undefined = texts[key]
    if (text === undefined) throw new Error(`No text for ${key} in ${language}`)
    const form = typeof text === 'string' ? text : plural.select(Number(values.n)) === 'one' ? (text.one ?? text.other) : text.other
    return form.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name]
      return value === undefined ? place : typeof value === 'number' ? number.format(value) : value
    })
  }
}
