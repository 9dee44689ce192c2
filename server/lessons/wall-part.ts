import type { SchoolNow } from '../../shared/api/lessons.ts'
import { isHalf, reasonKey } from '../../shared/play/mural.ts'
import { findClass, paintWall, presentMural } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { howFarOf } from '../play/index.ts'
import { chaptersHad, weeksOver } from './chapters-had.ts'
import type { LessonState } from './figures.ts'
import type { Floor, RoomPart } from './room-part.ts'

/** The wall's part, and what it is told of: somebody has finished a story. Resolves when what that paints is durable. */
export type WallPart = { readonly part: RoomPart; readonly finished: (story: string) => Promise<void> }

/** The class's wall and its school: all tablets are shown the same, and nobody is told who brought it about. */
export function wallPart(context: Context, floor: Floor, state: LessonState): WallPart {
  let chapters: number[] = []
  let newest = 0
  let paintedFor: readonly string[] = []
  const ofLesson = () => ({ class: floor.lesson().class, lesson: floor.lesson()._id })

  const show = async () => {
    newest += 1
    const mine = newest
    const schoolClass = await findClass(context, {}, floor.lesson().class)
    // Two may read at once: the later one knows better.
    if (mine !== newest) return
    paintedFor = schoolClass.wall?.paintedFor ?? []
    const today = schoolClass.wall?.lesson === floor.lesson()._id ? schoolClass.wall.inLesson : 0
    const now: SchoolNow = { wall: { ...presentMural(schoolClass), today }, chapters }
    state.school = JSON.stringify(now)
  }
  const finished = async (story: string) => {
    if (paintedFor.includes(reasonKey({ kind: 'story', story }))) return
    const here = floor.pupils().flatMap(({ _id }) => (floor.isHere(_id) ? [_id] : []))
    const far = await howFarOf(context, here)
    const done = here.filter(pupil => far.get(pupil)?.finished.includes(story)).length
    if (isHalf(done, here.length)) await paintWall(context, ofLesson(), { kind: 'story', story })
  }
  return {
    finished,
    part: {
      messages: [],
      opened: async () => {
        chapters = await chaptersHad(context, floor.lesson())
        for (const chapter of await weeksOver(context, floor.lesson())) await paintWall(context, ofLesson(), { kind: 'week', chapter })
        await show()
      },
      heard: event => {
        if (event.kind === 'wall') return show()
        return event.kind === 'progress' && event.finished !== undefined ? finished(event.finished) : undefined
      },
    },
  }
}
