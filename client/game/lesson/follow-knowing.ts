import { z } from 'zod'
import { OpenPiece } from '../../../shared/api/play.ts'
import { waitBefore } from './backoff.ts'
import type { Knowing, KnowShelf } from './know-shelf.ts'

const Told = z.object({ recognitions: z.array(OpenPiece), cards: z.array(OpenPiece) })
type Follows = {
  readonly shelf: Pick<KnowShelf, 'fetch'>
  readonly now: () => Knowing
  readonly changed: (change: Knowing) => void
  readonly pause: (ms: number) => Promise<void>
}

/**
 * The recognitions that the teacher opens or closes while the lesson runs; offered once the tablet has them. A card that the pupil has
 * stays its own, after today's. @returns to be told each state of the room
 */
export function followKnowing({ shelf, now, changed, pause }: Follows): (state: unknown) => void {
  let wanted = 0
  let last: string | undefined
  const offer = async (open: Knowing, mine: number) => {
    for (let tries = 0; mine === wanted; tries += 1) {
      try {
        await shelf.fetch(open)
        if (mine === wanted) changed(open)
        return
      } catch {
        await pause(waitBefore(tries))
      }
    }
  }
  return state => {
    const told = (state as { readonly knowing?: unknown } | undefined)?.knowing
    if (typeof told !== 'string' || told === last) return
    last = told
    const read = readTold(told)
    if (!read) return
    const cards = [...read.cards, ...now().cards.filter(({ id }) => !read.cards.some(card => card.id === id))]
    wanted += 1
    void offer({ recognitions: read.recognitions, cards }, wanted)
  }
}

function readTold(json: string): Knowing | undefined {
  try {
    return Told.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}
