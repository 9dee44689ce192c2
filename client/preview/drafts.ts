import { type Checked, checkContent } from '../../shared/content/check.ts'
import { languages } from '../../shared/content/language-rules.ts'
import { NameForms, withForms } from '../../shared/content/names.ts'
import type { Book } from '../../shared/content/read-kind.ts'
import { Scenario } from '../../shared/content/schema.ts'
import { textKeys } from '../../shared/content/texts.ts'

const raw = import.meta.glob<string>('../../shared/content/**/*.json', { query: '?raw', import: 'default', eager: true })
const files = new Map(Object.entries(raw).map(([path, text]) => [path.replace('../../shared/content/', ''), text]))

/** Stories that tests play and nobody else: they show what the shipped ones do not do yet. */
const rawExamples = import.meta.glob<string>('../../test/content/examples/**/*.json', { query: '?raw', import: 'default', eager: true })
const examples = checkContent(
  new Map([
    ...[...files].filter(([file]) => file.startsWith('names/')),
    ...Object.entries(rawExamples).map(([path, text]) => [path.replace('../../test/content/examples/', ''), text] as const),
  ]),
).library

/** All content as it is written at this moment. */
export const checked: Checked = checkContent(files)

/** Every scenario whose form can be read: also one with mistakes, its missing texts shown by their keys. */
export const drafts: ReadonlyMap<string, Book<Scenario>> = new Map([
  ...[...files.keys()]
    .flatMap(file => /^scenarios\/([^/]+)\/scenario\.json$/.exec(file)?.[1] ?? [])
    .flatMap(id => checked.library.scenarios.get(id) ?? draftOf(id) ?? [])
    .map(book => [book.data.id, book] as const),
  ...examples.scenarios,
])

function draftOf(id: string): Book<Scenario> | undefined {
  const scenario = Scenario.safeParse(parsed(`scenarios/${id}/scenario.json`))
  if (!scenario.success) return undefined
  const texts = languages.map(language => {
    const missing = Object.fromEntries(textKeys(scenario.data).map(key => [key, `⟨${key}⟩`]))
    const forms = NameForms.safeParse(parsed(`names/${language}.json`))
    const written = strings(parsed(`scenarios/${id}/${language}.json`))
    return [language, withForms({ ...missing, ...written }, forms.data ?? {})] as const
  })
  return { data: scenario.data, texts: Object.fromEntries(texts) as Book<Scenario>['texts'] }
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
