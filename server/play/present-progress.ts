import type { PupilAnswer } from '../../shared/api/classes.ts'
import type { ProgressAnswer } from '../../shared/api/play.ts'
import { recognitions, scenarios } from './content.ts'
import type { Progress } from './model.ts'

/** The pupil's own, for its tablet. */
export const presentProgress = ({ number, runs, endings, stickers, knows = {}, known = [], iDo = [] }: Progress): ProgressAnswer => ({
  ...{ number, runs, endings, stickers },
  ...{ knows, known, iDo },
})

/** For the teacher: how far, never what was chosen, and no stickers, no ticks. */
export function presentSteps(progress: Progress | undefined): Pick<PupilAnswer, 'progress' | 'recognitions' | 'lastPlayedOn'> {
  const stateOf = (id: string) => ((progress?.endings[id]?.length ?? 0) > 0 ? 'finished' : progress?.runs[id] ? 'begun' : 'notYet')
  const knownState = (id: string) => (progress?.known?.includes(id) ? 'finished' : progress?.knows?.[id] ? 'begun' : 'notYet')
  return {
    progress: Object.fromEntries(scenarios().map(({ id }) => [id, stateOf(id)] as const)),
    recognitions: Object.fromEntries(recognitions().map(({ id }) => [id, knownState(id)] as const)),
    ...(progress?.lastPlayedOn && { lastPlayedOn: progress.lastPlayedOn }),
  }
}
