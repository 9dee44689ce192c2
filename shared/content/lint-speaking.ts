import type { Circle } from './circle-schema.ts'
import type { Language } from './language-rules.ts'
import { placeholdersOf } from './names.ts'
import type { Problem } from './problem.ts'
import type { Texts } from './schema.ts'

/** To speak is always a word to the one it happens to: a group never turns to the one who leads. */
export function lintSpeaking({ cast: { leads } }: Circle, language: Language, texts: Texts): Problem[] {
  const spoken = /^(part\..+|there|later)\.choice\.speak(\.young)?$/
  return Object.entries(texts)
    .filter(([key, text]) => spoken.test(key) && placeholdersOf(text).some(({ who }) => who === leads))
    .map(([key]) => ({
      rule: 'speaks',
      where: `${language} ${key}`,
      cure: `To speak is a word to the one it happens to, never to {${leads}}: write that one.`,
    }))
}
