import type { ChapterOrder } from './chapters.ts'
import { circleKind } from './circle-kind.ts'
import type { Circle } from './circle-schema.ts'
import { iDoKind } from './i-do-kind.ts'
import type { IDoCard } from './i-do-schema.ts'
import type { Piece } from './kind.ts'
import { type Language, languages } from './language-rules.ts'
import { lintProgramme, lintWhole, type Strand } from './lint-programme.ts'
import { NameForms } from './names.ts'
import { parseAs } from './parse.ts'
import type { Mistake, Problem } from './problem.ts'
import { chaptersFile, readChapters } from './read-chapters.ts'
import { type Book, type ContentFiles, type FormsByLanguage, readKind } from './read-kind.ts'
import { recognitionKind } from './recognition-kind.ts'
import type { Recognition } from './recognition-schema.ts'
import { type RecordedFolder, strayRecordings, withRecordings } from './recordings.ts'
import { releasedFile } from './released.ts'
import { scenarioKind } from './scenario-kind.ts'
import type { Scenario, Texts } from './schema.ts'

/** All content that has no mistake, by its id. */
export type Library = {
  readonly scenarios: ReadonlyMap<string, Book<Scenario>>
  readonly circles: ReadonlyMap<string, Book<Circle>>
  readonly recognitions: ReadonlyMap<string, Book<Recognition>>
  readonly cards: ReadonlyMap<string, Book<IDoCard>>
  /** In which order a class meets stories and recognitions. */
  readonly order: ChapterOrder
}
export type Checked = {
  readonly library: Library
  /** In one file each: none of them may reach a pupil. */
  readonly mistakes: readonly Mistake[]
  /** What the whole lacks, as a strand of a chapter, and recordings that nobody would hear. */
  readonly lacks: readonly Problem[]
  /** What the whole will lack if no chapter that is still to be written brings it. */
  readonly hints: readonly Problem[]
}

/** Reads and checks everything. `recordings`: the paths of all files in `audio` folders. A new kind of content is a line or two more here. */
export function checkContent(files: ContentFiles, recordings: readonly string[] = []): Checked {
  const names = readNames(files)
  const scenarios = readKind(scenarioKind, files, names.forms)
  const circles = readKind(circleKind, files, names.forms)
  const recognitions = readKind(recognitionKind, files, names.forms)
  const cards = readKind(iDoKind, files, names.forms)
  const kinds = [scenarios, circles, recognitions, cards]
  const stories = dataOf(scenarios.books)
  const known = new Set([...names.files, chaptersFile, releasedFile, ...kinds.flatMap(kind => kind.files)])
  const strays = [...files.keys()].filter(file => !known.has(file)).map(stray)
  const inChapters = [...stories, ...dataOf(recognitions.books)]
  const chapters = readChapters(files.get(chaptersFile), inChapters, [...scenarios.ids, ...recognitions.ids])
  const mistakes = [...names.mistakes, ...kinds.flatMap(kind => kind.mistakes), ...chapters.mistakes, ...strays]
  const whole = lintWhole(stories)
  const strands = [
    ...inStrand('know', recognitions.books),
    ...inStrand('can', scenarios.books),
    ...inStrand('can', circles.books),
    ...inStrand('do', cards.books),
  ]
  return {
    library: {
      scenarios: heard('scenarios', scenarios.books, recordings),
      circles: heard('circles', circles.books, recordings),
      recognitions: heard('recognitions', recognitions.books, recordings),
      cards: heard('i-do', cards.books, recordings),
      order: chapters.order,
    },
    mistakes: mistakes.toSorted(byPlace),
    lacks: [
      ...strayRecordings(
        { scenarios: scenarios.books, circles: circles.books, recognitions: recognitions.books, 'i-do': cards.books },
        recordings,
      ),
      ...lintProgramme(stories, strands, dataOf(circles.books)),
      ...whole.lacks,
    ],
    hints: whole.hints,
  }
}

type Books<T> = ReadonlyMap<string, Book<T>>
function heard<T>(folder: RecordedFolder, books: Books<T>, recordings: readonly string[]): Books<T> {
  if (recordings.length === 0) return books
  const textsOf = (id: string, texts: Book<T>['texts']) =>
    Object.fromEntries(languages.map(language => [language, withRecordings({ folder, id, language }, texts[language], recordings)]))
  return new Map([...books].map(([id, { data, texts }]) => [id, { data, texts: textsOf(id, texts) as Record<Language, Texts> }]))
}

const inStrand = <T extends Piece & { readonly chapter: number }>(
  strand: Strand['strand'],
  books: ReadonlyMap<string, Book<T>>,
): Strand[] => dataOf(books).map(({ chapter }) => ({ strand, chapter }))

const dataOf = <T>(books: ReadonlyMap<string, Book<T>>): T[] => [...books.values()].map(({ data }) => data)

type ReadNames = { readonly forms: FormsByLanguage; readonly files: readonly string[]; readonly mistakes: readonly Mistake[] }

function readNames(files: ContentFiles): ReadNames {
  const read = languages.map(language => {
    const file = `names/${language}.json`
    return { language, file, ...parseAs(NameForms, files.get(file) ?? '{}') }
  })
  return {
    forms: Object.fromEntries(read.map(({ language, data }) => [language, data ?? {}])) as FormsByLanguage,
    files: read.map(({ file }) => file),
    mistakes: read.flatMap(({ file, faults }) =>
      faults.map(({ line, cure }): Mistake => ({ rule: 'file', where: file, file, line, cure })),
    ),
  }
}

const stray = (file: string): Mistake => ({
  rule: 'file',
  where: file,
  file,
  line: 1,
  cure: 'Nobody reads this file: rename or remove it.',
})

function byPlace(one: Mistake, other: Mistake): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  return one.line - other.line
}
