import { Accounts, Sessions } from '../accounts/index.ts'
import { Pupils } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Progresses } from '../play/index.ts'
import { erasePerson } from '../storage/declare.ts'
import type { Ledger } from '../storage/ledger/index.ts'
import { takeOut } from './erase-pupil.ts'

/**
 * Erases once more whom the ledger names, after a backup was put back. May be cut off and run again. Returns how many were there.
 * Goes through people, not through the ledger: its hashes do not say whose they are.
 */
export async function reapplyErasures(context: Pick<Context, 'storage'>, ledger: Ledger): Promise<number> {
  const { has } = await ledger.read()
  const { storage } = context
  let count = 0
  for (const pupil of await storage.model(Pupils).find({}, { class: 1 }).lean<{ _id: string; class: string }[]>()) {
    if (!has({ kind: 'pupil', id: pupil._id })) continue
    await takeOut(context, pupil)
    count += 1
  }
  // An erasure that was cut off may have left parts of a pupil without its record.
  const parts = [
    ...(await storage.model(Progresses).find({}, { _id: 1 }).lean<{ _id: string }[]>()).map(({ _id }) => _id),
    ...(await storage.model(Sessions).find({ kind: 'pupil' }, { owner: 1 }).lean<{ owner: string }[]>()).map(({ owner }) => owner),
  ]
  for (const _id of new Set(parts)) if (has({ kind: 'pupil', id: _id })) await takeOut(context, { _id })
  for (const { _id } of await storage.model(Accounts).find({}, { _id: 1 }).lean<{ _id: string }[]>()) {
    if (!has({ kind: 'account', id: _id })) continue
    await erasePerson(storage, { kind: 'account', id: _id })
    count += 1
  }
  return count
}
