import { adultIds, castIds } from './cast.ts'
import type { Language } from './language-rules.ts'
import type { Problem } from './problem.ts'
import type { Texts } from './schema.ts'

/** A name of the cast, also in the genitive: texts that name nobody cannot name a pupil of the class. */
const someName = new RegExp(
  `(?<!\\p{L})(${castIds
    .filter(id => !adultIds.some(adult => adult === id))
    .map(id => `${id[0]?.toUpperCase()}${id.slice(1)}`)
    .join('|')})(s|’s|'s|n|in)?(?!\\p{L})`,
  'u',
)

/** Recognitions and cards name nobody, neither of the cast nor by a placeholder. */
export function lintNameless(language: Language, texts: Texts): Problem[] {
  return Object.entries(texts)
    .filter(([, text]) => someName.test(text))
    .map(([key]) => ({
      rule: 'names',
      where: `${language} ${key}`,
      cure: 'Nobody is named here: say “somebody”, “a pupil”, “two friends”.',
    }))
}
