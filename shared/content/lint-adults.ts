import type { Problem } from './problem.ts'
import type { Scenario, SceneOf } from './schema.ts'

/** Where an adult does not see it, telling again or another adult helps: in the next decision. Paths end by now. */
export function missedByAdults({ cast, scenes }: Scenario): Problem[] {
  return Object.entries(scenes).flatMap(([id, scene]): Problem[] => {
    if (scene.kind !== 'happens' || !scene.adultMisses) return []
    const speaks = scene.lines.some(({ who }) => cast.adults.includes(who))
    const next = nextDecision(scenes, scene.next)
    const isToldAgain = next?.choices.some(choice => choice.kind === 'help' && bringsAdult(scenes, choice.next))
    return [
      ...(speaks && !scene.adultHere
        ? []
        : [
            {
              rule: 'misses',
              where: id,
              cure: 'With "adultMisses" an adult says something here, and has not understood: no "adultHere".',
            } as const,
          ]),
      ...(isToldAgain
        ? []
        : [
            {
              rule: 'misses',
              where: id,
              cure: 'Let the next decision offer to tell again, or another adult, who understands ("adultHere").',
            } as const,
          ]),
    ]
  })
}

function nextDecision(scenes: Scenario['scenes'], id: string): SceneOf<'decide'> | undefined {
  const scene = scenes[id]
  if (!scene || scene.kind === 'decide') return scene
  return nextDecision(scenes, scene.next)
}

function bringsAdult(scenes: Scenario['scenes'], id: string): boolean {
  const scene = scenes[id]
  if (!scene || scene.kind === 'decide') return false
  return (scene.kind === 'happens' && scene.adultHere === true) || bringsAdult(scenes, scene.next)
}
