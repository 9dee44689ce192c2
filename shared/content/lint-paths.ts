import { arrive, endingsFrom, type Move, movesOf, type Place, placeAfter, placesFrom } from './explore.ts'
import { missedByAdults } from './lint-adults.ts'
import type { Problem } from './problem.ts'
import type { Scenario, Scene } from './schema.ts'

/** What shows only when every path is walked with its numbers. */
export function lintPaths(scenario: Scenario): Problem[] {
  const places = placesFrom(scenario, arrive(scenario, scenario.first, scenario.start))
  return [
    ...unmetEndings(scenario),
    ...fewDecisions(scenario),
    ...missingOtherSide(scenario),
    ...missedByAdults(scenario),
    ...whatIfs(scenario, places),
    ...unique(places.flatMap(place => afterNothing(scenario, place))),
  ]
}

function unmetEndings(scenario: Scenario): Problem[] {
  const met = endingsFrom(scenario, arrive(scenario, scenario.first, scenario.start))
  return scenario.endings
    .filter(({ id }) => !met.has(id))
    .map(({ id }) => ({ rule: 'reach', where: id, cure: 'No path leads to this ending: change its condition, or remove it.' }))
}

/** On every path, not only somewhere. */
function fewDecisions(scenario: Scenario): Problem[] {
  const isWide = (scene: Scene) => scene.kind === 'decide' && scene.choices.length >= 4
  if (fewestOnAPath(scenario, isWide) >= 2) return []
  return [{ rule: 'decisions', where: scenario.id, cure: 'Every path has two decisions of four choices or more: add what is missing.' }]
}

function missingOtherSide(scenario: Scenario): Problem[] {
  if (fewestOnAPath(scenario, ({ kind }) => kind === 'otherSide') >= 1) return []
  return [{ rule: 'otherSide', where: scenario.id, cure: 'Every path shows the other side before it ends.' }]
}

function fewestOnAPath(scenario: Scenario, counts: (scene: Scene) => boolean): number {
  const known = new Map<string, number>([['end', 0]])
  const fewest = (id: string): number => {
    const before = known.get(id)
    const scene = scenario.scenes[id]
    if (before !== undefined || !scene) return before ?? 0
    const count = (counts(scene) ? 1 : 0) + Math.min(...movesOf(scene).map(({ next }) => fewest(next)))
    known.set(id, count)
    return count
  }
  return fewest(scenario.first)
}

/** A "what if" begins with numbers that a run can really bring there. */
function whatIfs(scenario: Scenario, places: readonly Place[]): Problem[] {
  return Object.entries(scenario.scenes).flatMap(([id, scene]): Problem[] => {
    if (scene.kind !== 'decide') return []
    const there = places.filter(place => place.scene === id)
    const isMet = there.length === 0 || there.some(({ numbers }) => isSame(numbers, scene.from))
    return isMet ? [] : [{ rule: 'whatIf', where: id, cure: 'No run arrives with the numbers in "from": take those of one path.' }]
  })
}

function afterNothing(scenario: Scenario, place: Place): Problem[] {
  const scene = scenario.scenes[place.scene]
  if (scene?.kind !== 'decide') return []
  return movesOf(scene)
    .filter(({ kind }) => kind === 'nothing')
    .flatMap(nothing => {
      const where = `${place.scene}.${nothing.choice}`
      const falls = lowestBeforeNextDecision(scenario, place, nothing) < place.numbers.feeling
      const later = isWorthTheSameLater(scenario, place, nothing)
      return [
        ...(falls
          ? [{ rule: 'nothingFeeling', where, cure: 'Nobody feels worse because of the player: let the feeling stay.' } as const]
          : []),
        ...(later
          ? []
          : [
              {
                rule: 'nothingLater',
                where,
                cure: 'Offer a smaller act within two beats that leads to the same ending and sticker.',
              } as const,
            ]),
      ]
    })
}

function lowestBeforeNextDecision(scenario: Scenario, place: Place, move: Move): number {
  const next = placeAfter(scenario, place, move)
  if (!next) return place.numbers.feeling
  const scene = scenario.scenes[next.scene]
  const onward = scene && scene.kind !== 'decide' ? movesOf(scene) : []
  return Math.min(next.numbers.feeling, ...onward.map(on => lowestBeforeNextDecision(scenario, next, on)))
}

/** Some ending with a sticker that acting at once leads to is still open to who acts within two beats. */
function isWorthTheSameLater(scenario: Scenario, place: Place, nothing: Move): boolean {
  const beat = scenario.scenes[place.scene]?.beat ?? 0
  const after = placeAfter(scenario, place, nothing)
  const soon = (after ? placesFrom(scenario, after) : []).filter(({ scene }) => (scenario.scenes[scene]?.beat ?? 6) <= beat + 2)
  const later = new Set(soon.flatMap(each => [...endingsByActing(scenario, each)]))
  const now = endingsByActing(scenario, place)
  return scenario.endings.some(({ id, stickers }) => stickers.length > 0 && later.has(id) && now.has(id))
}

function endingsByActing(scenario: Scenario, place: Place): Set<string> {
  const scene = scenario.scenes[place.scene]
  const acts = scene?.kind === 'decide' ? movesOf(scene).filter(({ kind }) => isAct(kind)) : []
  return new Set(acts.flatMap(act => placeAfter(scenario, place, act) ?? []).flatMap(next => [...endingsFrom(scenario, next)]))
}

const isAct = (kind: Move['kind']) => kind === 'words' || kind === 'distance' || kind === 'help'

function isSame(one: Place['numbers'], other: Place['numbers']): boolean {
  const text = ({ feeling, heat, audience, adultHere }: Place['numbers']) =>
    JSON.stringify([feeling, heat, Object.entries(audience).sort(), adultHere ?? false])
  return text(one) === text(other)
}

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map(problem => [`${problem.rule} ${problem.where}`, problem])).values()]
}
