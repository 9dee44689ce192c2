import { type Language, languages } from './language-rules.ts'
import { type NameForms, placeholdersOf } from './names.ts'
import type { Problem } from './problem.ts'
import type { Scenario, Texts } from './schema.ts'
import { peopleOf } from './texts.ts'

/** Who has three names is written as a placeholder everywhere, and each name has each form that the texts use. */
export function lintNames(
  scenario: Scenario,
  textsByLanguage: Partial<Record<Language, Texts>>,
  forms: Readonly<Record<Language, NameForms>>,
): Problem[] {
  return [
    ...whoHasNames(scenario),
    ...languages.flatMap(language => {
      const texts = textsByLanguage[language]
      return texts ? inOneLanguage(scenario, language, texts, forms[language]) : []
    }),
  ]
}

function whoHasNames({ names, cast }: Scenario): Problem[] {
  const needed = [cast.happensTo, cast.leads]
  const all = Object.values(names).flat()
  return [
    ...needed
      .filter(who => !Object.hasOwn(names, who))
      .map((who): Problem => ({ rule: 'names', where: 'names', cure: `"${who}" needs three names: add them.` })),
    ...Object.keys(names)
      .filter(who => !needed.includes(who))
      .map((who): Problem => ({ rule: 'names', where: 'names', cure: `"${who}" keeps one name: remove it here.` })),
    ...all
      .filter((name, index) => all.indexOf(name) !== index)
      .map((name): Problem => ({ rule: 'names', where: 'names', cure: `"${name}" stands twice: six different names.` })),
  ]
}

function inOneLanguage(scenario: Scenario, language: Language, texts: Texts, forms: NameForms): Problem[] {
  const people = Object.entries(scenario.names)
  const defaults = people.flatMap(([who, [first]]): Problem[] =>
    texts[`name.${who}`] === undefined || texts[`name.${who}`] === first
      ? []
      : [{ rule: 'names', where: `${language} name.${who}`, cure: `Write "${first}": the first of its names.` }],
  )
  const others = peopleOf(scenario).filter(who => !Object.hasOwn(scenario.names, who))
  const taken = others.filter(who => people.some(([, names]) => names.includes(texts[`name.${who}`] ?? '')))
  const literal = people.map(([who, names]) => ({ who, pattern: literalName(names, forms) }))
  return [
    ...defaults,
    ...taken.map(
      (who): Problem => ({ rule: 'names', where: `${language} name.${who}`, cure: 'Somebody else may have this name: change one.' }),
    ),
    ...Object.entries(texts).flatMap(([key, text]): Problem[] => {
      const where = `${language} ${key}`
      if (key.startsWith('name.')) return []
      const written = literal.filter(({ pattern }) => pattern.test(text))
      return [
        ...written.map(
          ({ who }): Problem => ({ rule: 'names', where, cure: `Write {${who}}, or a form as {${who}.gen}, never the name.` }),
        ),
        ...placeholderProblems(scenario, key, text, forms).map((cure): Problem => ({ rule: 'names', where, cure })),
      ]
    }),
  ]
}

function placeholderProblems({ names }: Scenario, key: string, text: string, forms: NameForms): string[] {
  const known = placeholdersOf(text).filter(({ who }) => !(who === 'who' && key.startsWith('audience.')))
  return known.flatMap(({ who, form }) => {
    if (!Object.hasOwn(names, who)) return [`{${who}} is nobody who has three names: write the name, or correct it.`]
    if (form === undefined) return []
    return (names[who] ?? [])
      .filter(name => forms[name]?.[form] === undefined)
      .map(name => `"${name}" has no form "${form}": add it to shared/content/names.`)
  })
}

/** A name or one of its written forms, also with a Finnish ending such as -kin or -han. */
function literalName(names: readonly string[], forms: NameForms): RegExp {
  const written = names.flatMap(name => [name, ...Object.values(forms[name] ?? {})])
  return new RegExp(`(?<!\\p{L})(${written.join('|')})(kin|kaan|kään|han|hän|ko|kö|pa|pä)?(?!\\p{L})`, 'u')
}
