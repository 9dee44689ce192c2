export { activate, eraseUnusedAccounts, inviteAccount, linkOf, renewActivation } from './activation.ts'
export { firstRunCode, isFirstRun, makeFirstAccount } from './first-run.ts'
export { findAccount, identifyAccount } from './identify.ts'
export { type Account, Accounts, type Membership, type Role as HeldRole, type Session, Sessions } from './model.ts'
export { hashPassword, isPassword } from './passwords.ts'
export { registerRoutes } from './register-routes.ts'
export { accountRoutes } from './routes.ts'
export {
  endForHandIn,
  endOtherSessions,
  endSession,
  findSession,
  findSessionToHandIn,
  lastUntil,
  openSession,
  renewSession,
  sessionOfCookie,
} from './sessions.ts'
export { accessTokenS, readToken, signToken } from './tokens.ts'
