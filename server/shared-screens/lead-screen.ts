import type { ScenarioInput } from '../../shared/play/input.ts'
import { firstDecision, type Step, startAgain, startRun, step } from '../../shared/play/scenario.ts'
import { askedIn, inputOf, outcomeOf } from '../../shared/play/shared-screen.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { scenarioOf } from '../play/index.ts'
import { type Change, changeScreen } from './change-screen.ts'
import { finishedKeys } from './count-guests.ts'
import type { SharedScreen } from './model.ts'

/** `step`: where the projector's page was when it was pressed; a second press of the same changes nothing. */
type At = { readonly step: number }

/** The story begins. */
export const begin = (context: Context, id: string, at: At) =>
  lead(context, id, at, now =>
    now.phase === 'door' ? moved(now, { phase: 'playing', run: startRun(scenarioOf(now.scenario), context.chance.seed()) }) : undefined,
  )

/** No more votes: what they come to, in words, and the votes themselves go. */
export const show = (context: Context, id: string, at: At) =>
  lead(context, id, at, now => {
    if (!now.run || now.outcome || !askedIn(scenarioOf(now.scenario), now.run)) return undefined
    return { outcome: outcomeOf(scenarioOf(now.scenario), now.run, Object.values(now.votes)), votes: {} }
  })

/** What was chosen for the class, by its votes or by its teacher. @throws Refusal choice.notOffered */
export const choose = (context: Context, id: string, timeZone: string, { option, ...at }: At & { readonly option: string }) =>
  lead(context, id, at, now => {
    const input = now.run && inputOf(scenarioOf(now.scenario), now.run, option)
    if (!input) throw new Refusal('choice.notOffered')
    return played(context, now, timeZone, input)
  })

/** A scene that asks for no vote goes on. @throws Refusal choice.notOffered */
export const goOn = (context: Context, id: string, timeZone: string, { input, ...at }: At & { readonly input: ScenarioInput }) =>
  lead(context, id, at, now => {
    if (!now.run || askedIn(scenarioOf(now.scenario), now.run)) throw new Refusal('choice.notOffered')
    return played(context, now, timeZone, input)
  })

/** From the end back to the first decision, to see another way. */
export const again = (context: Context, id: string, at: At) =>
  lead(context, id, at, now => {
    const content = scenarioOf(now.scenario)
    const decision = firstDecision(content)
    if (now.phase !== 'ending' || !decision) return undefined
    return moved(now, { phase: 'playing', ending: undefined, run: startAgain(content, context.chance.seed(), decision) })
  })

/** After the story: what to talk about. */
export const ask = (context: Context, id: string, at: At) =>
  lead(context, id, at, now => (now.phase === 'ending' ? moved(now, { phase: 'question' }) : undefined))

export const pause = (context: Context, id: string, paused: boolean) =>
  changeScreen(context, id, now => (now.paused === paused ? undefined : { paused }))

/** A team that only disturbs is gone, and its vote with it. */
export const sendOut = (context: Context, id: string, team: string) =>
  changeScreen(context, id, ({ teams, votes }) => {
    const { [team]: _gone, ...others } = votes
    return teams.some(each => each.id === team) ? { teams: teams.filter(each => each.id !== team), votes: others } : undefined
  })

/** @throws Refusal answer.outOfOrder when the page was somewhere else */
const lead = (context: Context, id: string, at: At, change: (now: SharedScreen) => Change | undefined) =>
  changeScreen(context, id, now => {
    if (now.step !== at.step) throw new Refusal('answer.outOfOrder')
    return change(now)
  })

/** A new scene has new questions: no vote and no word of the old one is left. */
const moved = ({ step: at }: SharedScreen, change: Change): Change => ({ ...change, step: at + 1, votes: {}, outcome: undefined })

function played(context: Context, now: SharedScreen, timeZone: string, input: ScenarioInput): Change {
  if (!now.run || now.phase !== 'playing') throw new Refusal('choice.notOffered')
  const content = scenarioOf(now.scenario)
  const next: Step = step(content, now.run, input)
  if ('refused' in next) throw new Refusal(next.refused)
  if (next.run) return moved(now, { run: next.run })
  // "Another way" earns nothing: a class has come to the end once.
  const isFirst = next.earned.some(({ kind }) => kind === 'finished')
  const earned = isFirst ? finishedKeys({ ...now, at: context.clock.now(), timeZone }) : []
  return moved(now, {
    phase: 'ending',
    ending: next.finished?.ending,
    ...(isFirst && { pending: [...now.pending, ...earned], hasPending: true }),
  })
}
