import type { Language } from './language-rules.ts'
import { languages } from './language-rules.ts'
import { type Names, placeholdersOf } from './names.ts'
import type { Problem } from './problem.ts'
import type { Texts } from './schema.ts'
import type { ReadingLevel } from './texts.ts'

/** Where a story's recordings lie: `scenarios/<id>/audio/<language>/<text key>.mp3`. */
const place = /^scenarios\/([^/]+)\/audio\/([^/]+)\/([^/]+)\.mp3$/
type Recording = { readonly scenario: string; readonly language: Language; readonly key: string }
type Books = ReadonlyMap<string, { readonly texts: Readonly<Record<Language, Texts>> }>

/** Texts with a word beside each that somebody has recorded, as tablets fetch them: `recordedKey` finds it there. */
export function withRecordings(scenario: string, language: Language, texts: Texts, files: readonly string[]): Texts {
  const own = files.flatMap(file => {
    const read = recordingAt(file)
    return read?.scenario === scenario && read.language === language && isText(texts, read.key) ? [[mark(read.key), 'mp3'] as const] : []
  })
  return own.length > 0 ? { ...texts, ...Object.fromEntries(own) } : texts
}

/** Recordings that no tablet will ever play: they harm nobody, and somebody has made them in vain. */
export function strayRecordings(books: Books, files: readonly string[]): Problem[] {
  return files.flatMap((file): Problem[] => {
    const read = recordingAt(file)
    const cure = (says: string): Problem[] => [{ rule: 'recording', where: file, cure: says }]
    if (!read)
      return cure(`Nobody hears this: a recording is called audio/<${languages.join(' or ')}>/<text key>.mp3, in a story's folder.`)
    const texts = books.get(read.scenario)?.texts[read.language]
    if (!texts) return cure(`Nobody hears this: there is no story "${read.scenario}" without a mistake.`)
    return isText(texts, read.key) ? [] : cure(`Nobody hears this: the story has no text "${read.key}".`)
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
  const [, scenario = '', spoken = '', key = ''] = place.exec(file) ?? []
  const language = languages.find(each => each === spoken)
  return language && { scenario, language, key }
}
