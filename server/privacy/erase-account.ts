import { endOtherSessions } from '../accounts/index.ts'
import type { Context } from '../context.ts'
import { erasePerson } from '../storage/declare.ts'
import { openLedgerOf } from './ledger.ts'

/** Takes an account out of every store; noted in the ledger first, so that no backup brings it back. */
export async function eraseAccount(context: Context, id: string): Promise<void> {
  await (await openLedgerOf(context.config, context.secrets)).note({ kind: 'account', id }, context.clock.now())
  await endOtherSessions(context, 'staff', id)
  await erasePerson(context.storage, { kind: 'account', id })
}
