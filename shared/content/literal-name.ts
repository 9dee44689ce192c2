import type { NameForms } from './names.ts'

/** One of these names, or one of their written forms, also with an ending: a genitive, or a Finnish one such as -kin or -han. */
export function literalName(names: readonly string[], forms: NameForms): RegExp {
  const written = names.flatMap(name => [name, ...Object.values(forms[name] ?? {})])
  return new RegExp(`(?<!\\p{L})(${written.join('|')})(s|’s|'s|n|in|kin|kaan|kään|han|hän|ko|kö|pa|pä)?(?!\\p{L})`, 'u')
}
