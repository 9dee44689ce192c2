import type { Language } from '../../../shared/api/contract.ts'

/** A text in its sentences; whole where the browser cannot tell them apart. */
export function sentencesOf(text: string, language: Language): readonly string[] {
  if (typeof Intl === 'undefined' || !('Segmenter' in Intl)) return [text]
  const parts = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim())
  return parts.filter(part => part !== '')
}
