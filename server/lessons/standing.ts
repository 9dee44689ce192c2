import type { SeatClosed } from '../../shared/api/lessons.ts'
import type { Actor } from '../access/rules.ts'
import { findAccount, findSession } from '../accounts/index.ts'
import { Classes, type SchoolClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import type { Lesson } from './model.ts'

/** By what somebody leads a lesson; a loan ends by itself. */
export type Standing = { readonly by: 'class' | 'loan' | 'pass'; readonly until?: Date }
type Leads = Pick<Actor, 'id' | 'session' | 'school'>

/** As it is now, whatever it was when the seat was taken; nothing: it leads the lesson no more. */
export async function standingOf(context: Context, actor: Leads, lesson: Lesson): Promise<Standing | undefined> {
  if (!(await findSession(context, 'staff', actor.session))) return undefined
  const schoolClass = await context.storage.model(Classes).findById(lesson.class).lean<SchoolClass>()
  if (!schoolClass || schoolClass.school !== actor.school) return undefined
  const { teachers, loans = [], passes = [] } = schoolClass
  if (teachers.includes(actor.id)) return { by: 'class' }
  const now = context.clock.now()
  const loan = loans.find(({ to, until }) => to === actor.id && until > now)
  if (loan) return { by: 'loan', until: loan.until }
  return lesson.open && passes.some(pass => pass.to === actor.id && pass.lesson === lesson._id) ? { by: 'pass' } : undefined
}

/** What its page says when its seat is closed. */
export async function whyClosed(context: Context, actor: Leads, was: Standing | undefined): Promise<SeatClosed['why']> {
  const account = await findAccount(context, actor.id)
  if (!account?.memberships.some(({ school }) => school === actor.school)) return 'unlinked'
  if (!(await findSession(context, 'staff', actor.session))) return 'signedOut'
  return was?.by === 'loan' ? 'loanOver' : was?.by === 'pass' ? 'passOver' : 'removed'
}
