import type { ScreenMessage, TeamMessage, ToGuests } from '../../../shared/api/shared-screens.ts'
import { CallRefused } from '../../net/call.ts'
import { Client, type Room, type SeatReservation } from '../../net/rooms.ts'
import { pause, waitBefore } from '../lesson/backoff.ts'
import { roomRefusal } from '../lesson/room-refusal.ts'

export type LineEvents = {
  readonly takeSeat: () => Promise<unknown>
  /** What the room tells, by the name of the message. */
  readonly hear: Readonly<Record<string, (message: unknown) => void>>
  readonly here: () => void
  /** The seat was lost; another is being taken. */
  readonly lost: () => void
  /** There is no screen any more for whom this page speaks. */
  readonly over: (how: keyof ToGuests) => void
}
export type Line = {
  /** Resolves when it is done and durable. @throws CallRefused */
  readonly ask: (message: ScreenMessage | TeamMessage, payload: object) => Promise<void>
  readonly close: () => void
}
const replyMs = 6000
const joinMs = 8000
const pingMs = 4000
/** As many as the server waits for a silent device. */
const silentMs = 10_000
const gone = ['session.ended', 'not.signedIn', 'not.allowed', 'not.found', 'screen.ended']

/** A seat at a shared screen, taken again for as long as it takes: the server may have been stopped and started meanwhile. */
export function openLine(events: LineEvents): Line {
  let room: Room | undefined
  let isClosed = false
  const end = (how: keyof ToGuests) => {
    if (!isClosed) events.over(how)
    isClosed = true
  }
  const keepSeat = async () => {
    for (let tries = 0; !isClosed; tries += 1) {
      try {
        room = await sit(events.takeSeat)
        tries = 0
        if (isClosed) return void room.leave()
        await whileHere(room, events, end)
      } catch (thrown) {
        if (thrown instanceof CallRefused && gone.includes(thrown.code)) return end('screen.ended')
      }
      room = undefined
      if (isClosed) return
      events.lost()
      await pause(waitBefore(tries))
    }
  }
  void keepSeat()
  return {
    ask: async (message, payload) => {
      if (!room?.connection.isOpen) throw new CallRefused('offline')
      await room.request(message, payload, { timeout: replyMs }).catch((thrown: unknown) => {
        throw roomRefusal(thrown)
      })
    },
    close: () => {
      isClosed = true
      void room?.leave().catch(() => undefined)
    },
  }
}

async function sit(takeSeat: () => Promise<unknown>): Promise<Room> {
  const joining = new Client(location.origin).consumeSeatReservation((await takeSeat()) as SeatReservation)
  const room = await Promise.race([joining, pause(joinMs).then(() => Promise.reject(new CallRefused('offline')))])
  room.reconnection.enabled = false
  return room
}

/** Resolves when the seat is gone, also when the network went without a word. */
function whileHere(room: Room, { hear, here }: LineEvents, end: (how: keyof ToGuests) => void): Promise<void> {
  return new Promise(resolve => {
    let heardAt = performance.now()
    const listen = setInterval(() => {
      if (performance.now() - heardAt > silentMs) return left()
      room.ping(() => {
        heardAt = performance.now()
      })
    }, pingMs)
    const left = () => {
      clearInterval(listen)
      removeEventListener('offline', left)
      room.removeAllListeners()
      room.connection.close()
      resolve()
    }
    addEventListener('offline', left)
    room.onLeave(left)
    for (const [name, heard] of Object.entries(hear)) room.onMessage(name, heard)
    for (const name of ['screen.ended', 'team.sentOut'] as const) room.onMessage(name, () => end(name))
    here()
  })
}
