import type { Answer, AnswerReply, AnyAnswer, ProgressAnswer } from '../../../shared/api/play.ts'
import type { Recognition } from '../../../shared/content/recognition-schema.ts'
import type { Scenario } from '../../../shared/content/schema.ts'
import { type KnowRun, stepKnow } from '../../../shared/play/recognition.ts'
import { resume } from '../../../shared/play/resume.ts'
import { decisions, type Finished, type Run, type Step, startAgain, startRun, step } from '../../../shared/play/scenario.ts'

/** A pupil's progress as the tablet holds it: what the server confirmed, with what it does not know yet played on top. */
export type Progress = {
  readonly number: number
  readonly runs: Readonly<Record<string, Run>>
  readonly endings: Readonly<Record<string, readonly string[]>>
  readonly stickers: readonly string[]
  readonly knows: Readonly<Record<string, KnowRun>>
  readonly known: readonly string[]
  readonly iDo: readonly string[]
}
/** `fits`: of an answer in a recognition; `known`: it finished that. */
export type Predicted = { readonly progress: Progress; readonly finished?: Finished; readonly fits?: boolean; readonly known?: true }
/** What a tablet has fetched. */
export type Contents = {
  readonly scenario: (id: string) => Scenario | undefined
  readonly recognition: (id: string) => Recognition | undefined
}
type Without<T> = T extends unknown ? Omit<T, 'id' | 'number'> : never
/** An answer before it has its number. */
export type Unnumbered = Without<AnyAnswer>
type Input = Answer['input']
type RunOnWire = NonNullable<AnswerReply['run']>

export const progressOf = ({ number, runs, endings, stickers, knows, known, iDo }: ProgressAnswer): Progress => ({
  number,
  runs: Object.fromEntries(Object.entries(runs).map(([scenario, run]) => [scenario, runOf(run)])),
  endings,
  stickers,
  knows,
  known,
  iDo,
})

/** The server keeps the seed to itself. */
export const runOf = (run: RunOnWire): Run => ({ ...run, seed: 0 }) as Run

/** What the game's own rules say to an answer; undefined when they refuse it. */
export function predict(contents: Contents, before: Progress, answer: Unnumbered): Predicted | undefined {
  if ('recognition' in answer) return predictKnow(contents.recognition(answer.recognition), before, answer)
  if ('card' in answer) return { progress: { ...before, number: before.number + 1, iDo: ticked(before.iDo, answer) } }
  const { scenario, input } = answer
  const content = contents.scenario(scenario)
  if (!content) return undefined
  const stepped = played(content, before.runs[scenario], input)
  if (!stepped || 'refused' in stepped) return undefined
  return withStep(before, scenario, stepped)
}

/** The confirmed progress after the server's reply. */
export function confirm(before: Progress, answer: Unnumbered, reply: AnswerReply): Progress {
  if ('recognition' in answer) return { ...withKnow(before, answer.recognition, reply.know), number: reply.number }
  if ('card' in answer) return { ...before, number: reply.number, iDo: ticked(before.iDo, answer) }
  const { scenario } = answer
  const stepped = { ...(reply.run && { run: runOf(reply.run) }), ...(reply.finished && { finished: reply.finished }) }
  return { ...withStep(before, scenario, stepped).progress, number: reply.number }
}

/** Whether tablet and server see the same moment. */
export function agree(ours: Progress, theirs: Progress, answer: Unnumbered): boolean {
  if (ours.number !== theirs.number) return false
  if ('card' in answer) return true
  if ('recognition' in answer) return JSON.stringify(ours.knows[answer.recognition]) === JSON.stringify(theirs.knows[answer.recognition])
  return shown(ours.runs[answer.scenario]) === shown(theirs.runs[answer.scenario])
}

function predictKnow(
  content: Recognition | undefined,
  before: Progress,
  { recognition, input }: Extract<Unnumbered, { recognition: string }>,
): Predicted | undefined {
  const next = content && stepKnow(content, before.knows[recognition], input)
  if (!next || 'refused' in next) return undefined
  const progress = { ...withKnow(before, recognition, 'run' in next ? next.run : undefined), number: before.number + 1 }
  return { progress, ...(next.fits !== undefined && { fits: next.fits }), ...('finished' in next && { known: true }) }
}

/** Without a run it is finished. */
function withKnow(before: Progress, recognition: string, run: KnowRun | undefined): Progress {
  const { [recognition]: _, ...others } = before.knows
  if (run) return { ...before, knows: { ...others, [recognition]: run } }
  return { ...before, knows: others, known: [...new Set([...before.known, recognition])] }
}

const ticked = (iDo: readonly string[], { card, input: { done } }: Extract<Unnumbered, { card: string }>): string[] => [
  ...iDo.filter(each => each !== card),
  ...(done ? [card] : []),
]

function played(content: Scenario, run: Run | undefined, input: Input): Step | undefined {
  if (input.type === 'start') return run ? undefined : { run: startRun(content, 0), earned: [] }
  if (input.type === 'startAgain') {
    return decisions(content).includes(input.from) ? { run: startAgain(content, 0, input.from), earned: [] } : undefined
  }
  return run && step(content, resume(content, run), input)
}

function withStep(before: Progress, scenario: string, { run, finished }: { run?: Run; finished?: Finished }): Predicted {
  const { [scenario]: _, ...others } = before.runs
  const endings = before.endings[scenario] ?? []
  const progress: Progress = {
    ...before,
    number: before.number + 1,
    runs: run ? { ...others, [scenario]: run } : others,
    endings: finished ? { ...before.endings, [scenario]: [...new Set([...endings, finished.ending])] } : before.endings,
    stickers: finished ? [...new Set([...before.stickers, ...finished.stickers])] : before.stickers,
  }
  return { progress, ...(finished && { finished }) }
}

function shown(run: Run | undefined): string {
  if (!run) return ''
  const audience = Object.entries(run.audience).sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([run.scene, run.feeling, run.heat, audience, run.adultHere === true, run.again === true])
}
