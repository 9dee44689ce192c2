import {
  type AudienceState,
  type Effects,
  type Ending,
  type Face,
  feelingRange,
  heatRange,
  type Numbers,
  type Scenario,
  type Scene,
  type Tone,
} from '../content/schema.ts'
import type { InputOf, ScenarioInput } from './input.ts'
import { stickerAt } from './stickers.ts'

/** An unfinished scenario: small values only, and no list of what was chosen. */
export type Run = {
  readonly scenario: string
  readonly version: number
  readonly scene: string
  readonly seed: number
  /** How the one it happens to feels, -3 to 3. */
  readonly feeling: number
  /** How hot it is around that one, 0 (over) to 3. */
  readonly heat: number
  readonly audience: Readonly<Record<string, AudienceState>>
  /** An adult has understood and stays with it. */
  readonly adultHere?: true
  /** A "what if": it earns nothing. */
  readonly again?: true
  readonly felt?: { readonly face: Face; readonly strength: number }
  readonly phrase?: { readonly start: string; readonly middle: string; readonly tone: Tone }
}

/** What an answer adds to the counts; the server makes keys of it. */
export type Earned =
  | { readonly kind: 'firstChoice'; readonly decision: string; readonly choice: string }
  | { readonly kind: 'finished'; readonly ending: string }

/** `stickers`: ways practised, each with this place. */
export type Finished = { readonly ending: string; readonly stickers: readonly string[] }
export type Refused = { readonly refused: 'choice.notOffered' }
/** `run` is absent once it is finished. */
export type Step = { readonly run?: Run; readonly finished?: Finished; readonly earned: readonly Earned[] } | Refused

/** See, feel, decide, do, what happens, the other side. */
export type Beat = 1 | 2 | 3 | 4 | 5 | 6

export function startRun(content: Scenario, seed: number): Run {
  return enter(content, { scenario: content.id, version: content.version, scene: content.first, seed, ...content.start }, content.first)
}

/**
 * A "what if": back to a decision, with the numbers that the content names for it.
 * @throws RangeError unless `fromScene` is one of `decisions(content)`.
 */
export function startAgain(content: Scenario, seed: number, fromScene: string): Run {
  const scene = content.scenes[fromScene]
  if (scene?.kind !== 'decide') throw new RangeError(`"${fromScene}" is no decision of ${content.id}.`)
  return { scenario: content.id, version: content.version, scene: fromScene, seed, ...scene.from, again: true }
}

/** One answer. A refused one changes nothing. */
export function step(content: Scenario, run: Run, input: ScenarioInput): Step {
  const scene = sceneOf(content, run)
  if (scene.kind === 'see' && input.type === 'see') {
    return areNoticeable(scene.notice, input.noticed) ? goTo(content, run, scene.next) : notOffered
  }
  if (scene.kind === 'feel' && input.type === 'feel') {
    return goTo(content, { ...run, felt: { face: input.face, strength: input.strength } }, scene.next)
  }
  if (scene.kind === 'decide' && input.type === 'choose') return chooseIn(content, run, scene.choices, input.choice)
  if (scene.kind === 'say' && input.type === 'say') return sayIn(content, run, scene, input)
  if ((scene.kind === 'happens' || scene.kind === 'otherSide') && input.type === 'goOn') return goTo(content, run, scene.next)
  return notOffered
}

/** @throws RangeError when the run is of other content: compare `version` first. */
export function sceneOf(content: Scenario, run: Pick<Run, 'scene'>): Scene {
  const scene = content.scenes[run.scene]
  if (!scene) throw new RangeError(`${content.id} has no scene "${run.scene}".`)
  return scene
}

/** The beat that the teacher's list shows. */
export const beatOf = (content: Scenario, run: Pick<Run, 'scene'>): Beat => sceneOf(content, run).beat as Beat

/** The scenes to which a "what if" may go back. */
export const decisions = (content: Scenario): string[] =>
  Object.entries(content.scenes).flatMap(([id, scene]) => (scene.kind === 'decide' ? [id] : []))

/** The decision that every run meets first; its choice is counted. */
export function firstDecision(content: Scenario): string | undefined {
  const seen = new Set<string>()
  for (let id: string | undefined = content.first; id !== undefined && !seen.has(id); ) {
    seen.add(id)
    const scene: Scene | undefined = content.scenes[id]
    if (!scene) return undefined
    if (scene.kind === 'decide') return id
    id = scene.next
  }
  return undefined
}

/** The ending that these numbers choose. */
export function endingOf(content: Scenario, numbers: Numbers | Run): Ending {
  const ending = content.endings.find(({ when }) => !when || holds(when, numbers))
  if (!ending) throw new RangeError(`${content.id} has no ending without a condition.`)
  return ending
}

/** The numbers after an effect; none leaves its range, nobody joins the audience. */
export function affect<N extends Numbers | Run>(numbers: N, effects: Effects = {}): N {
  const turned = Object.entries(effects.audience ?? {}).filter(([who]) => who in numbers.audience)
  return {
    ...numbers,
    feeling: clamp(numbers.feeling + (effects.feeling ?? 0), feelingRange),
    heat: clamp(numbers.heat + (effects.heat ?? 0), heatRange),
    audience: { ...numbers.audience, ...Object.fromEntries(turned) },
  }
}

const notOffered: Refused = { refused: 'choice.notOffered' }

function chooseIn(content: Scenario, run: Run, choices: Extract<Scene, { kind: 'decide' }>['choices'], id: string): Step {
  const choice = choices.find(offered => offered.id === id)
  if (!choice) return notOffered
  const isFirst = !run.again && run.scene === firstDecision(content)
  const earned: Earned[] = isFirst ? [{ kind: 'firstChoice', decision: run.scene, choice: id }] : []
  return goTo(content, affect(run, choice.effects), choice.next, earned)
}

function sayIn(content: Scenario, run: Run, scene: Extract<Scene, { kind: 'say' }>, { start, middle, tone }: InputOf<'say'>): Step {
  const isOffered = scene.starts.includes(start) && scene.middles.includes(middle) && scene.tones.includes(tone)
  return isOffered ? goTo(content, { ...affect(run, scene.effects), phrase: { start, middle, tone } }, scene.next) : notOffered
}

function goTo(content: Scenario, run: Run, next: string, earned: readonly Earned[] = []): Step {
  if (next !== 'end') return { run: enter(content, run, next), earned }
  const { id, stickers } = endingOf(content, run)
  const finished: Earned[] = run.again ? [] : [{ kind: 'finished', ending: id }]
  return {
    finished: { ending: id, stickers: stickers.map(way => stickerAt(way, content.place)) },
    earned: [...earned, ...finished],
  }
}

/** What happens in a scene has happened as soon as it is shown. */
function enter(content: Scenario, run: Run, id: string): Run {
  const there = { ...run, scene: id }
  const scene = sceneOf(content, there)
  if (scene.kind !== 'happens') return there
  const changed = affect(there, scene.effects)
  return scene.adultHere ? { ...changed, adultHere: true } : changed
}

function areNoticeable(notice: readonly { readonly id: string }[], noticed: readonly string[]): boolean {
  return new Set(noticed).size === noticed.length && noticed.every(id => notice.some(each => each.id === id))
}

function holds(when: NonNullable<Ending['when']>, { feeling, heat, audience, adultHere }: Numbers | Run): boolean {
  const standing = Object.values(audience).filter(state => state === 'standingWith').length
  return (
    feeling >= (when.feelingAtLeast ?? feelingRange.low) &&
    heat <= (when.heatAtMost ?? heatRange.high) &&
    standing >= (when.standingAtLeast ?? 0) &&
    (!when.adultHere || adultHere === true)
  )
}

const clamp = (value: number, { low, high }: { readonly low: number; readonly high: number }) => Math.min(high, Math.max(low, value))
