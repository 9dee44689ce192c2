import { z } from 'zod'
import { Done, Id, Language, Nothing } from './contract.ts'

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())
/** Long rather than odd: no rules about signs. Counted in code points, so that a password manager's and a child's keyboard agree. */
export const Password = z.string().min(12).max(200)
export const staffRoles = ['programme', 'coordinator', 'teacher'] as const
export const StaffRole = z.enum(staffRoles)
export type StaffRole = z.infer<typeof StaffRole>

/** One role at one school; a programme membership has no school. */
export const MembershipAnswer = z.strictObject({
  role: StaffRole,
  school: Id.optional(),
  schoolName: z.string().optional(),
  /** The school's coordinator has not verified it yet; it may do nothing there. */
  waits: z.literal(true).optional(),
})
export const MeAnswer = z.strictObject({
  id: Id,
  email: z.string(),
  /** What the pupils call this grown-up; said when the account is activated. */
  name: z.string().optional(),
  language: Language,
  active: MembershipAnswer,
  memberships: z.array(MembershipAnswer),
})
export type MeAnswer = z.infer<typeof MeAnswer>
/** `token` goes into the Authorization header and lives in the tab's memory only. */
export const SessionAnswer = z.strictObject({ token: z.string(), expiresInS: z.int(), me: MeAnswer })

export const LookAtFirstRun = { method: 'get', path: '/first-run', answer: z.strictObject({ needed: z.boolean() }) } as const
export const FirstRun = {
  method: 'post',
  path: '/first-run',
  body: z.strictObject({ code: z.string().trim().max(40), email: Email, password: Password, language: Language }),
  answer: SessionAnswer,
} as const
export const SignIn = {
  method: 'post',
  path: '/sign-in',
  body: z.strictObject({ email: Email, password: z.string().max(200) }),
  answer: SessionAnswer,
} as const
/** Asks with the cookie alone; the cookie is replaced. */
export const RefreshSession = { method: 'post', path: '/session/refresh', body: Nothing, answer: SessionAnswer } as const
export const SignOut = { method: 'post', path: '/sign-out', body: Nothing, answer: Done } as const
export const SwitchMembership = {
  method: 'post',
  path: '/session/membership',
  body: z.strictObject({ role: StaffRole, school: Id.optional() }),
  answer: SessionAnswer,
} as const
export const GetMe = { method: 'get', path: '/me', answer: MeAnswer } as const
export const ChooseLanguage = {
  method: 'post',
  path: '/me/language',
  body: z.strictObject({ language: Language }),
  answer: MeAnswer,
} as const
const Token = z.string().regex(/^[A-Za-z0-9_-]{22,86}$/)
export const LookAtActivation = {
  method: 'post',
  path: '/activation/look',
  body: z.strictObject({ token: Token }),
  answer: z.strictObject({ email: z.string(), schoolName: z.string(), waits: z.literal(true).optional() }),
} as const
export const Activate = {
  method: 'post',
  path: '/activation',
  body: z.strictObject({ token: Token, password: Password, name: z.string().trim().min(1).max(60), language: Language }),
  answer: SessionAnswer,
} as const
