import type { Config } from '../config.ts'
import type { Secrets } from '../context.ts'
import { findLedger, type Ledger, openLedger } from '../storage/ledger/index.ts'

type Keyed = Pick<Secrets, 'keyed'>

/** This installation's ledger of erasures; begun when there is none yet. */
export const openLedgerOf = ({ ledgerDir }: Pick<Config, 'ledgerDir'>, { keyed }: Keyed) => openLedger(ledgerDir, keyed)

/** @throws Error when there is none: then a restore would bring back whoever was erased */
export const findLedgerOf = ({ ledgerDir }: Pick<Config, 'ledgerDir'>, { keyed }: Keyed): Promise<Ledger> => findLedger(ledgerDir, keyed)
