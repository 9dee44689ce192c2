import { useMemo } from 'preact/hooks'
import type { IDoCard } from '../../../shared/content/i-do-schema.ts'
import type { Recognition } from '../../../shared/content/recognition-schema.ts'
import type { Texts } from '../../../shared/content/schema.ts'
import { textOf } from '../../../shared/content/texts.ts'
import { type KnowTexts, knowTexts } from '../../../shared/i18n/know/index.ts'
import type { Shelved } from '../lesson/know-shelf.ts'
import { useWords } from '../shell/words.ts'
import { type SpokenOf, spokenIn, useSettings } from '../widgets/index.ts'

/** The words around recognitions and cards. */
export function useKnowWords(): KnowTexts {
  const { language } = useWords()
  return useMemo(() => knowTexts(language), [language])
}

/** The texts of a piece, at the reading level that the pupil has now. */
export function useText(texts: Texts): (key: string) => string {
  const { easy } = useSettings()
  return key => textOf(texts, key, easy ? 'young' : 'older')
}

/** The same texts as "read aloud" reads them; none where nothing has come. */
export function useSpoken(folder: 'recognitions' | 'i-do', shelved: Shelved<Recognition | IDoCard> | undefined): SpokenOf {
  const { easy } = useSettings()
  const { language } = useWords()
  return spokenIn({ folder, piece: shelved?.data ?? nothing, texts: shelved?.texts ?? {}, language, level: easy ? 'young' : 'older' })
}
const nothing = { id: '', version: 0 }
