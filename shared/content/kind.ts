import type { z } from 'zod'
import type { Language } from './language-rules.ts'
import type { NameForms } from './names.ts'
import type { Problem } from './problem.ts'
import type { Texts } from './schema.ts'

export type Piece = { readonly id: string; readonly version: number }
/** Cast id → three names, the first of which is used where no lesson chose. */
export type NamesOfPeople = Readonly<Record<string, readonly string[]>>

/**
 * A kind of content: `<folder>/<id>/<file>.json` with a text file per language beside it. Every kind is read, checked against the other
 * languages, and given to tablets in the same way.
 */
export type ContentKind<T extends Piece> = {
  readonly folder: string
  readonly file: string
  readonly schema: z.ZodType<T>
  /** Every key that each language must have; each may have a second one at `<key>.young`. */
  readonly textKeys: (data: T) => string[]
  readonly names: (data: T) => NamesOfPeople
  /** Everybody whose name stands at `name.<who>`. */
  readonly people: (data: T) => readonly string[]
  /** What is wrong with it beyond its form; its texts are looked at elsewhere. */
  readonly lint: (data: T) => Problem[]
  /** What is wrong with its texts in one language beyond what holds for all kinds. */
  readonly lintTexts?: (data: T, language: Language, texts: Texts, forms: NameForms) => Problem[]
  /** The path in the file to which a problem points. */
  readonly pathOf: (data: T, where: string) => readonly PropertyKey[]
}
