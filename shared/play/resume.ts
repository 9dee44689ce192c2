import { arrive, type Place, placesFrom } from '../content/explore.ts'
import { type AudienceState, feelingRange, heatRange, type Scenario } from '../content/schema.ts'
import type { Run } from './scenario.ts'

/**
 * A run of content that has changed since goes on at the nearest safe scene: where it was, with the numbers nearest to its own that some
 * path brings there; if that scene is gone, at the decision nearest in numbers; and who had not got beyond looking begins anew. A safe
 * scene is one that a path leads to, so support can be reached from it. Tablet and server come to the same.
 */
export function resume(content: Scenario, run: Run): Run {
  if (run.version === content.version && Object.hasOwn(content.scenes, run.scene)) return run
  const places = placesFrom(content, arrive(content, content.first, content.start))
  const here = places.filter(({ scene }) => scene === run.scene)
  const decisions = run.felt || run.again ? places.filter(({ scene }) => content.scenes[scene]?.kind === 'decide') : []
  const place = nearest(run, here) ?? nearest(run, decisions) ?? { scene: content.first, numbers: content.start }
  const phrase = phraseKept(content, run.phrase)
  return {
    ...{ scenario: content.id, version: content.version, scene: place.scene, seed: run.seed },
    ...place.numbers,
    ...(run.again && { again: true }),
    ...(run.felt && { felt: run.felt }),
    ...(phrase && { phrase }),
  }
}

function nearest(run: Run, places: readonly Place[]): Place | undefined {
  const far = places.map(place => ({ place, distance: distanceOf(run, place) }))
  return far.reduce<(typeof far)[number] | undefined>((best, each) => (best && best.distance <= each.distance ? best : each), undefined)
    ?.place
}

/** How the child feels weighs more than who stands where. An adult who is there stays there. */
function distanceOf(run: Run, { numbers }: Place): number {
  const audience = Object.entries(numbers.audience).filter(([who, state]) => stateOf(run, who) !== state).length
  const feeling = Math.abs(clamp(run.feeling, feelingRange) - numbers.feeling)
  const heat = Math.abs(clamp(run.heat, heatRange) - numbers.heat)
  return feeling * 4 + heat * 2 + audience + ((run.adultHere ?? false) === (numbers.adultHere ?? false) ? 0 : 20)
}

const stateOf = ({ audience }: Run, who: string): AudienceState | undefined => (Object.hasOwn(audience, who) ? audience[who] : undefined)
const clamp = (value: number, { low, high }: { readonly low: number; readonly high: number }) => Math.min(high, Math.max(low, value))

/** What was said is repeated only if it can still be said. */
function phraseKept({ scenes }: Scenario, phrase: Run['phrase']): Run['phrase'] {
  const isOffered = Object.values(scenes).some(
    each =>
      each.kind === 'say' &&
      phrase !== undefined &&
      each.starts.includes(phrase.start) &&
      each.middles.includes(phrase.middle) &&
      each.tones.includes(phrase.tone),
  )
  return isOffered ? phrase : undefined
}
