import { z } from 'zod'
import { Email } from './accounts.ts'
import { Done, Id, Instant, Nothing, OfId } from './contract.ts'

export const schoolRoles = ['teacher', 'coordinator'] as const
export const SchoolRole = z.enum(schoolRoles)
export type SchoolRole = z.infer<typeof SchoolRole>
const OfClass = z.strictObject({ id: Id, name: z.string() })

/** `invited` has set no password yet; `waits` has, and sees nothing before it is verified. */
export const colleagueStates = ['waits', 'invited', 'verified'] as const
export const ColleagueAnswer = z.strictObject({
  id: Id,
  email: z.string(),
  /** What pupils call it, once it has said so. */
  name: z.string().optional(),
  roles: z.array(SchoolRole),
  state: z.enum(colleagueStates),
  since: Instant.optional(),
  /** The day on which an account without a password is removed. */
  removedOn: z.iso.date().optional(),
  /** Its link can be made anew: it has no password, and no other school. */
  canInviteAgain: z.boolean(),
  classes: z.array(OfClass),
})
export type ColleagueAnswer = z.infer<typeof ColleagueAnswer>
export const ListColleagues = { method: 'get', path: '/staff', answer: z.array(ColleagueAnswer) } as const
/** The link is shown once and never stored. There is none for somebody who can sign in already. */
export const InviteColleague = {
  method: 'post',
  path: '/staff',
  body: z.strictObject({ email: Email, role: SchoolRole }),
  answer: z.strictObject({ activationLink: z.string().optional() }),
} as const
export const InviteAgain = {
  method: 'post',
  path: '/staff/:id/invite-again',
  params: OfId,
  answer: z.strictObject({ activationLink: z.string() }),
} as const
export const VerifyColleague = { method: 'post', path: '/staff/:id/verify', params: OfId, answer: ColleagueAnswer } as const
/** Access ends at once. `heir`: the colleague who takes the classes; without it they wait for a new teacher. */
export const UnlinkColleague = {
  method: 'post',
  path: '/staff/:id/unlink',
  params: OfId,
  body: z.strictObject({ heir: Id.optional() }),
  answer: Done,
} as const
/** One's own link to the school that one acts at. */
export const LeaveSchool = { method: 'post', path: '/staff/leave', body: Nothing, answer: Done } as const

export const WaitingClassAnswer = z.strictObject({ id: Id, name: z.string(), pupilCount: z.int() })
export type WaitingClassAnswer = z.infer<typeof WaitingClassAnswer>
export const ListWaitingClasses = { method: 'get', path: '/waiting-classes', answer: z.array(WaitingClassAnswer) } as const
export const GiveClass = {
  method: 'post',
  path: '/waiting-classes/:id/teacher',
  params: OfId,
  body: z.strictObject({ teacher: Id }),
  answer: Done,
} as const
