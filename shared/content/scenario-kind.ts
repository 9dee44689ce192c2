import type { ContentKind } from './kind.ts'
import { lintNoLoss } from './lint-inside.ts'
import { lintPaths } from './lint-paths.ts'
import { lintStructure } from './lint-structure.ts'
import { lintSupport } from './lint-support.ts'
import type { Problem } from './problem.ts'
import { Scenario } from './schema.ts'
import { peopleOf, textKeys } from './texts.ts'

export const scenarioKind: ContentKind<Scenario> = {
  folder: 'scenarios',
  file: 'scenario',
  schema: Scenario,
  textKeys,
  names: ({ names }) => names,
  people: peopleOf,
  lint: lintScenario,
  pathOf,
}

/** The paths are looked at once the structure holds. */
function lintScenario(scenario: Scenario): Problem[] {
  const structure = lintStructure(scenario)
  const isWalkable = !structure.some(({ rule }) => rule === 'link' || rule === 'endings' || rule === 'circle')
  return [...structure, ...(isWalkable ? [...lintPaths(scenario), ...lintNoLoss(scenario), ...lintSupport(scenario)] : [])]
}

function pathOf({ scenes, endings }: Scenario, where: string): readonly PropertyKey[] {
  const [first = '', second] = where.split('.')
  const scene = scenes[first]
  if (scene?.kind === 'decide' && second !== undefined) {
    return ['scenes', first, 'choices', scene.choices.findIndex(({ id }) => id === second)]
  }
  if (scene) return ['scenes', first]
  const ending = endings.findIndex(({ id }) => id === first)
  return ending < 0 ? [first] : ['endings', ending]
}
