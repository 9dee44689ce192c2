import type { Language } from './language-rules.ts'
import { lintNames } from './lint-names.ts'
import { lintPaths } from './lint-paths.ts'
import { lintStructure } from './lint-structure.ts'
import { lintTexts } from './lint-texts.ts'
import type { NameForms } from './names.ts'
import type { Problem } from './problem.ts'
import type { Scenario, Texts } from './schema.ts'

export type { Problem, Rule } from './problem.ts'

/**
 * What is wrong with one scenario, beyond its form; nothing is wrong when the list is empty.
 * The paths are looked at once the structure holds.
 */
export function lint(
  scenario: Scenario,
  textsByLanguage: Partial<Record<Language, Texts>>,
  forms: Readonly<Record<Language, NameForms>>,
): Problem[] {
  const structure = lintStructure(scenario)
  const paths = structure.some(({ rule }) => rule === 'link' || rule === 'endings' || rule === 'circle') ? [] : lintPaths(scenario)
  return [...structure, ...paths, ...lintNames(scenario, textsByLanguage, forms), ...lintTexts(scenario, textsByLanguage, forms)]
}
