import type { Language } from '../../../shared/api/contract.ts'
import { recordingAddress } from '../../../shared/api/play.ts'
import type { Names } from '../../../shared/content/names.ts'
import { type RecordedFolder, recordedKey } from '../../../shared/content/recordings.ts'
import type { Texts } from '../../../shared/content/schema.ts'
import { type ReadingLevel, textOf } from '../../../shared/content/texts.ts'
import type { Spoken } from './read-aloud.ts'

/** A piece of content as one reader reads it. */
type Read = {
  readonly folder: RecordedFolder
  readonly piece: { readonly id: string; readonly version: number }
  readonly texts: Texts
  readonly language: Language
  readonly level: ReadingLevel
  readonly names?: Names | undefined
}
/** A text of the content as "read aloud" reads it. `before`: a number, who speaks. */
export type SpokenOf = (key: string, element?: string, before?: string) => Spoken

/** By its recording, where there is one that says the same; otherwise by the voice. */
export const spokenIn =
  ({ folder, piece, texts, language, level, names = {} }: Read): SpokenOf =>
  (key, element, before) => {
    const recorded = recordedKey(texts, key, level, names)
    const recording = recorded && recordingAddress(folder, piece, language, recorded)
    return { text: textOf(texts, key, level, names), ...(element !== undefined && { element }), before, recording }
  }
