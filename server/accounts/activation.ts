import { createHash } from 'node:crypto'
import { trusted } from 'mongoose'
import type { Language } from '../../shared/api/contract.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { schoolsById } from '../schools/index.ts'
import { isDuplicateKey } from '../storage/open.ts'
import { type Account, Accounts, type Membership } from './model.ts'
import { hashPassword } from './passwords.ts'

const lifeMs = 30 * 24 * 60 * 60 * 1000

/** An account that waits for its first password. Returns the token of its link; only a hash is stored. @throws Refusal email.taken */
export async function inviteAccount(context: Context, email: string, memberships: Membership[], language: Language): Promise<string> {
  const token = context.secrets.id()
  const account: Account = {
    _id: context.secrets.id(),
    email,
    language,
    memberships,
    activation: activationOf(context, token),
    createdAt: context.clock.now(),
  }
  await context.storage
    .model(Accounts)
    .create(account)
    .catch(error => {
      throw isDuplicateKey(error, 'email') ? new Refusal('email.taken') : error
    })
  return token
}

/** A new link in place of the old one. @throws Refusal activation.over once the password is set */
export async function renewActivation(context: Context, accountId: string): Promise<string> {
  const token = context.secrets.id()
  const renewed = await context.storage
    .model(Accounts)
    .updateOne({ _id: accountId, passwordHash: null }, { activation: activationOf(context, token) })
  if (renewed.matchedCount === 0) throw new Refusal('activation.over')
  return token
}

/** @throws Refusal activation.over */
export async function lookAtActivation(context: Context, token: string) {
  const account = await find(context, token)
  const schools = await schoolsById(
    context,
    account.memberships.flatMap(({ school }) => school ?? []),
  )
  return {
    email: account.email,
    schoolName: [...schools.values()][0]?.name ?? '',
    ...(account.memberships.every(({ unverifiedSince }) => unverifiedSince) && { waits: true as const }),
  }
}

/** Sets the first password; the link is used up. @throws Refusal activation.over */
export async function activate(
  context: Context,
  input: { token: string; password: string; name: string; language: Language },
): Promise<Account> {
  const { _id } = await find(context, input.token)
  const activated = await context.storage
    .model(Accounts)
    .findOneAndUpdate(
      { _id, 'activation.hash': hashOf(input.token) },
      { $set: { passwordHash: await hashPassword(input.password), name: input.name, language: input.language }, $unset: { activation: 1 } },
      { returnDocument: 'after' },
    )
    .lean<Account>()
  if (!activated) throw new Refusal('activation.over')
  return activated
}

async function find(context: Context, token: string): Promise<Account> {
  const account = await context.storage
    .model(Accounts)
    .findOne({ 'activation.hash': hashOf(token) })
    .lean<Account>()
  if (!account?.activation || account.activation.expiresAt <= context.clock.now()) throw new Refusal('activation.over')
  return account
}

/** Accounts whose link ran out before anybody set a password. */
export async function eraseUnusedAccounts(context: Context): Promise<void> {
  const unused = { passwordHash: null, 'activation.expiresAt': trusted({ $lte: context.clock.now() }) }
  const accounts = await context.storage.model(Accounts).find(unused, { _id: 1 }).lean<{ _id: string }[]>()
  for (const { _id } of accounts) await context.storage.model(Accounts).deleteOne({ _id, ...unused })
}

/** Where its holder sets the first password; shown once. */
export const linkOf = ({ config }: Context, token: string) =>
  `${config.publicUrl?.origin ?? `http://localhost:${config.port}`}/activate#${token}`

const activationOf = ({ clock }: Context, token: string) => ({ hash: hashOf(token), expiresAt: new Date(clock.now().getTime() + lifeMs) })
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
