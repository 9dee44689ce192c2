import type { mongo } from 'mongoose'
import type { z } from 'zod'
import type { Answer, AnswerReply, AnyAnswer } from '../../shared/api/play.ts'
import type { Scenario } from '../../shared/content/schema.ts'
import { resume } from '../../shared/play/resume.ts'
import { decisions, type Run, type Step, startAgain, startRun, step } from '../../shared/play/scenario.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { answerRecognition, tickCard } from './answer-knowing.ts'
import { scenarioOf } from './content.ts'
import { type Counted, countKeys, markOf, ofALesson, type PendingKey, periodsAt } from './count-keys.ts'
import { inTurn } from './in-turn.ts'
import { type Progress, Progresses } from './model.ts'
import type { Outcome } from './outcome.ts'

type Given = z.output<typeof Answer>
type Reply = z.output<typeof AnswerReply>

type AnyGiven = z.output<typeof AnyAnswer>
/** Pupil → its progress as this asker saw it last; it may be older than what is stored. */
export type Remembered = Map<string, Progress>

/**
 * One answer of one pupil: one conditional write, acknowledged when it is durable. Sent again with the same id it has the same reply
 * and no second effect. Who asks often brings a memory, which saves the reading: the write holds only while nothing newer is stored, and
 * whatever speaks against an answer is looked up once more. @throws Refusal answer.outOfOrder, choice.notOffered, not.found, session.ended
 */
export const giveAnswer = (
  context: Context,
  pupil: string,
  counted: Counted,
  answer: AnyGiven,
  remembered: Remembered = new Map(),
): Promise<Reply> =>
  inTurn(pupil, async () => {
    const before = remembered.get(pupil)
    remembered.delete(pupil)
    const done = before && (await attempt(context, before, counted, answer).catch(onlySurprises))
    const { reply, after } = done ?? (await attempt(context, await read(context, pupil), counted, answer))
    remembered.set(pupil, after)
    return reply
  })

/** Made when the pupil signs in, and not here: an answer on its way must not bring an erased pupil back. */
async function read(context: Context, pupil: string): Promise<Progress> {
  const progress = await context.storage.model(Progresses).findById(pupil).lean<Progress>()
  if (!progress) throw new Refusal('session.ended')
  return progress
}

async function attempt(context: Context, progress: Progress, counted: Counted, answer: AnyGiven): Promise<Done> {
  if (progress.lastAnswer?.id === answer.id) return { reply: progress.lastAnswer.reply, after: progress }
  if (answer.number !== progress.number + 1) throw new Refusal('answer.outOfOrder')
  const now = context.clock.now()
  const outcome =
    'scenario' in answer
      ? answerScenario(context, counted, progress, answer, now)
      : 'recognition' in answer
        ? answerRecognition(counted, progress, answer, now)
        : tickCard(counted, progress, answer, now)
  return { reply: outcome.reply, after: await write(context, progress, answer, outcome, periodsAt(now, counted.timeZone)) }
}
type Done = { readonly reply: Reply; readonly after: Progress }

function onlySurprises(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}

function answerScenario(context: Context, counted: Counted, progress: Progress, answer: Given, now: Date): Outcome {
  const content = scenarioOf(answer.scenario)
  if (!isOffered(counted, progress, answer)) throw new Refusal('choice.notOffered')
  const next = play(context, content, progress, answer)
  const seen = progress.endings[content.id] ?? []
  const ending = next.finished?.ending
  return {
    reply: replyOf(answer.number, next),
    keys: earnsNothing(progress.runs[content.id], answer) ? [] : countKeys(content, next.earned, now, counted),
    set: {
      ...(next.run && { [`runs.${content.id}`]: next.run }),
      ...(ending && !seen.includes(ending) && { [`endings.${content.id}`]: [...seen, ending] }),
    },
    ...(next.finished && { unset: `runs.${content.id}`, stickers: next.finished.stickers }),
  }
}

/** What the lesson has open; and what it had open, to whom is in it. */
function isOffered({ lesson }: Counted, { runs }: Progress, { scenario, input }: Given): boolean {
  if (!lesson || lesson.open.includes(scenario)) return true
  return lesson.goOn.includes(scenario) && input.type !== 'startAgain' && runs[scenario] !== undefined
}

type Played = Exclude<Step, { refused: string }>

function play(context: Context, content: Scenario, { runs, endings }: Progress, { input }: Given): Played {
  const stored = runs[content.id]
  const run = stored && resume(content, stored)
  if (input.type === 'start') {
    if (run) throw new Refusal('answer.outOfOrder')
    return { run: startRun(content, context.chance.seed()), earned: [] }
  }
  if (input.type === 'startAgain') {
    // Only who has played it through may ask "what if": otherwise it would be a short way to an ending.
    const isFinished = (endings[content.id]?.length ?? 0) > 0
    if (!isFinished || !decisions(content).includes(input.from)) throw new Refusal('choice.notOffered')
    return { run: startAgain(content, context.chance.seed(), input.from), earned: [] }
  }
  if (!run) throw new Refusal('choice.notOffered')
  const next = step(content, run, input)
  if ('refused' in next) throw new Refusal(next.refused)
  return next
}

/** Opening a scenario is not an answer yet, and a "what if" earns nothing, not even the week. */
const earnsNothing = (run: Run | undefined, { input }: Given) =>
  input.type === 'start' || input.type === 'startAgain' || run?.again === true

const replyOf = (number: number, { run, finished }: Played): Reply => ({
  number,
  ...(run && { run: { ...run } }),
  ...(finished && { finished: { ending: finished.ending, stickers: [...finished.stickers] } }),
})

type Today = ReturnType<typeof periodsAt>

/** @returns what is stored now */
async function write(
  { storage }: Context,
  progress: Progress,
  { id, number }: AnyGiven,
  outcome: Outcome,
  today: Today,
): Promise<Progress> {
  const { reply, set, unset, stickers } = outcome
  const keys = outcome.keys.filter(key => !progress.counted.includes(markOf(key)))
  // By the driver itself: all of it was made here, and Mongoose's casting of it would cost as much as the write.
  const stored = storage.model(Progresses).collection as unknown as mongo.Collection<Progress>
  const after = await stored.findOneAndUpdate(
    { _id: progress._id, number: progress.number },
    {
      $set: {
        number,
        lastAnswer: { id, reply },
        lastPlayedOn: today.day,
        ...(progress.firstPlayedOn === undefined && { firstPlayedOn: today.day }),
        ...set,
        ...(keys.length > 0 && { hasPending: true, counted: marksOfThisYear(progress, keys, today.week) }),
      },
      ...(unset !== undefined && { $unset: { [unset]: 1 } }),
      ...(keys.length > 0 && { $push: { pending: { $each: keys } } }),
      ...(stickers && { $addToSet: { stickers: { $each: [...stickers] } } }),
    },
    { returnDocument: 'after', ignoreUndefined: true },
  )
  if (!after) throw new Refusal('answer.outOfOrder')
  return after
}

/** Marks of an earlier school year are of no use any more, but for the week's: a week may lie in two school years. Nor is an earlier lesson's. */
function marksOfThisYear({ counted }: Progress, keys: readonly PendingKey[], week: string): string[] {
  const newYear = keys.some(key => 'kind' in key && key.kind === 'player' && key.period.startsWith('year:'))
  const newLesson = keys.some(key => 'lesson' in key)
  const kept = counted.filter(mark => (!newYear || mark.startsWith(`${week}|`)) && (!newLesson || !mark.startsWith(ofALesson)))
  return [...kept, ...keys.map(markOf)]
}
