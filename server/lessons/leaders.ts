import type { SeatClosed } from '../../shared/api/lessons.ts'
import type { Context } from '../context.ts'
import type { Lesson } from './model.ts'
import { type Standing, standingOf, whyClosed } from './standing.ts'
import type { Seated } from './take-seat.ts'

type Seat = { readonly auth?: Seated | undefined; send(type: string, message: SeatClosed): void; leave(code?: number): void }

/** The adults' seats in one room: who leads the class no more is told why, and has none. The lesson goes on. */
export function createLeaders(context: Context) {
  const standings = new Map<object, Standing>()
  const close = async (seat: Seat) => {
    if (!seat.auth) return
    seat.send('seat.closed', { why: await whyClosed(context, seat.auth.actor, standings.get(seat)) })
    standings.delete(seat)
    seat.leave()
  }
  const check = async (seat: Seat, lesson: Lesson) => {
    if (!seat.auth) return
    const standing = await standingOf(context, seat.auth.actor, lesson)
    if (standing) standings.set(seat, standing)
    // A lesson that is over says goodbye by itself.
    else if (lesson.open) await close(seat)
  }
  return {
    check,
    close,
    /** A loan ends without a word from anybody. */
    isOver: (seat: object) => {
      const until = standings.get(seat)?.until
      return until !== undefined && until <= context.clock.now()
    },
    forget: (seat: object) => void standings.delete(seat),
  }
}
