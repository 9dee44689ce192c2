import type { Answer, AnswerReply, ProgressAnswer } from '../../../shared/api/play.ts'
import type { Scenario } from '../../../shared/content/schema.ts'
import { resume } from '../../../shared/play/resume.ts'
import { decisions, type Finished, type Run, type Step, startAgain, startRun, step } from '../../../shared/play/scenario.ts'

/** A pupil's progress as the tablet holds it: what the server confirmed, with what it does not know yet played on top. */
export type Progress = {
  readonly number: number
  readonly runs: Readonly<Record<string, Run>>
  readonly endings: Readonly<Record<string, readonly string[]>>
  readonly stickers: readonly string[]
}
export type Predicted = { readonly progress: Progress; readonly finished?: Finished }
type Input = Answer['input']
type RunOnWire = NonNullable<AnswerReply['run']>

export const progressOf = ({ number, runs, endings, stickers }: ProgressAnswer): Progress => ({
  number,
  runs: Object.fromEntries(Object.entries(runs).map(([scenario, run]) => [scenario, runOf(run)])),
  endings,
  stickers,
})

/** The server keeps the seed to itself. */
export const runOf = (run: RunOnWire): Run => ({ ...run, seed: 0 }) as Run

/** What the game's own rules say to an answer; undefined when they refuse it. */
export function predict(content: Scenario | undefined, before: Progress, { scenario, input }: Pick<Answer, 'scenario' | 'input'>) {
  if (!content || content.id !== scenario) return undefined
  const stepped = played(content, before.runs[scenario], input)
  if (!stepped || 'refused' in stepped) return undefined
  return withStep(before, scenario, stepped)
}

/** The confirmed progress after the server's reply. */
export function confirm(before: Progress, { scenario }: Pick<Answer, 'scenario'>, reply: AnswerReply): Progress {
  const stepped = { ...(reply.run && { run: runOf(reply.run) }), ...(reply.finished && { finished: reply.finished }) }
  return { ...withStep(before, scenario, stepped).progress, number: reply.number }
}

/** Whether tablet and server see the same moment. */
export function agree(ours: Progress, theirs: Progress, scenario: string): boolean {
  return ours.number === theirs.number && shown(ours.runs[scenario]) === shown(theirs.runs[scenario])
}

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
