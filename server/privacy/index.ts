export { eraseDue } from './erase-due.ts'
export { findLedgerOf, openLedgerOf } from './ledger.ts'
export { reapplyErasures } from './reapply-erasures.ts'
export { privacyRoutes } from './routes.ts'
