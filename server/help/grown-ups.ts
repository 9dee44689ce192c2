import { trusted } from 'mongoose'
import type { GrownUp, ListedGrownUpAnswer } from '../../shared/api/help.ts'
import type { Filter } from '../access/reach.ts'
import type { Actor } from '../access/rules.ts'
import { type Account, Accounts } from '../accounts/index.ts'
import { findClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { type ListedGrownUp, ListedGrownUps } from './model.ts'

/** Whom a pupil may ask: the teachers of its class, then who agreed to be on the school's list, by the names that pupils know. */
export async function grownUpsOf(context: Context, actor: Actor): Promise<GrownUp[]> {
  const schoolClass = await findClass(context, {}, actor.classes[0] ?? '')
  const listed = await listedAt(context, { school: schoolClass.school })
  const about = new Map(listed.map(each => [each.account, each.about]))
  const accounts = await staffById(context, schoolClass.school, [...schoolClass.teachers, ...about.keys()])
  const present = ({ _id, name = '' }: Account): GrownUp => {
    const words = about.get(_id)
    return { id: _id, name, ...(words && { about: words }), ...(schoolClass.teachers.includes(_id) && { yourTeacher: true as const }) }
  }
  return accounts
    .filter(({ name }) => name)
    .map(present)
    .sort((one, other) => Number(other.yourTeacher ?? false) - Number(one.yourTeacher ?? false) || one.name.localeCompare(other.name, 'sv'))
}

/** The school's list, for its coordinator. */
export async function listGrownUps(context: Context, within: Filter, school: string): Promise<ListedGrownUpAnswer[]> {
  const listed = await listedAt(context, within)
  const accounts = await staffById(
    context,
    school,
    listed.map(({ account }) => account),
  )
  const known = new Map(accounts.map(account => [account._id, account]))
  return listed.flatMap(({ account, about, since }) => {
    const found = known.get(account)
    return found?.name ? [{ id: account, email: found.email, name: found.name, about, since: since.toISOString() }] : []
  })
}

/** Each turns it on for itself. */
export async function beOnTheList(context: Context, account: string, school: string, about: string): Promise<ListedGrownUp> {
  const fresh = { _id: context.secrets.id(), since: context.clock.now() }
  const listed = await context.storage
    .model(ListedGrownUps)
    .findOneAndUpdate({ account, school }, { $set: { about }, $setOnInsert: fresh }, { upsert: true, returnDocument: 'after' })
    .lean<ListedGrownUp>()
  if (!listed) throw new Error('An upsert answered nothing')
  return listed
}

export const findListed = async (context: Context, account: string, school: string): Promise<ListedGrownUp | undefined> =>
  (await context.storage.model(ListedGrownUps).findOne({ account, school }).lean<ListedGrownUp>()) ?? undefined

/** @throws Refusal not.found for somebody who is not on it */
export async function takeOffList(context: Context, within: Filter, account: string): Promise<void> {
  const taken = await context.storage.model(ListedGrownUps).deleteOne({ $and: [within, { account }] })
  if (taken.deletedCount === 0) throw new Refusal('not.found')
}

const listedAt = (context: Context, within: Filter) =>
  context.storage.model(ListedGrownUps).find(within).sort({ since: 1 }).lean<ListedGrownUp[]>()

/** Of these accounts those who work at the school: have a password, and were verified. */
export async function staffById(context: Context, school: string, ids: readonly string[]): Promise<Account[]> {
  const accounts = await context.storage
    .model(Accounts)
    .find({ _id: trusted({ $in: [...new Set(ids)] }) })
    .lean<Account[]>()
  return accounts.filter(
    ({ passwordHash, memberships }) => passwordHash && memberships.some(held => held.school === school && !held.unverifiedSince),
  )
}
