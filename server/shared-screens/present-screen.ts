import type { Language } from '../../shared/api/contract.ts'
import type { ScreenView, SharedScreenAnswer, TeamView } from '../../shared/api/shared-screens.ts'
import type { Texts } from '../../shared/content/schema.ts'
import { textOf } from '../../shared/content/texts.ts'
import type { Run } from '../../shared/play/scenario.ts'
import { answeredWord, askedIn } from '../../shared/play/shared-screen.ts'
import type { Context } from '../context.ts'
import { contentPart, scenarioOf } from '../play/index.ts'
import type { SharedScreen } from './model.ts'
import { tokenFor } from './teams.ts'

/** To the teacher's page. */
export const presentOwn = (context: Context, screen: SharedScreen): SharedScreenAnswer => ({
  id: screen._id,
  scenario: screen.scenario,
  pin: screen.pin ?? '',
  key: tokenFor(context, 'screen', screen._id, screen),
  openedAt: screen.openedAt.toISOString(),
  endsAt: screen.endsAt.toISOString(),
})

/** To the projector's page; `here`: the teams whose devices are connected. */
export function presentScreen(screen: SharedScreen, here: ReadonlySet<string>): ScreenView {
  const asks = asksOf(screen, here)
  return {
    id: screen._id,
    pin: screen.pin ?? '',
    scenario: screen.scenario,
    version: scenarioOf(screen.scenario).version,
    language: screen.language,
    level: screen.level,
    names: { ...screen.names },
    phase: screen.phase,
    step: screen.step,
    ...(screen.run && { run: presentRun(screen.run) }),
    ...(screen.ending !== undefined && { ending: screen.ending }),
    ...(asks && { asks }),
    teams: screen.teams.map(({ id, name: { color, thing } }) => ({ id, name: { color, thing }, isHere: here.has(id) })),
    paused: screen.paused,
    endsAt: screen.endsAt.toISOString(),
  }
}

/** To one team, in its own language: what it may choose from, and its own vote. Nothing of others, nothing of the story's numbers. */
export function presentTeam(screen: SharedScreen, team: string, language: Language): TeamView | undefined {
  const name = screen.teams.find(({ id }) => id === team)?.name
  if (!name) return undefined
  const asked = presentAsked(screen)
  const texts = textsOf(screen.scenario, language)
  const text = (key: string) => textOf(texts, key, screen.level, screen.names)
  const vote = screen.votes[team]
  return {
    name: { color: name.color, thing: name.thing },
    now: screen.phase === 'door' ? 'waits' : screen.phase === 'playing' ? (asked ? 'asks' : 'looks') : 'talks',
    paused: screen.paused,
    ...(asked && {
      question: {
        step: screen.step,
        kind: asked.kind,
        text: text(`scene.${asked.scene}.question`),
        ...whoOf(screen, asked.scene),
        options: asked.options.map(id => ({
          id,
          text: text(asked.kind === 'feel' ? `face.${id}` : `scene.${asked.scene}.choice.${id}`),
          ...iconOf(screen, asked.scene, id),
        })),
        closed: screen.outcome !== undefined,
        ...(vote !== undefined && { vote }),
      },
    }),
  }
}

function presentAsked({ phase, run, scenario }: SharedScreen) {
  const asked = phase === 'playing' && run ? askedIn(scenarioOf(scenario), run) : undefined
  return asked && run && { ...asked, scene: run.scene }
}

function whoOf({ scenario }: SharedScreen, scene: string): { who?: string } {
  const asks = scenarioOf(scenario).scenes[scene]
  return asks?.kind === 'feel' ? { who: asks.who } : {}
}

function iconOf({ scenario }: SharedScreen, scene: string, id: string): { icon?: string } {
  const decision = scenarioOf(scenario).scenes[scene]
  const choice = decision?.kind === 'decide' ? decision.choices.find(each => each.id === id) : undefined
  return choice ? { icon: choice.icon } : {}
}

function asksOf(screen: SharedScreen, here: ReadonlySet<string>): ScreenView['asks'] {
  const asked = presentAsked(screen)
  if (!asked) return undefined
  const voted = Object.keys(screen.votes)
  const there = new Set([...here, ...voted])
  return {
    kind: asked.kind,
    options: [...asked.options],
    answered: answeredWord(voted.length, there.size),
    ...(screen.outcome && { outcome: presentOutcome(screen.outcome) }),
  }
}

const presentOutcome = ({ words, leaders }: NonNullable<SharedScreen['outcome']>) => ({
  ...(words && { words: words.map(({ option, word }) => ({ option, word })) }),
  leaders: [...leaders],
})

const presentRun = ({ scenario, version, scene, feeling, heat, audience, adultHere, again, felt, phrase }: Run) => ({
  ...{ scenario, version, scene, feeling, heat, audience },
  ...(adultHere && { adultHere }),
  ...(again && { again }),
  ...(felt && { felt }),
  ...(phrase && { phrase }),
})

function textsOf(scenario: string, language: Language): Texts {
  const found = contentPart(scenario, scenarioOf(scenario).version, language)
  if (!found) throw new Error(`${scenario} has no texts in ${language}.`)
  return found as Texts
}
