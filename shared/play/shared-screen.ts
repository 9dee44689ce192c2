import { faces, type Scenario } from '../content/schema.ts'
import { waysToHelp, wordFor } from './in-words.ts'
import type { ScenarioInput } from './input.ts'
import { type Run, sceneOf } from './scenario.ts'

/** Fewer teams that answered, and words could point at one of them. */
export const fewestTeams = 4

/** What a scene asks the class: the ids that a team may choose from. Scenes without are led on the board alone. */
export type Asked = { readonly kind: 'feel' | 'decide'; readonly options: readonly string[] }

/** How many of those who answered, in words. */
export type Said = 'none' | 'few' | 'many' | 'most'
/** `words`: the ways to help (or the faces), absent where too few teams answered. `leaders`: what most chose; several when they are level. */
export type Outcome = { readonly words?: readonly { readonly option: string; readonly word: Said }[]; readonly leaders: readonly string[] }

/**
 * In front of everybody nobody harms anybody from behind a team's name: what harms is not offered. Doing nothing is, like alone.
 */
export function askedIn(content: Scenario, run: Pick<Run, 'scene'>): Asked | undefined {
  const scene = sceneOf(content, run)
  if (scene.kind === 'feel') return { kind: 'feel', options: faces }
  if (scene.kind !== 'decide') return undefined
  return { kind: 'decide', options: scene.choices.filter(({ kind }) => kind !== 'harm').map(({ id }) => id) }
}

/** What the teams' votes come to, once and for all: what does nothing has no word and never leads. */
export function outcomeOf(content: Scenario, run: Pick<Run, 'scene'>, votes: readonly string[]): Outcome {
  const shown = shownOf(content, run)
  const counted = shown.map(option => ({ option, n: votes.filter(vote => vote === option).length }))
  const most = Math.max(0, ...counted.map(({ n }) => n))
  const leaders = most === 0 ? [] : counted.filter(({ n }) => n === most).map(({ option }) => option)
  if (votes.length < fewestTeams) return { leaders }
  return { words: counted.map(({ option, n }) => ({ option, word: wordFor(n, votes.length) })), leaders }
}

/** How many have answered so far, in words. */
export const answeredWord = (answered: number, here: number): Said | 'all' =>
  answered > 0 && answered >= here ? 'all' : wordFor(answered, here)

/** How the class goes on with what was chosen for it; `undefined` when the scene does not offer it here. */
export function inputOf(content: Scenario, run: Pick<Run, 'scene'>, option: string): ScenarioInput | undefined {
  const asked = askedIn(content, run)
  if (!asked?.options.includes(option)) return undefined
  if (asked.kind === 'decide') return { type: 'choose', choice: option }
  const face = faces.find(each => each === option)
  return face && { type: 'feel', face, strength: 2 }
}

function shownOf(content: Scenario, run: Pick<Run, 'scene'>): readonly string[] {
  const asked = askedIn(content, run)
  return asked?.kind === 'decide' ? waysToHelp(content, run.scene) : (asked?.options ?? [])
}
