import type { z } from 'zod'
import type { FirstRun } from '../../shared/api/accounts.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { createSlowedTries } from '../http/slowed-tries.ts'
import { type Account, Accounts } from './model.ts'
import { hashPassword } from './passwords.ts'

const guesses = createSlowedTries({ tries: 20, perSeconds: 600, everyMs: 100 })

/** Whether nobody has an account yet. */
export const isFirstRun = async (context: Context) => (await context.storage.model(Accounts).findOne({}, { _id: 1 }).lean()) === null

/** The code that the console prints: the same until it is used, also after a restart. */
export const firstRunCode = ({ secrets }: Context) =>
  (secrets.keyed('first run', 'code').slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-')

/** The programme's first staff account. @throws Refusal firstRun.over, firstRun.wrongCode */
export async function makeFirstAccount(context: Context, input: z.output<typeof FirstRun.body>, address: string): Promise<Account> {
  if (!(await isFirstRun(context))) throw new Refusal('firstRun.over')
  const isRight = await guesses.lookUp(address, async () => plain(input.code) === plain(firstRunCode(context)) || undefined)
  if (!isRight) throw new Refusal('firstRun.wrongCode')
  const account: Account = {
    // One id for the first account, so that two browsers at once cannot both make it.
    _id: context.secrets.keyed('first run', 'account').slice(0, 22),
    email: input.email,
    language: input.language,
    passwordHash: await hashPassword(input.password),
    memberships: [{ role: 'programme' }],
    createdAt: context.clock.now(),
  }
  await context.storage
    .model(Accounts)
    .create(account)
    .catch(() => {
      throw new Refusal('firstRun.over')
    })
  return account
}

const plain = (code: string) => code.replace(/[^0-9a-z]/gi, '').toUpperCase()
