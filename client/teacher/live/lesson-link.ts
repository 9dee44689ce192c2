import type { z } from 'zod'
import type { CircleMessage } from '../../../shared/api/circles.ts'
import { type RoomMessage, SeatClosed } from '../../../shared/api/lessons.ts'
import { type RefusalCode, refusals } from '../../../shared/api/refusals.ts'
import { CallRefused } from '../../net/call.ts'

export type LinkState = 'joining' | 'live' | 'lost'
export type LessonLink = {
  /** False when there is no connection to send it over. */
  readonly send: (message: RoomMessage, payload: unknown) => boolean
  /** For what may be refused: why, or nothing. */
  readonly ask: (message: CircleMessage, payload: object) => Promise<RefusalCode | 'offline' | undefined>
  /** Not to wait for the next try. */
  readonly tryNow: () => void
  readonly close: () => void
}
type Listeners<T> = {
  readonly takeSeat: () => Promise<unknown>
  /** The message by which the room says how things stand, and its shape. */
  readonly message: string
  readonly shape: z.ZodType<T>
  readonly onNews: (news: T) => void
  /** The room's other messages that the page hears. */
  readonly also?: Readonly<Record<string, (message: unknown) => void>> | undefined
  readonly onState: (state: LinkState) => void
  /** There will be no seat any more: the room says so, or the server when one is asked for. */
  readonly onClosed: (why: SeatClosed['why'] | 'ended') => void
}
/** The part of a Colyseus room that the page uses. */
type Room = {
  onMessage: (type: string, hear: (message: unknown) => void) => unknown
  onLeave: (left: () => void) => unknown
  onDrop: (dropped: () => void) => unknown
  onError: (failed: () => void) => unknown
  send: (type: string, payload: unknown) => void
  request: (type: string, payload: unknown, options: { timeout: number }) => Promise<unknown>
  leave: (consented?: boolean) => Promise<unknown>
  reconnection: { enabled: boolean }
}

/** Stays in the lesson's room: after each lost connection it takes a new seat, sooner at first and then every 15 seconds. */
export function openLessonLink<T>({ takeSeat, message: name, shape, onNews, also = {}, onState, onClosed }: Listeners<T>): LessonLink {
  let room: Room | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let closed = false
  let joining = false

  const join = async () => {
    clearTimeout(timer)
    if (closed || joining || room) return
    joining = true
    try {
      const entered = await enter(await takeSeat())
      if (closed) return void entered.leave()
      room = entered
      watch(entered)
    } catch (thrown) {
      const why = whyNone(thrown)
      if (why) end(why)
      else retry()
    } finally {
      joining = false
    }
  }
  const watch = (entered: Room) => {
    const lost = () => {
      if (room !== entered) return
      room = undefined
      retry()
    }
    entered.onMessage(name, message => {
      const news = shape.safeParse(message)
      if (!news.success || room !== entered) return
      tries = 0
      onState('live')
      onNews(news.data)
    })
    entered.onMessage('seat.closed', message => end(SeatClosed.safeParse(message).data?.why ?? 'removed'))
    for (const [type, hear] of Object.entries(also)) entered.onMessage(type, message => room === entered && hear(message))
    entered.onMessage('*', () => undefined)
    entered.onLeave(lost)
    entered.onDrop(lost)
    entered.onError(lost)
  }
  const retry = () => {
    if (closed) return
    onState('lost')
    timer = setTimeout(join, Math.min(15_000, 500 * 2 ** tries))
    tries += 1
  }
  const end = (why: SeatClosed['why'] | 'ended') => {
    if (closed) return
    close()
    onClosed(why)
  }
  const close = () => {
    closed = true
    clearTimeout(timer)
    window.removeEventListener('online', tryNow)
    void room?.leave()
    room = undefined
  }
  const tryNow = () => void join()

  window.addEventListener('online', tryNow)
  onState('joining')
  void join()
  return {
    send: (message, payload) => {
      room?.send(message, payload)
      return room !== undefined
    },
    ask: async (message, payload) => {
      if (!room) return 'offline'
      return room.request(message, payload, { timeout: replyMs }).then(() => undefined, whyRefused)
    },
    tryNow,
    close,
  }
}

const replyMs = 6000
function whyRefused(thrown: unknown): RefusalCode | 'offline' {
  const reason = thrown instanceof Error && 'reason' in thrown ? thrown.reason : undefined
  const code = typeof reason === 'object' && reason !== null && 'code' in reason ? reason.code : undefined
  return typeof code === 'string' && code in refusals ? (code as RefusalCode) : 'offline'
}

/** What the server says to whoever leads the lesson no more, or when it is over; everything else may pass. */
function whyNone(thrown: unknown): SeatClosed['why'] | 'ended' | undefined {
  if (!(thrown instanceof CallRefused)) return undefined
  if (thrown.code === 'lesson.ended') return 'ended'
  return thrown.code === 'not.found' || thrown.code === 'not.allowed' ? 'removed' : undefined
}

/** The SDK is loaded here only: no other page of the adults needs it. */
async function enter(seat: unknown): Promise<Room> {
  const { Client } = await import('../../net/rooms.ts')
  const client = new Client(location.origin)
  const room = await client.consumeSeatReservation(seat as Parameters<typeof client.consumeSeatReservation>[0])
  // A seat is good for one minute and one connection; the next one is taken here.
  room.reconnection.enabled = false
  return room as unknown as Room
}
