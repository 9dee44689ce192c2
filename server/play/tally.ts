import { type ClientSession, trusted } from 'mongoose'
import type { Context } from '../context.ts'
import { aboutNobody, declare } from '../storage/declare.ts'
import type { LessonKey } from './count-keys.ts'
import { type Progress, Progresses } from './model.ts'

/** How many came to a decision of one lesson, and how many chose each way to help there. Nobody's name, and gone within a day. */
export type LessonTally = { _id: string; counts: Record<string, number>; deleteAfter: Date }

const ofTheLesson = {
  basis: 'public task',
  controller: 'provider',
  keep: { days: 1, after: 'the end of the lesson, or until it is opened in words' },
} as const

export const LessonTallies = declare<LessonTally>(
  'lessonTally',
  {
    counts: { type: Object, holds: ['*'], required: true, why: 'to say in words what the class would do to help', ...ofTheLesson },
    deleteAfter: { type: Date, required: true, why: 'a count that nobody opens is deleted', ...ofTheLesson },
  },
  { indexes: [[{ deleteAfter: 1 }]], duties: aboutNobody() },
)

type Stored = Pick<Context, 'storage'>

/** Only what is begun here is counted: once a tally is deleted, strokes that come late go nowhere. */
export const beginTally = ({ storage }: Stored, lesson: string, deleteAfter: Date) =>
  storage.model(LessonTallies).create({ _id: lesson, counts: {}, deleteAfter })

export const keepTallyUntil = ({ storage }: Stored, lesson: string, deleteAfter: Date) =>
  storage.model(LessonTallies).updateOne({ _id: lesson }, { deleteAfter })

export const deleteTally = ({ storage }: Stored, lesson: string) => storage.model(LessonTallies).deleteOne({ _id: lesson })

export const deleteOldTallies = ({ storage, clock }: Pick<Context, 'storage' | 'clock'>) =>
  storage.model(LessonTallies).deleteMany({ deleteAfter: trusted({ $lte: clock.now() }) })

/** Adds strokes to the tallies of their lessons, inside the caller's transaction. */
export async function addToTallies({ storage }: Stored, session: ClientSession, keys: readonly LessonKey[]): Promise<void> {
  for (const [lesson, counts] of sumsOf(keys)) {
    const $inc = Object.fromEntries([...counts].map(([name, n]) => [`counts.${name}`, n]))
    await storage.model(LessonTallies).updateOne({ _id: lesson }, { $inc }, { session })
  }
}

export type Tally = { readonly came: number; readonly chose: Readonly<Record<string, number>> }

/** What a lesson counted at a decision, with what these pupils' documents still hold back; `undefined` once it is deleted. */
export function tallyOf({ storage }: Stored, lesson: string, decision: string, pupils: readonly string[]): Promise<Tally | undefined> {
  return storage.transaction(async session => {
    const tally = await storage.model(LessonTallies).findById(lesson).session(session).lean<LessonTally>()
    if (!tally) return undefined
    const waiting = await storage
      .model(Progresses)
      .find({ _id: trusted({ $in: [...pupils] }), hasPending: true }, { pending: 1 })
      .session(session)
      .lean<Pick<Progress, 'pending'>[]>()
    const keys = waiting.flatMap(({ pending }) => pending.flatMap(key => ('lesson' in key && key.lesson === lesson ? [key] : [])))
    const late = sumsOf(keys).get(lesson)
    const names = new Set([...Object.keys(tally.counts), ...(late?.keys() ?? [])])
    const counts = [...names].map(name => [name, (tally.counts[name] ?? 0) + (late?.get(name) ?? 0)] as const)
    const here = counts
      .filter(([name]) => name.startsWith(`${decision}/`))
      .map(([name, n]) => [name.slice(decision.length + 1), n] as const)
    return { came: here.find(([choice]) => choice === '')?.[1] ?? 0, chose: Object.fromEntries(here.filter(([choice]) => choice !== '')) }
  })
}

/** Lesson → `decision/` (all who came) and `decision/choice` → how many. */
function sumsOf(keys: readonly LessonKey[]): Map<string, Map<string, number>> {
  const sums = new Map<string, Map<string, number>>()
  for (const { lesson, decision, choice } of keys) {
    const counts = sums.get(lesson) ?? new Map<string, number>()
    sums.set(lesson, counts)
    for (const name of [`${decision}/`, ...(choice ? [`${decision}/${choice}`] : [])]) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return sums
}
