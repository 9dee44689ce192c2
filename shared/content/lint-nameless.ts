import { adultIds, castIds } from './cast.ts'
import type { Language } from './language-rules.ts'
import { literalName } from './literal-name.ts'
import type { NameForms } from './names.ts'
import type { Problem } from './problem.ts'
import type { Texts } from './schema.ts'

const castNames = castIds.filter(id => !adultIds.some(adult => adult === id)).map(id => `${id[0]?.toUpperCase()}${id.slice(1)}`)

/** Recognitions and cards name nobody, in no form: what names none of the names that stories have cannot name a pupil of the class. */
export function lintNameless(language: Language, texts: Texts, forms: NameForms): Problem[] {
  const someName = literalName([...new Set([...castNames, ...Object.keys(forms)])], forms)
  return Object.entries(texts)
    .filter(([, text]) => someName.test(text))
    .map(([key]) => ({
      rule: 'names',
      where: `${language} ${key}`,
      cure: 'Nobody is named here: say “somebody”, “a pupil”, “two friends”.',
    }))
}
