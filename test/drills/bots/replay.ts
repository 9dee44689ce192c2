import type { Answer, AnswerReply } from '../../../shared/api/play.ts'
import type { Scenario } from '../../../shared/content/schema.ts'
import { type Run, type Step, startAgain, startRun, step } from '../../../shared/play/scenario.ts'
import type { Acknowledged } from './journal.ts'

/** What a pupil's progress and its strokes in the counters must be after these inputs. */
export type Replayed = {
  readonly number: number
  readonly run: Run | undefined
  readonly endings: readonly string[]
  readonly stickers: readonly string[]
  /** kind|content of everything that counts this pupil, each once. */
  readonly counted: ReadonlySet<string>
  /** Where a reply said other than the rules do. */
  readonly wrong: readonly string[]
}
type Played = Exclude<Step, { refused: string }>

/** Plays the acknowledged inputs by the rules alone; from the replies it takes the seed of a run, which is the server's chance. */
export function replay(content: Scenario, acknowledged: readonly Acknowledged[]): Replayed {
  let run: Run | undefined
  const endings = new Set<string>()
  const stickers = new Set<string>()
  const counted = new Set<string>()
  const firsts = new Set<string>()
  const wrong: string[] = []
  for (const [index, { answer, reply }] of acknowledged.entries()) {
    const played = play(content, run, answer, reply)
    const expected = { number: index + 1, run: played?.run, finished: played?.finished }
    if (!isSame(expected, { number: reply.number, run: reply.run, finished: reply.finished })) {
      wrong.push(`answer ${index + 1} (${answer.input.type}) was confirmed with ${JSON.stringify(reply)}`)
    }
    if (!played) continue
    if (countsAtAll(run, answer)) counted.add('player|')
    for (const each of played.earned) {
      if (each.kind === 'finished') counted.add(`finished|${content.id}@${content.version}`)
      else if (!firsts.has(each.decision)) {
        firsts.add(each.decision)
        counted.add(`firstChoice|${content.id}@${content.version}/${each.decision}/${each.choice}`)
      }
    }
    run = played.run
    if (played.finished) endings.add(played.finished.ending)
    for (const sticker of played.finished?.stickers ?? []) stickers.add(sticker)
  }
  return { number: acknowledged.length, run, endings: [...endings], stickers: [...stickers], counted, wrong }
}

/** `undefined` where the rules refuse it. */
function play(content: Scenario, run: Run | undefined, { input }: Answer, reply: AnswerReply): Played | undefined {
  const seed = reply.run?.seed ?? -1
  if (input.type === 'start') return { run: startRun(content, seed), earned: [] }
  if (input.type === 'startAgain') return { run: startAgain(content, seed, input.from), earned: [] }
  const next = run && step(content, run, input)
  return next && !('refused' in next) ? next : undefined
}

/** Opening a scenario is no answer yet, and a "what if" counts nowhere. */
const countsAtAll = (run: Run | undefined, { input }: Answer) =>
  input.type !== 'start' && input.type !== 'startAgain' && run?.again !== true

/** Equal as JSON, in whatever order the fields stand. */
export const isSame = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other)

const ordered = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
