import type { z } from 'zod'
import { type RoomMessage, SeatClosed } from '../../../shared/api/lessons.ts'
import { CallRefused } from '../../net/call.ts'

export type LinkState = 'joining' | 'live' | 'lost'
export type LessonLink = {
  /** False when there is no connection to send it over. */
  readonly send: (message: RoomMessage, payload: unknown) => boolean
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
  leave: (consented?: boolean) => Promise<unknown>
  reconnection: { enabled: boolean }
}

/** Stays in the lesson's room: after each lost connection it takes a new seat, sooner at first and then every 15 seconds. */
export function openLessonLink<T>({ takeSeat, message: name, shape, onNews, onState, onClosed }: Listeners<T>): LessonLink {
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
    tryNow,
    close,
  }
}

/** What the server says to whoever leads the lesson no more, or when it is over; everything else may pass. */
function whyNone(thrown: unknown): SeatClosed['why'] | 'ended' | undefined {
  if (!(thrown instanceof CallRefused)) return undefined
  if (thrown.code === 'lesson.ended') return 'ended'
  return thrown.code === 'not.found' || thrown.code === 'not.allowed' ? 'removed' : undefined
}

/** The SDK is loaded here only: no other page of the adults needs it. */
async function enter(seat: unknown): Promise<Room> {
  const { Client } = await import('@colyseus/sdk')
  const client = new Client(location.origin)
  const room = await client.consumeSeatReservation(seat as Parameters<typeof client.consumeSeatReservation>[0])
  // A seat is good for one minute and one connection; the next one is taken here.
  room.reconnection.enabled = false
  return room as unknown as Room
}
