import type { StaffRole } from '../../shared/api/accounts.ts'
import type { Language } from '../../shared/api/contract.ts'
import { declare } from '../storage/declare.ts'

/** A role at a school; a programme membership has no school. */
export type Role = { role: StaffRole; school?: string }
/** `unverifiedSince`: whoever holds it may nothing at the school until its coordinator has verified that it is the right person. */
export type Membership = Role & { unverifiedSince?: Date; verifiedAt?: Date }
export type Account = {
  _id: string
  email: string
  name?: string
  language: Language
  passwordHash?: string
  memberships: Membership[]
  activation?: { hash: string; expiresAt: Date }
  createdAt: Date
}
/** One signed-in browser: staff's (it acts in one membership) or a pupil's (bound to its lesson). */
export type Session = {
  _id: string
  kind: 'staff' | 'pupil'
  owner: string
  tokenHash: string
  previousHash?: string
  rotatedAt: Date
  membership?: Role
  lesson?: string
  tab?: string
  /** Signed out by the teacher: what was answered before may still be handed in, and nothing else. */
  handInOnly?: boolean
  expiresAt: Date
}

const ofTheAccount = { basis: 'contract', controller: 'programme', keep: 'untilAccountErased' } as const

export const Accounts = declare<Account>(
  'account',
  {
    email: { type: String, required: true, why: 'to sign in, and to be reached', ...ofTheAccount },
    name: { type: String, why: 'so that pupils know whom they ask for a talk', ...ofTheAccount },
    language: { type: String, required: true, why: 'to speak the person’s language', ...ofTheAccount },
    passwordHash: { type: String, why: 'to sign in; argon2id, never readable', ...ofTheAccount },
    memberships: {
      type: [Object],
      holds: ['role', 'school', 'unverifiedSince', 'verifiedAt'],
      required: true,
      why: 'what the person may do, and where; since when that is verified',
      ...ofTheAccount,
    },
    activation: {
      type: Object,
      holds: ['hash', 'expiresAt'],
      why: 'to set the first password; a hash, until it is used or thirty days old',
      ...ofTheAccount,
    },
    createdAt: { type: Date, required: true, why: 'an account without a password goes after thirty days', ...ofTheAccount },
  },
  {
    indexes: [
      [{ email: 1 }, { unique: true }],
      [{ 'memberships.school': 1 }],
      [{ 'activation.hash': 1 }, { sparse: true }],
      [{ 'activation.expiresAt': 1 }, { sparse: true }],
    ],
    duties: {
      export: async (model, { kind, id }) => {
        const found = kind === 'account' ? await model.findById(id).lean<Account>() : null
        return found
          ? [{ email: found.email, name: found.name, language: found.language, memberships: found.memberships, createdAt: found.createdAt }]
          : []
      },
      erase: async (model, { kind, id }) => {
        if (kind === 'account') await model.deleteOne({ _id: id })
      },
    },
  },
)

const whileSignedIn = { basis: 'public task', controller: 'provider', keep: 'untilItsPurposeEnds' } as const

export const Sessions = declare<Session>(
  'session',
  {
    kind: { type: String, required: true, why: 'staff and pupils are kept apart', ...whileSignedIn },
    owner: { type: String, required: true, why: 'who is signed in', ...whileSignedIn },
    tokenHash: { type: String, required: true, why: 'to know the browser again; a hash', ...whileSignedIn },
    previousHash: { type: String, why: 'to notice a stolen cookie', ...whileSignedIn },
    rotatedAt: { type: Date, required: true, why: 'two tabs may renew at the same moment', ...whileSignedIn },
    membership: { type: Object, holds: ['role', 'school'], why: 'staff act in one role at a time', ...whileSignedIn },
    lesson: { type: String, why: 'a pupil’s sign-in ends with its lesson', ...whileSignedIn },
    tab: { type: String, why: 'a reopened browser is asked again who sits there', ...whileSignedIn },
    handInOnly: { type: Boolean, why: 'a tablet that was signed out hands in its last answer', ...whileSignedIn },
    expiresAt: { type: Date, required: true, why: 'to end it', ...whileSignedIn },
  },
  {
    indexes: [[{ owner: 1 }], [{ lesson: 1 }, { sparse: true }], [{ expiresAt: 1 }]],
    duties: {
      export: async (model, { id }) =>
        (await model.find({ owner: id }).lean<Session[]>()).map(({ kind, expiresAt }) => ({ kind, expiresAt })),
      erase: async (model, { id }) => {
        await model.deleteMany({ owner: id })
      },
    },
  },
)
