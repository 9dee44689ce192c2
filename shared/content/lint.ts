import type { Language } from './language-rules.ts'
import { lintPaths } from './lint-paths.ts'
import { lintStructure } from './lint-structure.ts'
import { lintTexts } from './lint-texts.ts'
import type { Problem } from './problem.ts'
import type { Scenario, Texts } from './schema.ts'

export type { Problem, Rule } from './problem.ts'

/**
 * What is wrong with one scenario, beyond its form; nothing is wrong when the list is empty.
 * The paths are looked at once the structure holds.
 */
export function lint(scenario: Scenario, textsByLanguage: Partial<Record<Language, Texts>>): Problem[] {
  const structure = lintStructure(scenario)
  const paths = structure.some(({ rule }) => rule === 'link' || rule === 'endings' || rule === 'circle') ? [] : lintPaths(scenario)
  return [...structure, ...paths, ...lintTexts(scenario, textsByLanguage)]
}
