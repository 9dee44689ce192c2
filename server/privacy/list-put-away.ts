import { trusted } from 'mongoose'
import type { z } from 'zod'
import { archiveDays, type ListPutAway, restoreDays } from '../../shared/api/class-care.ts'
import type { Filter } from '../access/reach.ts'
import { Classes, type Pupil, Pupils, type SchoolClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { restorableSince } from './delete-pupils.ts'

type PutAway = z.output<typeof ListPutAway.answer>

/** What a teacher has archived and deleted, newest first. @param led the classes that it leads @param gone those that were deleted */
export async function listPutAway(context: Context, led: Filter, gone: Filter): Promise<PutAway> {
  const classes = context.storage.model(Classes)
  const since = trusted({ $gt: restorableSince(context) })
  const all = await classes.find(led).lean<SchoolClass[]>()
  const deleted = await classes.find({ $and: [gone, { 'deleted.at': since }] }).lean<SchoolClass[]>()
  const names = new Map(all.map(({ _id, name }) => [_id, name]))
  const pupils = await context.storage
    .model(Pupils)
    .find({ 'deleted.class': trusted({ $in: [...names.keys()] }), 'deleted.at': since })
    .lean<Pupil[]>()
  return {
    archived: all
      .flatMap(({ archivedAt, ...each }) =>
        archivedAt ? [{ ...presentAway(each, archivedAt, archiveDays), pupilCount: each.pupilCount }] : [],
      )
      .sort(newestFirst),
    classes: deleted
      .flatMap(each => (each.deleted ? [{ ...presentAway(each, each.deleted.at, restoreDays), pupilCount: each.pupilCount }] : []))
      .sort(newestFirst),
    pupils: pupils
      .flatMap(({ _id, username, deleted: was }) =>
        was
          ? [{ ...presentAway({ _id, name: username }, was.at, restoreDays), class: was.class, className: names.get(was.class) ?? '' }]
          : [],
      )
      .sort(newestFirst),
  }
}

const presentAway = ({ _id, name }: { _id: string; name: string }, at: Date, days: number) => ({
  id: _id,
  name,
  at: at.toISOString(),
  until: new Date(at.getTime() + days * 86_400_000).toISOString(),
})
const newestFirst = (one: { at: string }, other: { at: string }) => other.at.localeCompare(one.at)
