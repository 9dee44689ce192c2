import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { createThrottle } from '../http/throttle.ts'
import { type Account, Accounts } from './model.ts'
import { isPassword } from './passwords.ts'

// A person who mistypes gets ten tries in ten minutes; a staff room behind one address a hundred wrong ones.
const byAccount = createThrottle({ tries: 10, perSeconds: 600 })
const byAddress = createThrottle({ tries: 100, perSeconds: 600 })

/** One text for an unknown address and a wrong password. @throws Refusal signIn.wrong, tooMany.tries, server.busy */
export async function checkPassword(context: Context, email: string, password: string, address: string): Promise<Account> {
  // Counted before it is looked at, so that many guesses at once are many tries.
  await byAddress.count(address)
  await byAccount.count(email)
  const account = await context.storage.model(Accounts).findOne({ email }).lean<Account>()
  if (!(await isPassword(account?.passwordHash, password)) || !account) throw new Refusal('signIn.wrong')
  await byAccount.forgive(email)
  await byAddress.giveBack(address)
  return account
}
