import type { Language } from './language-rules.ts'
import { languages } from './language-rules.ts'
import { type Names, placeholdersOf } from './names.ts'
import type { Problem } from './problem.ts'
import type { Texts } from './schema.ts'
import type { ReadingLevel } from './texts.ts'

/** Whose texts are read aloud. */
const folders = ['scenarios', 'circles', 'recognitions', 'i-do'] as const
export type RecordedFolder = (typeof folders)[number]
/** Where recordings lie: `<folder>/<id>/audio/<language>/<text key>.mp3`. */
const place = /^([^/]+)\/([^/]+)\/audio\/([^/]+)\/([^/]+)\.mp3$/
type Recording = { readonly folder: RecordedFolder; readonly id: string; readonly language: Language; readonly key: string }
type Books = ReadonlyMap<string, { readonly texts: Readonly<Record<Language, Texts>> }>
type Piece = { readonly folder: RecordedFolder; readonly id: string; readonly language: Language }

/** Texts with a word beside each that somebody has recorded, as tablets fetch them: `recordedKey` finds it there. */
export function withRecordings({ folder, id, language }: Piece, texts: Texts, files: readonly string[]): Texts {
  const own = files.flatMap(file => {
    const read = recordingAt(file)
    const isOwn = read?.folder === folder && read.id === id && read.language === language
    return isOwn && isText(texts, read.key) ? [[mark(read.key), 'mp3'] as const] : []
  })
  return own.length > 0 ? { ...texts, ...Object.fromEntries(own) } : texts
}

/** Recordings that no tablet will ever play: they harm nobody, and somebody has made them in vain. */
export function strayRecordings(books: Readonly<Record<RecordedFolder, Books>>, files: readonly string[]): Problem[] {
  return files.flatMap((file): Problem[] => {
    const read = recordingAt(file)
    const cure = (says: string): Problem[] => [{ rule: 'recording', where: file, cure: says }]
    if (!read)
      return cure(
        `Nobody hears this: a recording is called audio/<${languages.join(' or ')}>/<text key>.mp3, in a folder of ${folders.join(', ')}.`,
      )
    const texts = books[read.folder].get(read.id)?.texts[read.language]
    if (!texts) return cure(`Nobody hears this: there is no "${read.id}" in ${read.folder} without a mistake.`)
    return isText(texts, read.key) ? [] : cure(`Nobody hears this: "${read.id}" has no text "${read.key}".`)
  })
}

/**
 * The text whose recording says what this reader reads. None where there is no recording, or where it says another name than this lesson's.
 */
export function recordedKey(texts: Texts, key: string, level: ReadingLevel = 'older', names: Names = {}): string | undefined {
  const read = level === 'young' && Object.hasOwn(texts, `${key}.young`) ? `${key}.young` : key
  if (!Object.hasOwn(texts, mark(read))) return undefined
  const isCalled = (who: string) => names[who] === undefined || names[who] === texts[`name.${who}`]
  return placeholdersOf(texts[read] ?? '').every(({ who }) => isCalled(who)) ? read : undefined
}

const mark = (key: string) => `recorded.${key}`
const isText = (texts: Texts, key: string) => Object.hasOwn(texts, key) && !/^(recorded|form|name)\./.test(key)

function recordingAt(file: string): Recording | undefined {
  const [, within, id = '', spoken, key = ''] = place.exec(file) ?? []
  const folder = folders.find(each => each === within)
  const language = languages.find(each => each === spoken)
  return folder && language && { folder, id, language, key }
}
