import type { Answer } from '../../../shared/api/play.ts'
import { faces, type Scenario } from '../../../shared/content/schema.ts'
import type { Chance } from '../../../shared/play/chance.ts'
import { decisions, type Run, sceneOf } from '../../../shared/play/scenario.ts'

type Input = Answer['input']

/** Something that is offered now, harmful choices too; without a run, a new one or a "what if". */
export function chooseInput(content: Scenario, run: Run | undefined, hasFinished: boolean, chance: Chance): Input {
  if (!run) {
    return hasFinished && chance.int(2) === 0 ? { type: 'startAgain', from: chance.pick(decisions(content)) } : { type: 'start' }
  }
  const scene = sceneOf(content, run)
  switch (scene.kind) {
    case 'see':
      return { type: 'see', noticed: scene.notice.map(({ id }) => id).slice(0, chance.int(scene.notice.length + 1)) }
    case 'feel':
      return { type: 'feel', face: chance.pick(faces), strength: 1 + chance.int(3) }
    case 'decide':
      return { type: 'choose', choice: chance.pick(scene.choices).id }
    case 'say':
      return { type: 'say', start: chance.pick(scene.starts), middle: chance.pick(scene.middles), tone: chance.pick(scene.tones) }
    default:
      return { type: 'goOn' }
  }
}
