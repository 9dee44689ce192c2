import type { LessonState } from './figures.ts'
import { presentKnowing, presentOpen } from './present-player.ts'
import type { Floor, RoomPart } from './room-part.ts'
import { openIn } from './stories.ts'

/** What may be begun, and what everybody in the stories is called: on all tablets as soon as the teacher changes it. */
export const storiesPart = (floor: Floor, state: LessonState): RoomPart => {
  const show = () => {
    state.open = JSON.stringify(openIn(floor.lesson()).map(presentOpen))
    state.knowing = JSON.stringify(presentKnowing(floor.lesson()))
    state.names = JSON.stringify(floor.presented().names)
  }
  return { messages: [], opened: async () => show(), changed: show }
}
