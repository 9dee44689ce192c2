import type { Actor } from '../access/rules.ts'
import { findAccount } from '../accounts/index.ts'
import type { Context } from '../context.ts'
import { isRunning } from './change-screen.ts'
import { type SharedScreen, SharedScreens } from './model.ts'
import { readScreenToken } from './teams.ts'

/** The team, or the projector's page, behind a token of a screen that runs. */
export async function identifyGuest(context: Context, token: string): Promise<Actor | undefined> {
  const read = readScreenToken(context, token)
  const screen = read && (await context.storage.model(SharedScreens).findById(read.screen).lean<SharedScreen>())
  if (!screen || !isRunning(context, screen)) return undefined
  const of = { session: screen._id, classes: [], screen: screen._id }
  if (read.team === undefined) return (await isLed(context, screen)) ? { id: screen._id, role: 'projector', ...of } : undefined
  return screen.teams.some(({ id }) => id === read.team) ? { id: read.team, role: 'guest', ...of } : undefined
}

/** Whether who opened it still belongs to the school: a screen does not outlive its teacher's place there. */
export async function isLed(context: Context, { owner, school }: SharedScreen): Promise<boolean> {
  const account = owner === undefined ? undefined : await findAccount(context, owner)
  return account?.memberships.some(held => held.school === school) ?? false
}
