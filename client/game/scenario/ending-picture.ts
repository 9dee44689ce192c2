import type { Composer } from './composition.ts'
import { sceneComposer } from './pictures.ts'
import type { Playing, ShownRun } from './playing.ts'

/** The picture of an ending: who comes in it is there. */
export function endingComposer(playing: Pick<Playing, 'calm' | 'scenario'>, run: ShownRun, id: string): Composer {
  const { endings, cast, bystanders } = playing.scenario
  const { moment = 'bench', comes = [] } = endings.find(ending => ending.id === id) ?? {}
  const turned = comes.filter(who => bystanders.includes(who)).map(who => [who, 'standingWith' as const])
  const adults = comes.filter(who => cast.adults.includes(who)).map(who => [who, 'kind' as const])
  return sceneComposer(
    playing,
    { ...run, audience: { ...run.audience, ...Object.fromEntries(turned) } },
    moment,
    Object.fromEntries(adults),
  )
}
