import { trusted } from 'mongoose'
import type { Context } from '../context.ts'
import { type Progress, Progresses } from './model.ts'

export type HowFar = { readonly finished: readonly string[]; readonly begun: readonly string[] }

/** Pupil → the scenarios that it has finished, and those that it is in. No ending, no choice. */
export async function howFarOf({ storage }: Pick<Context, 'storage'>, pupils: readonly string[]): Promise<Map<string, HowFar>> {
  const found = await storage
    .model(Progresses)
    .find({ _id: trusted({ $in: [...pupils] }) }, { endings: 1, runs: 1 })
    .lean<Pick<Progress, '_id' | 'endings' | 'runs'>[]>()
  return new Map(
    found.map(({ _id, endings, runs }) => [
      _id,
      { finished: Object.keys(endings).filter(id => (endings[id]?.length ?? 0) > 0), begun: Object.keys(runs) },
    ]),
  )
}
