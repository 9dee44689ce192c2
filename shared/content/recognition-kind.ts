import type { ContentKind } from './kind.ts'
import type { Language } from './language-rules.ts'
import { lintNameless } from './lint-nameless.ts'
import type { NameForms } from './names.ts'
import { lintRecognition } from './recognition-lint.ts'
import { Recognition } from './recognition-schema.ts'
import { lintLength, recognitionTextKeys } from './recognition-texts.ts'
import type { Texts } from './schema.ts'

export const recognitionKind: ContentKind<Recognition> = {
  folder: 'recognitions',
  file: 'recognition',
  schema: Recognition,
  textKeys: recognitionTextKeys,
  // Nobody is named: what is recognised belongs to no one.
  names: () => ({}),
  people: () => [],
  lint: lintRecognition,
  lintTexts: (data: Recognition, language: Language, texts: Texts, forms: NameForms) => [
    ...lintNameless(language, texts, forms),
    ...lintLength(data, language, texts),
  ],
  pathOf: ({ cards, asks }, where) => {
    const card = cards.findIndex(({ id }) => id === where)
    if (card >= 0) return ['cards', card]
    const ask = asks.findIndex(({ id }) => id === where)
    return ask >= 0 ? ['asks', ask] : [where]
  },
}
