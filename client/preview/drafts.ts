import { type Checked, checkContent } from '../../shared/content/check.ts'
import { circleKind } from '../../shared/content/circle-kind.ts'
import type { Circle } from '../../shared/content/circle-schema.ts'
import { iDoKind } from '../../shared/content/i-do-kind.ts'
import type { IDoCard } from '../../shared/content/i-do-schema.ts'
import type { ContentKind, NamesOfPeople, Piece } from '../../shared/content/kind.ts'
import { type Language, languages } from '../../shared/content/language-rules.ts'
import { NameForms, withForms } from '../../shared/content/names.ts'
import type { Book } from '../../shared/content/read-kind.ts'
import { recognitionKind } from '../../shared/content/recognition-kind.ts'
import type { Recognition } from '../../shared/content/recognition-schema.ts'
import { scenarioKind } from '../../shared/content/scenario-kind.ts'
import type { Scenario, Texts } from '../../shared/content/schema.ts'
import type { Folder } from './shown.ts'

const raw = import.meta.glob<string>('../../shared/content/**/*.json', { query: '?raw', import: 'default', eager: true })
const files = new Map(Object.entries(raw).map(([path, text]) => [path.replace('../../shared/content/', ''), text]))

/** Pieces that tests play and nobody else: they show what the shipped ones do not do yet. */
const rawExamples = import.meta.glob<string>('../../test/content/examples/**/*.json', { query: '?raw', import: 'default', eager: true })
const examples = checkContent(
  new Map([
    ...[...files].filter(([file]) => file.startsWith('names/')),
    ...Object.entries(rawExamples).map(([path, text]) => [path.replace('../../test/content/examples/', ''), text] as const),
  ]),
).library

/** All content as it is written at this moment. */
export const checked: Checked = checkContent(files)

/** A piece whose form can be read: also one with mistakes, its missing texts shown by their keys. */
export type Draft = {
  readonly folder: Folder
  readonly id: string
  readonly chapter: number
  readonly texts: Readonly<Record<Language, Texts>>
  readonly keys: readonly string[]
  readonly names: NamesOfPeople
} & (
  | { readonly folder: 'scenarios'; readonly data: Scenario }
  | { readonly folder: 'circles'; readonly data: Circle }
  | { readonly folder: 'recognitions'; readonly data: Recognition }
  | { readonly folder: 'i-do'; readonly data: IDoCard }
)

const { scenarios, circles, recognitions, cards } = checked.library
export const drafts: readonly Draft[] = [
  ...draftsOf(scenarioKind, scenarios, examples.scenarios).map(draft => ({ folder: 'scenarios' as const, ...draft })),
  ...draftsOf(circleKind, circles, examples.circles).map(draft => ({ folder: 'circles' as const, ...draft })),
  ...draftsOf(recognitionKind, recognitions, examples.recognitions).map(draft => ({ folder: 'recognitions' as const, ...draft })),
  ...draftsOf(iDoKind, cards, examples.cards).map(draft => ({ folder: 'i-do' as const, ...draft })),
]

export const draftAt = ({ folder, id }: { readonly folder: Folder; readonly id: string }): Draft | undefined =>
  drafts.find(each => each.folder === folder && each.id === id)

type Books<T> = ReadonlyMap<string, Book<T>>
function draftsOf<T extends Piece & { readonly chapter: number }>(kind: ContentKind<T>, read: Books<T>, beside: Books<T>) {
  const ids = [...files.keys()].flatMap(file => {
    const [folder, id = '', name] = file.split('/')
    return folder === kind.folder && name === `${kind.file}.json` ? [id] : []
  })
  const books = [...ids.flatMap(id => read.get(id) ?? draftOf(kind, id) ?? []), ...beside.values()]
  return books.map(({ data, texts }) => ({
    ...{ id: data.id, chapter: data.chapter, data, texts },
    keys: kind.textKeys(data),
    names: kind.names(data),
  }))
}

function draftOf<T extends Piece>(kind: ContentKind<T>, id: string): Book<T> | undefined {
  const { data } = kind.schema.safeParse(parsed(`${kind.folder}/${id}/${kind.file}.json`))
  if (!data) return undefined
  const texts = languages.map(language => {
    const missing = Object.fromEntries(kind.textKeys(data).map(key => [key, `⟨${key}⟩`]))
    const forms = NameForms.safeParse(parsed(`names/${language}.json`))
    const written = strings(parsed(`${kind.folder}/${id}/${language}.json`))
    return [language, withForms({ ...missing, ...written }, forms.data ?? {})] as const
  })
  return { data, texts: Object.fromEntries(texts) as Book<T>['texts'] }
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(files.get(file) ?? '')
  } catch {
    return undefined
  }
}

const strings = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  )
