import type { KnowShelf } from '../lesson/know-shelf.ts'
import type { LessonState } from '../lesson/lesson.ts'

export type KnowMark = 'new' | 'begun' | 'finished'
export type Seen = {
  readonly player: Pick<LessonState['player'], 'recognitions'>
  readonly progress: Pick<LessonState['progress'], 'knows' | 'known'>
}

/** What may be played and is on this tablet, in the order in which the server has it: sorting, faces, what feeds it. */
export const knowable = ({ player, progress }: Seen, shelf: Pick<KnowShelf, 'recognition'>) =>
  player.recognitions.flatMap(({ id }) => {
    const shelved = shelf.recognition(id)
    return shelved ? [{ shelved, mark: markOf(id, progress) }] : []
  })

/** The mark of the place where they lie: new while any is. */
export function knowMark({ player, progress }: Seen): KnowMark | undefined {
  const marks = player.recognitions.map(({ id }) => markOf(id, progress))
  return marks.length === 0 ? undefined : (['begun', 'new', 'finished'] as const).find(mark => marks.includes(mark))
}

function markOf(id: string, { knows, known }: Seen['progress']): KnowMark {
  if (knows[id]) return 'begun'
  return known.includes(id) ? 'finished' : 'new'
}
