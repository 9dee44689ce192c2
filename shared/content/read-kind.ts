import { jsonLines } from './json-lines.ts'
import type { ContentKind, Piece } from './kind.ts'
import { type Language, languages } from './language-rules.ts'
import { lintNames } from './lint-names.ts'
import { lintTexts } from './lint-texts.ts'
import { type NameForms, withForms } from './names.ts'
import { type Fault, parseAs } from './parse.ts'
import type { Mistake, Problem } from './problem.ts'
import { Texts } from './schema.ts'

/** All content files: path from the content folder on → text. */
export type ContentFiles = ReadonlyMap<string, string>
export type FormsByLanguage = Readonly<Record<Language, NameForms>>
/** One piece of content with its texts, which have the forms of names beside them. */
export type Book<T> = { readonly data: T; readonly texts: Readonly<Record<Language, Texts>> }
type ReadKind<T> = {
  /** Of all folders, read or not. */
  readonly ids: readonly string[]
  /** Only what has no mistake. */
  readonly books: ReadonlyMap<string, Book<T>>
  readonly mistakes: readonly Mistake[]
  /** Every file that the kind knows, there or not. */
  readonly files: readonly string[]
}

export function readKind<T extends Piece>(kind: ContentKind<T>, files: ContentFiles, forms: FormsByLanguage): ReadKind<T> {
  const inFolder = [...files.keys()].filter(file => file.startsWith(`${kind.folder}/`) && file.split('/').length > 2)
  const ids = [...new Set(inFolder.map(file => file.split('/')[1] ?? ''))].sort()
  const read = ids.map(id => ({ id, ...readPiece(kind, id, files, forms) }))
  return {
    ids,
    books: new Map(read.flatMap(({ id, book }) => (book ? [[id, book] as const] : []))),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
    files: ids.flatMap(id => [kind.file, ...languages].map(name => pathTo(kind, id, name))),
  }
}

type ReadPiece<T> = { readonly book?: Book<T>; readonly mistakes: readonly Mistake[] }
const pathTo = (kind: { readonly folder: string }, id: string, name: string) => `${kind.folder}/${id}/${name}.json`

function readPiece<T extends Piece>(kind: ContentKind<T>, id: string, files: ContentFiles, forms: FormsByLanguage): ReadPiece<T> {
  const file = pathTo(kind, id, kind.file)
  const json = files.get(file)
  if (json === undefined) return { mistakes: [mistakeIn(file, { line: 1, cure: 'This file is missing: write it, or remove the folder.' })] }
  const { data, faults } = parseAs(kind.schema, json)
  if (!data) return { mistakes: faults.map(fault => mistakeIn(file, fault)) }
  const texts = readTexts(language => files.get(pathTo(kind, id, language)))
  const broken = texts.faults.map(({ language, ...fault }) => mistakeIn(pathTo(kind, id, language), fault))
  const problems = problemsOf(kind, data, id, texts.byLanguage, forms).map(problem => located(problem, { kind, id, data, files }))
  const mistakes = [...broken, ...problems]
  return mistakes.length > 0 ? { mistakes } : { book: { data, texts: served(kind, data, texts.byLanguage, forms) }, mistakes }
}

type TextsByLanguage = Partial<Record<Language, Texts>>
type ReadTexts = { readonly byLanguage: TextsByLanguage; readonly faults: readonly (Fault & { readonly language: Language })[] }

function readTexts(textsIn: (language: Language) => string | undefined): ReadTexts {
  const read = languages.flatMap(language => {
    const json = textsIn(language)
    return json === undefined ? [] : [{ language, ...parseAs(Texts, json) }]
  })
  return {
    byLanguage: Object.fromEntries(read.map(({ language, data }) => [language, data ?? {}])),
    faults: read.flatMap(({ language, faults }) => faults.map(fault => ({ language, ...fault }))),
  }
}

function problemsOf<T extends Piece>(kind: ContentKind<T>, data: T, id: string, texts: TextsByLanguage, forms: FormsByLanguage): Problem[] {
  const piece = { keys: kind.textKeys(data), names: kind.names(data), people: kind.people(data) }
  // A file that could not be read has been told of.
  const read = Object.fromEntries(Object.entries(texts).filter(([, own]) => Object.keys(own).length > 0)) as TextsByLanguage
  const missing = languages.filter(language => !texts[language])
  return [
    ...(data.id === id ? [] : [{ rule: 'file', where: 'id', cure: `The id and the folder "${id}" are the same.` } as const]),
    ...kind.lint(data),
    ...missing.map((where): Problem => ({ rule: 'language', where, cure: 'The texts of this language are missing: write them.' })),
    ...lintNames(piece, read, forms),
    ...lintTexts(piece, read, forms),
    ...languages.flatMap(language => kind.lintTexts?.(data, language, read[language] ?? {}, forms[language]) ?? []),
  ]
}

type At<T extends Piece> = { readonly kind: ContentKind<T>; readonly id: string; readonly data: T; readonly files: ContentFiles }

function located<T extends Piece>(problem: Problem, { kind, id, data, files }: At<T>): Mistake {
  const [first = '', ...key] = problem.where.split(' ')
  const isText = languages.some(language => language === first)
  const file = pathTo(kind, id, isText ? first : kind.file)
  return { ...problem, file, line: jsonLines(files.get(file) ?? '').lineOf(isText ? key : kind.pathOf(data, problem.where)) }
}

function served<T extends Piece>(kind: ContentKind<T>, data: T, texts: TextsByLanguage, forms: FormsByLanguage): Book<T>['texts'] {
  const names = Object.values(kind.names(data)).flat()
  return Object.fromEntries(
    languages.map(language => [language, withForms(texts[language] ?? {}, forms[language], names)]),
  ) as Book<T>['texts']
}

const mistakeIn = (file: string, { line, cure }: Fault): Mistake => ({ rule: 'file', where: file, file, line, cure })
