import { type TeamName, teamColors, teamThings } from '../../shared/api/shared-screens.ts'
import { askedIn } from '../../shared/play/shared-screen.ts'
import { readToken, signToken } from '../accounts/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { createSlowedTries } from '../http/slowed-tries.ts'
import { createThrottle } from '../http/throttle.ts'
import { scenarioOf } from '../play/index.ts'
import { changeScreen, isRunning } from './change-screen.ts'
import { guestKeys } from './count-guests.ts'
import { type SharedScreen, SharedScreens, type Team } from './model.ts'

/** More than a class has devices. */
export const mostTeams = 40
// A class behind one address may mistype; a search through the million PINs may not.
const wrongPins = createSlowedTries({ tries: 150, perSeconds: 600, everyMs: 40 })
// A tablet that comes in over and over would fill the screen with teams that are nobody, as fast as its teacher sends them out.
const comingIn = createSlowedTries({ tries: 120, perSeconds: 600, everyMs: 1000 })
const drawing = createThrottle({ tries: 20, perSeconds: 60 })

/** A device comes in under a drawn name. One text for every trouble with a PIN. @throws Refusal code.unknown, screen.full, server.busy */
export async function joinScreen(context: Context, pin: string, address: string): Promise<{ token: string; name: TeamName }> {
  const found = await wrongPins.lookUp(address, () => runningScreen(context, pin))
  if (!found) throw new Refusal('code.unknown')
  return comingIn.each(`${address} ${found._id}`, () => becomeTeam(context, found))
}

async function runningScreen(context: Context, pin: string): Promise<SharedScreen | undefined> {
  const found = await context.storage.model(SharedScreens).findOne({ pin, open: true }).lean<SharedScreen>()
  return found && isRunning(context, found) ? found : undefined
}

async function becomeTeam(context: Context, found: SharedScreen): Promise<{ token: string; name: TeamName }> {
  const id = context.secrets.id()
  const screen = await changeScreen(context, found._id, ({ teams }) => {
    if (teams.length >= mostTeams) throw new Refusal('screen.full')
    return { teams: [...teams, { id, name: drawName(context, teams) }] }
  })
  const name = screen.teams.find(team => team.id === id)?.name ?? drawName(context, [])
  return { token: tokenFor(context, 'guest', `${found._id}.${id}`, screen), name }
}

/** Another name for a team; the old one is free again. */
export async function drawAgain(context: Context, screen: string, team: string): Promise<void> {
  await drawing.count(team)
  await changeScreen(context, screen, ({ teams }) => ({
    teams: teams.map(each => (each.id === team ? { ...each, name: drawName(context, teams) } : each)),
  }))
}

/**
 * One vote of one team for the present question; a later one takes its place until the votes are shown. With its first it is a guest in
 * the counts. @throws Refusal answer.outOfOrder, choice.notOffered, screen.ended
 */
export const giveVote = (
  context: Context,
  screen: string,
  timeZone: string,
  { team, step, option }: { readonly team: string; readonly step: number; readonly option: string },
) =>
  changeScreen(context, screen, now => {
    if (!now.teams.some(({ id }) => id === team)) throw new Refusal('screen.ended')
    if (now.step !== step || now.paused || now.outcome) throw new Refusal('answer.outOfOrder')
    const asked = now.phase === 'playing' && now.run ? askedIn(scenarioOf(now.scenario), now.run) : undefined
    if (!asked?.options.includes(option)) throw new Refusal('choice.notOffered')
    if (now.votes[team] === option) return undefined
    return { votes: { ...now.votes, [team]: option }, ...countedOnce(context, now, team, timeZone) }
  })

/** Signed, and good until the screen's end: `guest` speaks for one team, `screen` for the projector's page. */
export function tokenFor(context: Context, kind: 'guest' | 'screen', about: string, { endsAt }: Pick<SharedScreen, 'endsAt'>): string {
  return signToken(context, kind, about, Math.max(1, Math.ceil((endsAt.getTime() - context.clock.now().getTime()) / 1000)))
}

/** The screen and, of a guest, the team that a token speaks for. */
export function readScreenToken(context: Context, token: string): { screen: string; team?: string } | undefined {
  const guest = readToken(context, 'guest', token)?.about.split('.')
  if (guest?.[0] && guest[1]) return { screen: guest[0], team: guest[1] }
  const page = readToken(context, 'screen', token)
  return page && { screen: page.about }
}

function countedOnce(context: Context, now: SharedScreen, team: string, timeZone: string) {
  if (now.teams.find(({ id }) => id === team)?.isCounted) return {}
  return {
    teams: now.teams.map(each => (each.id === team ? { ...each, isCounted: true as const } : each)),
    pending: [...now.pending, ...guestKeys({ ...now, at: context.clock.now(), timeZone })],
    hasPending: true,
  }
}

/** A colour and a thing that no team here has together; while there are others, a thing that none has, in a colour that few have. */
function drawName({ secrets }: Context, teams: readonly Team[]): TeamName {
  const uses = (of: (name: TeamName) => boolean) => teams.filter(({ name }) => of(name)).length
  const free = teamThings
    .flatMap(thing => teamColors.map(color => ({ color, thing })))
    .filter(({ color, thing }) => uses(name => name.color === color && name.thing === thing) === 0)
    .map(name => ({ name, worn: 100 * uses(({ thing }) => thing === name.thing) + uses(({ color }) => color === name.color) }))
  const least = Math.min(...free.map(({ worn }) => worn))
  const best = free.filter(({ worn }) => worn === least)
  const drawn = best[secrets.int(best.length)]
  if (!drawn) throw new Error('There are more teams than names.')
  return drawn.name
}
