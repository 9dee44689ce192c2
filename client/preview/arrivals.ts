import { arrive, movesOf, type Place, placesFrom } from '../../shared/content/explore.ts'
import type { Scenario } from '../../shared/content/schema.ts'
import { affect, endingOf } from '../../shared/play/scenario.ts'

/** Every scene with all numbers that some path brings there. */
export const allPlaces = (scenario: Scenario): Place[] => placesFrom(scenario, arrive(scenario, scenario.first, scenario.start))

/** Whether the scenario ends here, and so. */
export function endsIn(scenario: Scenario, { scene: id, numbers }: Place, ending: string): boolean {
  const scene = scenario.scenes[id]
  const last = scene ? movesOf(scene).filter(({ next }) => next === 'end') : []
  return last.some(({ effects }) => endingOf(scenario, affect(numbers, effects)).id === ending)
}
