import type { OpenScenario, PlayerAnswer } from '../../../shared/api/play.ts'
import { waitBefore } from './backoff.ts'
import { storiesIn } from './stories-in.ts'
import type { StoryShelf } from './story-shelf.ts'

type Followed = Pick<PlayerAnswer, 'scenarios' | 'names'>
type Follows = {
  readonly shelf: Pick<StoryShelf, 'fetch'>
  readonly now: () => Followed
  readonly changed: (change: Partial<Followed>) => void
  readonly pause: (ms: number) => Promise<void>
}

/**
 * What the teacher opens or closes, and names anew, while the lesson runs. A story is offered once the tablet has it; until the network
 * gives it, the map stays as it is. @returns to be told each state of the room
 */
export function followStories({ shelf, now, changed, pause }: Follows): (state: unknown) => void {
  let wanted = 0
  const offer = async (open: readonly OpenScenario[], mine: number) => {
    for (let tries = 0; mine === wanted; tries += 1) {
      try {
        await shelf.fetch(open)
        if (mine === wanted) changed({ scenarios: [...open] })
        return
      } catch {
        await pause(waitBefore(tries))
      }
    }
  }
  let last = ''
  return state => {
    const { open, names } = storiesIn(state)
    if (names && !isSame(names, now().names)) changed({ names })
    const told = JSON.stringify(open ?? now().scenarios)
    if (!open || told === last) return
    last = told
    wanted += 1
    if (!isSame(open, now().scenarios)) void offer(open, wanted)
  }
}

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)
