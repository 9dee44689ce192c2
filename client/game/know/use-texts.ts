import { useMemo } from 'preact/hooks'
import type { Texts } from '../../../shared/content/schema.ts'
import { textOf } from '../../../shared/content/texts.ts'
import { type KnowTexts, knowTexts } from '../../../shared/i18n/know/index.ts'
import { useWords } from '../shell/words.ts'
import { useSettings } from '../widgets/index.ts'

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
