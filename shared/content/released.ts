import { z } from 'zod'
import type { Library } from './check.ts'
import { jsonLines } from './json-lines.ts'
import type { NamesOfPeople, Piece } from './kind.ts'
import { languages } from './language-rules.ts'
import { placeholdersOf } from './names.ts'
import { parseAs } from './parse.ts'
import type { Mistake } from './problem.ts'
import type { Book, ContentFiles } from './read-kind.ts'
import type { Texts } from './schema.ts'

export const releasedFile = 'released.json'
const Released = z.strictObject({
  /** Taken out for good: their ids are never used again. */
  retired: z.array(z.string()),
  /** `<folder>/<id>` → what schools have of it. */
  pieces: z.record(z.string(), z.strictObject({ version: z.int().min(1), content: z.string() })),
})
type Released = z.output<typeof Released>

/** A short sum of a text: another text has another one. */
export type Digest = (text: string) => string
type Written = { readonly library: Library; readonly files: ContentFiles; readonly digest: Digest }

/**
 * Tablets keep what they have fetched of a version. So what schools have changes only together with its version, versions never go back,
 * and an id is never used for something else.
 */
export function lintReleased({ library, files, digest }: Written): Mistake[] {
  const { data: released, faults } = readReleased(files)
  if (!released) return faults.map(({ line, cure }) => mistake(releasedFile, releasedFile, line, cure))
  const lines = jsonLines(files.get(releasedFile) ?? '')
  const pieces = piecesIn(library)
  const gone = Object.keys(released.pieces).filter(key => !released.retired.includes(key) && !isThere(files, key))
  return [
    ...pieces.flatMap(piece => lintPiece(piece, released, digest).map(cure => atVersion(piece, files, cure))),
    ...gone.map(key => {
      const cure = `Schools have it, and it is gone: bring it back, or write "${key}" into "retired".`
      return mistake(releasedFile, key, lines.lineOf(['pieces', key]), cure)
    }),
  ]
}

/** The file with what is finished written down. What may not be released stays as it was, and `lintReleased` tells of it. */
export function release({ library, files, digest }: Written): string {
  const released = readReleased(files).data ?? { retired: [], pieces: {} }
  const next = piecesIn(library).flatMap(piece => {
    const before = released.pieces[piece.key]
    const isNew = !released.retired.includes(piece.key) && (!before || before.version < piece.book.data.version)
    return isNew ? [[piece.key, { version: piece.book.data.version, content: digest(contentOf(piece.book)) }] as const] : []
  })
  const all = Object.entries({ ...released.pieces, ...Object.fromEntries(next) }).sort(([one], [other]) => (one < other ? -1 : 1))
  const rows = all.map(
    ([key, { version, content }]) => `    ${JSON.stringify(key)}: { "version": ${version}, "content": ${JSON.stringify(content)} }`,
  )
  return `{\n  "retired": [${released.retired.map(key => JSON.stringify(key)).join(', ')}],\n  "pieces": {\n${rows.join(',\n')}\n  }\n}\n`
}

type Named = Piece & { readonly names?: NamesOfPeople }
type InFiles = { readonly key: string; readonly file: string; readonly book: Book<Named> }

function piecesIn({ scenarios, circles, recognitions, cards }: Library): InFiles[] {
  const all = (folder: string, file: string, books: ReadonlyMap<string, Book<Named>>) =>
    [...books].map(([id, book]) => ({ key: `${folder}/${id}`, file: `${folder}/${id}/${file}.json`, book }))
  return [
    ...all('scenarios', 'scenario', scenarios),
    ...all('circles', 'circle', circles),
    ...all('recognitions', 'recognition', recognitions),
    ...all('i-do', 'card', cards),
  ]
}

function lintPiece({ key, book }: InFiles, released: Released, digest: Digest): string[] {
  const { version } = book.data
  const before = released.pieces[key]
  if (released.retired.includes(key)) return ['This id was used before: choose another.']
  if (!before || version > before.version) return ['This version is not released yet. When it is finished: npm run content:check release']
  if (version < before.version)
    return [`Schools have version ${before.version}, and versions never go back: raise "version" to ${before.version + 1}.`]
  const isChanged = digest(contentOf(book)) !== before.content
  return isChanged ? [`It has changed since schools got version ${version}: raise "version" to ${version + 1}.`] : []
}

/** All that a tablet fetches of it, the same for the same content however the files are laid out. */
function contentOf({ data, texts }: Book<Named>): string {
  return JSON.stringify(
    inOrderOfKeys({ data, texts: Object.fromEntries(languages.map(language => [language, read(data, texts[language])])) }),
  )
}

/** Without the forms of names that its texts do not use: another story may need them. */
function read({ names = {} }: Named, texts: Texts): Texts {
  const used = new Set(
    Object.values(texts)
      .flatMap(placeholdersOf)
      .flatMap(({ who, form }) => (names[who] ?? []).map(name => `form.${name}.${form}`)),
  )
  return Object.fromEntries(Object.entries(texts).filter(([key]) => !key.startsWith('form.') || used.has(key)))
}

function inOrderOfKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrderOfKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrderOfKeys(each)]))
}

const readReleased = (files: ContentFiles) => parseAs(Released, files.get(releasedFile) ?? '{ "retired": [], "pieces": {} }')
const isThere = (files: ContentFiles, key: string) => [...files.keys()].some(file => file.startsWith(`${key}/`))
const atVersion = ({ file }: InFiles, files: ContentFiles, cure: string): Mistake =>
  mistake(file, 'version', jsonLines(files.get(file) ?? '').lineOf(['version']), cure)
const mistake = (file: string, where: string, line: number, cure: string): Mistake => ({ rule: 'released', where, file, line, cure })
