import { affect, endingOf } from '../play/scenario.ts'
import type { ChoiceKind, Effects, Ending, Numbers, Scenario, Scene } from './schema.ts'

/** A scene with the numbers that it is met with. */
export type Place = { readonly scene: string; readonly numbers: Numbers }
export type Move = { readonly kind: ChoiceKind | 'on'; readonly choice?: string; readonly effects: Effects; readonly next: string }

/** All ways on from a scene; what is noticed, felt or said in which tone leads the same way. */
export function movesOf(scene: Scene): Move[] {
  if (scene.kind === 'decide') {
    return scene.choices.map(({ id, kind, effects, next }) => ({ kind, choice: id, effects, next }))
  }
  return [{ kind: 'on', effects: scene.kind === 'say' ? scene.effects : {}, next: scene.next }]
}

/** The scene's own effects, as `step` applies them when it is entered. */
export function arrive(scenario: Scenario, id: string, numbers: Numbers): Place {
  const scene = scenario.scenes[id]
  if (scene?.kind !== 'happens') return { scene: id, numbers }
  const changed = affect(numbers, scene.effects)
  return { scene: id, numbers: scene.adultHere ? { ...changed, adultHere: true } : changed }
}

/** Every scene × numbers that can be met from here; follows only links that exist. */
export function placesFrom(scenario: Scenario, start: Place): Place[] {
  const met = new Map<string, Place>()
  const waiting = [start]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const key = JSON.stringify([place.scene, place.numbers])
    if (met.has(key)) continue
    met.set(key, place)
    waiting.push(...nextPlaces(scenario, place))
  }
  return [...met.values()]
}

/** The endings that can be reached from here. */
export function endingsFrom(scenario: Scenario, start: Place): Set<string> {
  return new Set(endsFrom(scenario, start).map(({ ending }) => ending.id))
}

/** All numbers with which it can end from here, and how. */
export function endsFrom(scenario: Scenario, start: Place): { readonly ending: Ending; readonly numbers: Numbers }[] {
  const ends = placesFrom(scenario, start).flatMap(place => leavingMoves(scenario, place).map(effects => affect(place.numbers, effects)))
  return ends.map(numbers => ({ ending: endingOf(scenario, numbers), numbers }))
}

/** What follows a choice made at a place: `undefined` when it ends there or leads nowhere. */
export function placeAfter(scenario: Scenario, { numbers }: Place, { effects, next }: Move): Place | undefined {
  return scenario.scenes[next] ? arrive(scenario, next, affect(numbers, effects)) : undefined
}

function nextPlaces(scenario: Scenario, place: Place): Place[] {
  const scene = scenario.scenes[place.scene]
  return (scene ? movesOf(scene) : []).flatMap(move => placeAfter(scenario, place, move) ?? [])
}

function leavingMoves(scenario: Scenario, { scene: id }: Place): Effects[] {
  const scene = scenario.scenes[id]
  return (scene ? movesOf(scene) : []).filter(({ next }) => next === 'end').map(({ effects }) => effects)
}
