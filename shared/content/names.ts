import { z } from 'zod'
import type { Texts } from './schema.ts'

/** Cast id → the name that this lesson uses. Who is missing has the first name of the scenario. */
export type Names = Readonly<Record<string, string>>

/** Of one language: name → form → how it is written. The name itself is the basic form. */
export const NameForms = z.record(z.string(), z.record(z.string().regex(/^[a-z]+$/), z.string().min(1)))
export type NameForms = z.output<typeof NameForms>

export type Placeholder = { readonly who: string; readonly form: string | undefined }
const placeholder = /\{([a-z][\w-]*)(?:\.([a-z]+))?\}/gi

/** The people whom a text names by `{sam}` or `{sam.gen}`. */
export const placeholdersOf = (text: string): Placeholder[] => [...text.matchAll(placeholder)].map(([, who = '', form]) => ({ who, form }))

/**
 * Texts with the forms beside them, as tablets and pages read them: `textOf` finds them there.
 * `only`: the names whose forms are needed; all of them when it is left out.
 */
export function withForms(texts: Texts, forms: NameForms, only: readonly string[] = Object.keys(forms)): Texts {
  const beside = only.flatMap(name => Object.entries(forms[name] ?? {}).map(([form, written]) => [keyOf(name, form), written]))
  return { ...texts, ...Object.fromEntries(beside) }
}

/** Fills the names in. What names nobody of the texts (as `{who}`) stays as it is; a form that is missing is the name itself. */
export function fillNames(text: string, texts: Texts, names: Names = {}): string {
  return text.replace(placeholder, (whole, who: string, form?: string) => {
    const name = own(names, who) ?? own(texts, `name.${who}`)
    if (name === undefined) return whole
    return (form === undefined ? name : own(texts, keyOf(name, form))) ?? name
  })
}

/** The name of one of the cast: of this lesson where it has one. */
export const nameOf = (who: string, texts: Texts, names: Names = {}): string | undefined => own(names, who) ?? own(texts, `name.${who}`)

const keyOf = (name: string, form: string) => `form.${name}.${form}`
const own = (from: Readonly<Record<string, string>>, key: string) => (Object.hasOwn(from, key) ? from[key] : undefined)
