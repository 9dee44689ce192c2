import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { createSlowedTries } from '../http/slowed-tries.ts'
import { createThrottle } from '../http/throttle.ts'
import { type Account, Accounts } from './model.ts'
import { isPassword } from './passwords.ts'

// A person who mistypes gets ten tries in ten minutes. An address is slowed down after a hundred, and never closed: the pupils' tablets
// stand behind the same one as the staff room.
const byAccount = createThrottle({ tries: 10, perSeconds: 600 })
const byAddress = createSlowedTries({ tries: 100, perSeconds: 600, everyMs: 100 })

/** One text for an unknown address and a wrong password. @throws Refusal signIn.wrong, tooMany.tries, server.busy */
export async function checkPassword(context: Context, email: string, password: string, address: string): Promise<Account> {
  const account = await byAddress.lookUp(address, () => find(context, email, password))
  if (!account) throw new Refusal('signIn.wrong')
  await byAccount.forgive(email)
  await byAddress.cameIn(address)
  return account
}

async function find(context: Context, email: string, password: string): Promise<Account | undefined> {
  // Counted before it is looked at, so that many guesses at once are many tries.
  await byAccount.count(email)
  const account = await context.storage.model(Accounts).findOne({ email }).lean<Account>()
  return (await isPassword(account?.passwordHash, password)) && account ? account : undefined
}
