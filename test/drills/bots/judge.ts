import type { Progress } from '../../../server/play/index.ts'
import type { Scenario } from '../../../shared/content/schema.ts'
import type { Journal } from './journal.ts'
import { isSame, replay } from './replay.ts'

/** What the store holds once the drainer is empty. */
export type Stored = {
  /** Pupil → its progress. */
  readonly progress: ReadonlyMap<string, Pick<Progress, 'number' | 'runs' | 'endings' | 'stickers' | 'pending' | 'lastAnswer'>>
  /** period|kind|content → how many pupils, of the one class that played. */
  readonly counters: ReadonlyMap<string, number>
  /** Pupil → ids of its requests for a talk. */
  readonly requests: ReadonlyMap<string, readonly string[]>
}
export type Judgement = { readonly lost: number; readonly doubled: number; readonly wrong: readonly string[] }

/** Holds the journals (pupil → journal) against the store. `periods` are those in which a player is counted; the last is the school year. */
export function judge(
  content: Scenario,
  journals: ReadonlyMap<string, Journal>,
  stored: Stored,
  { periods, year }: { periods: readonly string[]; year: string },
): Judgement {
  const wrong: string[] = []
  const counters = new Map<string, number>()
  let lost = 0
  let doubled = 0
  for (const [pupil, journal] of journals) {
    const expected = replay(content, journal.acknowledged)
    const found = stored.progress.get(pupil)
    lost += Math.max(0, expected.number - (found?.number ?? 0))
    doubled += Math.max(0, (found?.number ?? 0) - expected.number)
    wrong.push(...[...journal.surprises, ...expected.wrong].map(what => `${pupil}: ${what}`))
    if (journal.open) wrong.push(`${pupil}: its last answer was never confirmed`)
    const differs = (what: string, is: unknown, mustBe: unknown) => {
      if (!isSame(is, mustBe)) wrong.push(`${pupil}: ${what} is ${JSON.stringify(is)}, by replay ${JSON.stringify(mustBe)}`)
    }
    differs('the run', found?.runs[content.id], expected.run)
    differs('the endings', found?.endings[content.id] ?? [], expected.endings)
    differs('the stickers', [...(found?.stickers ?? [])].sort(), [...expected.stickers].sort())
    differs('what is not drained', found?.pending ?? [], [])
    differs('the last answer', found?.lastAnswer?.id, journal.acknowledged.at(-1)?.answer.id)
    differs('its requests', [...(stored.requests.get(pupil) ?? [])].sort(), [...journal.requests].sort())
    for (const stroke of expected.counted) {
      for (const period of stroke === 'player|' ? periods : [year]) add(counters, `${period}|${stroke}`)
    }
  }
  for (const key of new Set([...counters.keys(), ...stored.counters.keys()])) {
    const [is, mustBe] = [stored.counters.get(key) ?? 0, counters.get(key) ?? 0]
    if (is !== mustBe) wrong.push(`the counter ${key} is ${is}, by replay ${mustBe}`)
  }
  return { lost, doubled, wrong }
}

const add = (sums: Map<string, number>, key: string) => sums.set(key, (sums.get(key) ?? 0) + 1)
