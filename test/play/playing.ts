import fc from 'fast-check'
import { audienceStates, faces, feelingRange, heatRange, type Scenario } from '../../shared/content/schema.ts'
import type { ScenarioInput } from '../../shared/play/input.ts'
import { type Earned, type Finished, type Run, sceneOf, startRun, step } from '../../shared/play/scenario.ts'
import { firstScenario } from '../content/first-scenario.ts'

export const content = firstScenario()
export type Played = { readonly runs: readonly Run[]; readonly earned: readonly Earned[]; readonly finished: Finished | undefined }

/** Everything that the present scene would take; noticing is cut down to one finding, none and all. */
export function offered(scenario: Scenario, run: Run): ScenarioInput[] {
  const scene = sceneOf(scenario, run)
  switch (scene.kind) {
    case 'see':
      return [[], scene.notice.slice(0, 1), scene.notice].map(found => ({ type: 'see', noticed: found.map(({ id }) => id) }))
    case 'feel':
      return faces.flatMap(face => [1, 2, 3].map((strength): ScenarioInput => ({ type: 'feel', face, strength })))
    case 'decide':
      return scene.choices.map(({ id }) => ({ type: 'choose', choice: id }))
    case 'say':
      return scene.starts.flatMap(start =>
        scene.middles.flatMap(middle => scene.tones.map((tone): ScenarioInput => ({ type: 'say', start, middle, tone }))),
      )
    default:
      return [{ type: 'goOn' }]
  }
}

/** Plays on from a run; each number picks one of what is offered. */
export function playOn(start: Run, picks: readonly number[], scenario = content): Played {
  const runs = [start]
  const earned: Earned[] = []
  for (let turn = 0; turn < 40; turn += 1) {
    const run = runs.at(-1) as Run
    const offers = offered(scenario, run)
    const result = step(scenario, run, offers[(picks[turn] ?? 0) % offers.length] as ScenarioInput)
    if ('refused' in result) throw new Error(`${run.scene} refused what it offers`)
    earned.push(...result.earned)
    if (!result.run) return { runs, earned, finished: result.finished }
    runs.push(result.run)
  }
  return { runs, earned, finished: undefined }
}

export const picks = fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 })
const anyId = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom('nothing', 'invite', 'hi', 'full', 'constructor', '__proto__', 'end'),
)
export const anyInput: fc.Arbitrary<ScenarioInput> = fc.oneof(
  fc.record({ type: fc.constant('see' as const), noticed: fc.array(anyId, { maxLength: 8 }) }),
  fc.record({ type: fc.constant('feel' as const), face: fc.constantFrom(...faces), strength: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constant('choose' as const), choice: anyId }),
  fc.record({ type: fc.constant('say' as const), start: anyId, middle: anyId, tone: fc.constantFrom('calm', 'friendly', 'firm') }),
  fc.record({ type: fc.constant('goOn' as const) }),
)
const anyAudience = fc.record(Object.fromEntries(content.bystanders.map(who => [who, fc.constantFrom(...audienceStates)])))
/** Any scene with any numbers, also such as no path brings. */
export const anyState: fc.Arbitrary<Run> = fc
  .record({
    scene: fc.constantFrom(...Object.keys(content.scenes)),
    seed: fc.nat(),
    feeling: fc.integer({ min: feelingRange.low, max: feelingRange.high }),
    heat: fc.integer({ min: heatRange.low, max: heatRange.high }),
    audience: anyAudience,
  })
  .map(state => ({ scenario: content.id, version: content.version, ...state }))

export const isInRange = ({ feeling, heat }: Run) =>
  feeling >= feelingRange.low && feeling <= feelingRange.high && heat >= heatRange.low && heat <= heatRange.high

/** The choice at each decision, then on to the end. */
export function playChoices(...choices: string[]): Played {
  const waiting = [...choices]
  let run = startRun(content, 1)
  const earned: Earned[] = []
  const runs = [run]
  for (;;) {
    const offers = offered(content, run)
    const isDecision = sceneOf(content, run).kind === 'decide'
    const input: ScenarioInput = isDecision ? { type: 'choose', choice: waiting.shift() ?? 'none' } : (offers[0] as ScenarioInput)
    const result = step(content, run, input)
    if ('refused' in result) throw new Error(`${run.scene} does not offer ${JSON.stringify(input)}`)
    earned.push(...result.earned)
    if (!result.run) return { runs, earned, finished: result.finished }
    run = result.run
    runs.push(run)
  }
}
