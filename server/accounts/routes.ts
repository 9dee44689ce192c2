import {
  Activate,
  ChooseLanguage,
  FirstRun,
  GetMe,
  LookAtActivation,
  LookAtFirstRun,
  RefreshSession,
  SignIn,
  SignOut,
  SwitchMembership,
} from '../../shared/api/accounts.ts'
import { done } from '../../shared/api/contract.ts'
import { oneself } from '../access/reach.ts'
import { Refusal } from '../http/refusal.ts'
import { openRoute, routesOf } from '../http/route.ts'
import { activate, lookAtActivation } from './activation.ts'
import { isFirstRun, makeFirstAccount } from './first-run.ts'
import { findAccount } from './identify.ts'
import { Accounts } from './model.ts'
import { endSession, findSession, renewSession, sessionOfCookie } from './sessions.ts'
import { checkPassword } from './sign-in.ts'
import { keepSession, presentMe, startSession } from './start-session.ts'

const route = routesOf(oneself)

export const accountRoutes = [
  openRoute(LookAtFirstRun, async ({ context }) => ({ needed: await isFirstRun(context) })),

  openRoute(FirstRun, async ({ context, body, address, cookies, over }) => {
    // Programme staff do not act there, so the account is not made there either.
    if (over === 'lan') throw new Refusal('address.insecure')
    return startSession(context, await makeFirstAccount(context, body, address), cookies, over)
  }),

  openRoute(SignIn, async ({ context, body, address, cookies, over }) =>
    startSession(context, await checkPassword(context, body.email, body.password, address), cookies, over),
  ),

  openRoute(RefreshSession, async ({ context, cookies }) => {
    const { session, cookie } = await renewSession(context, 'staff', cookies.read('staff'))
    const account = await findAccount(context, session.owner)
    if (!account) throw new Refusal('session.ended')
    return keepSession(context, account, session, cookie, cookies)
  }),

  openRoute(SignOut, async ({ context, cookies }) => {
    const found = await sessionOfCookie(context, 'staff', cookies.read('staff'))
    if (found) await endSession(context, found.session._id)
    cookies.clear('staff')
    return done
  }),

  route(SwitchMembership, 'session.keep', async ({ context, actor, body, cookies, over }) => {
    const account = await findAccount(context, actor.id)
    if (!account) throw new Refusal('session.ended')
    return startSession(context, account, cookies, over, body.school ? { role: body.role, school: body.school } : { role: body.role })
  }),

  route(GetMe, 'session.keep', async ({ context, actor }) => {
    const [session, account] = [await findSession(context, 'staff', actor.session), await findAccount(context, actor.id)]
    if (!account || !session?.membership) throw new Refusal('session.ended')
    return presentMe(context, account, session.membership)
  }),

  route(ChooseLanguage, 'session.keep', async ({ context, actor, body }) => {
    const session = await findSession(context, 'staff', actor.session)
    await context.storage.model(Accounts).updateOne({ _id: actor.id }, { language: body.language })
    const account = await findAccount(context, actor.id)
    if (!account || !session?.membership) throw new Refusal('session.ended')
    return presentMe(context, account, session.membership)
  }),

  // A link holds 128 random bits: there is nothing to search, so nobody is slowed down.
  openRoute(LookAtActivation, ({ context, body }) => lookAtActivation(context, body.token)),

  openRoute(Activate, async ({ context, body, cookies, over }) => startSession(context, await activate(context, body), cookies, over)),
]
