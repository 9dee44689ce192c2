import { IDoCard, iDoTextKeys } from './i-do-schema.ts'
import type { ContentKind } from './kind.ts'
import { aimedWords, type Language } from './language-rules.ts'
import { lintNameless } from './lint-nameless.ts'
import { lintPicture } from './lint-picture.ts'
import type { Problem } from './problem.ts'
import type { Texts } from './schema.ts'

export const iDoKind: ContentKind<IDoCard> = {
  folder: 'i-do',
  file: 'card',
  schema: IDoCard,
  textKeys: iDoTextKeys,
  names: () => ({}),
  people: () => [],
  lint: ({ picture }) => lintPicture(picture, 'picture'),
  lintTexts: (_, language, texts, forms) => [...lintNameless(language, texts, forms), ...lintAim(language, texts)],
  pathOf: (_, where) => [where],
}

/** A task is never aimed at one person, nor at somebody who is alone: that one would notice. */
function lintAim(language: Language, texts: Texts): Problem[] {
  return ['title', 'title.young', 'hint', 'hint.young']
    .filter(key => aimedWords[language].test(texts[key] ?? ''))
    .map(key => ({
      rule: 'aimed',
      where: `${language} ${key}`,
      cure: 'It is aimed at somebody who is alone: make it something for everybody.',
    }))
}
