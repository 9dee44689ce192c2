import type { NamesOfPeople } from './kind.ts'
import { type Language, languages } from './language-rules.ts'
import { literalName } from './literal-name.ts'
import { type NameForms, placeholdersOf } from './names.ts'
import type { Problem } from './problem.ts'
import type { Texts } from './schema.ts'

type Piece = { readonly names: NamesOfPeople; readonly people: readonly string[] }

/** Who has three names is written as a placeholder everywhere, and each name has each form that the texts use. */
export function lintNames(
  piece: Piece,
  textsByLanguage: Partial<Record<Language, Texts>>,
  forms: Readonly<Record<Language, NameForms>>,
): Problem[] {
  return languages.flatMap(language => {
    const texts = textsByLanguage[language]
    if (!texts) return []
    const own = forms[language]
    return [...firstNames(piece, language, texts), ...takenNames(piece, language, texts), ...inTexts(piece, language, texts, own)]
  })
}

function firstNames({ names }: Piece, language: Language, texts: Texts): Problem[] {
  return Object.entries(names).flatMap(([who, [first]]): Problem[] => {
    const key = `name.${who}`
    const isFirst = texts[key] === undefined || texts[key] === first
    return isFirst ? [] : [{ rule: 'names', where: `${language} ${key}`, cure: `Write "${first}": the first of its names.` }]
  })
}

function takenNames({ names, people }: Piece, language: Language, texts: Texts): Problem[] {
  const all = Object.values(names).flat()
  return people
    .filter(who => !Object.hasOwn(names, who) && all.includes(texts[`name.${who}`] ?? ''))
    .map(who => ({ rule: 'names', where: `${language} name.${who}`, cure: 'Somebody else may have this name: change one of them.' }))
}

function inTexts({ names }: Piece, language: Language, texts: Texts, forms: NameForms): Problem[] {
  const literal = Object.entries(names).map(([who, own]) => ({ who, pattern: literalName(own, forms) }))
  const problem = (key: string, cure: string): Problem => ({ rule: 'names', where: `${language} ${key}`, cure })
  return Object.entries(texts)
    .filter(([key]) => !key.startsWith('name.'))
    .flatMap(([key, text]) => [
      ...literal
        .filter(({ pattern }) => pattern.test(text))
        .map(({ who }) => problem(key, `Write {${who}}, or a form as {${who}.gen}, never the name.`)),
      ...placeholderCures(names, key, text, forms).map(cure => problem(key, cure)),
    ])
}

/** In `audience.*` stands `{who}` for a bystander. */
function placeholderCures(names: NamesOfPeople, key: string, text: string, forms: NameForms): string[] {
  const used = placeholdersOf(text).filter(({ who }) => !(who === 'who' && key.startsWith('audience.')))
  const misread = /[{}]/.test(text.replace(/\{[a-z][\w-]*(\.[a-z]+)?\}/gi, ''))
    ? ['A brace without its other half: write {sam} or {sam.gen}.']
    : []
  const cures = used.flatMap(({ who, form }) => {
    if (!Object.hasOwn(names, who)) return [`{${who}} is nobody who has three names: write the name, or correct it.`]
    return (names[who] ?? [])
      .filter(name => form !== undefined && forms[name]?.[form] === undefined)
      .map(name => `"${name}" has no form "${form}": add it to the language's file in shared/content/names.`)
  })
  return [...misread, ...cures]
}
