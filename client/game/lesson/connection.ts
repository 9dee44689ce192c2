import type { CircleMessage } from '../../../shared/api/circles.ts'
import { type gestures, type PlaceId, TakePupilSeat } from '../../../shared/api/lessons.ts'
import { AnswerReply, type AnyAnswer } from '../../../shared/api/play.ts'
import { CallRefused, call, type Session } from '../../net/call.ts'
import { Client, type Room, type SeatReservation } from '../../net/rooms.ts'
import { pause, waitBefore } from './backoff.ts'
import { roomRefusal } from './room-refusal.ts'

/** What a tablet does in its circle. */
export type CircleAct = Extract<CircleMessage, 'circle.move' | 'circle.again'>
export type Gesture = (typeof gestures)[number]
export type ConnectionEvents = {
  readonly here: () => void
  /** The seat was lost; another is being taken. */
  readonly lost: () => void
  readonly state: (state: unknown) => void
  readonly ended: () => void
  readonly replaced: () => void
  readonly coming: () => void
  /** The teacher asks this pupil back to the map. */
  readonly toMap: () => void
  /** The teacher signed this pupil out. */
  readonly sentOut: () => void
  /** The session is over: nobody is signed in on this tablet any more. */
  readonly signedOut: () => void
  /** News of the pupil's circle, as they came. */
  readonly circle: (letter: unknown) => void
}
export type Connection = {
  readonly isHere: () => boolean
  /** @throws CallRefused */
  readonly giveAnswer: (answer: AnyAnswer) => Promise<AnswerReply>
  readonly walk: (to: PlaceId) => void
  readonly gesture: (gesture: Gesture) => void
  readonly tabletHelp: (needed: boolean) => void
  /** Something in the pupil's circle; resolves when the server keeps it. @throws CallRefused */
  readonly inCircle: (type: CircleAct, message: object) => Promise<void>
  readonly close: () => void
}

const replyMs = 6000
const joinMs = 8000
const pingMs = 4000
/** As many as the server waits for a silent tablet. */
const silentMs = 10_000

/** A seat in the lesson's room, taken again for as long as it takes: the server may have been stopped and started meanwhile. */
export function connect(session: Session, events: ConnectionEvents): Connection {
  let room: Room | undefined
  let isClosed = false

  const keepSeat = async () => {
    for (let tries = 0; !isClosed; tries += 1) {
      try {
        room = await takeSeat(session)
        tries = 0
        if (!isClosed) await whileHere(room, events)
      } catch (thrown) {
        const code = thrown instanceof CallRefused ? thrown.code : 'offline'
        if (isClosed) return
        if (code === 'lesson.ended') return events.ended()
        if (code === 'session.ended' || code === 'not.signedIn') return events.signedOut()
      }
      room = undefined
      if (isClosed) return
      events.lost()
      await pause(waitBefore(tries))
    }
  }
  const tell = (type: string, message: unknown) => {
    if (room?.connection.isOpen) room.send(type, message)
  }
  void keepSeat()
  return {
    isHere: () => room?.connection.isOpen === true,
    giveAnswer: async answer => {
      if (!room) throw new CallRefused('offline')
      const reply = await room.request('answer.give', answer, { timeout: replyMs }).catch((thrown: unknown) => {
        throw roomRefusal(thrown)
      })
      const parsed = AnswerReply.safeParse(reply)
      if (!parsed.success) throw new CallRefused('fault')
      return parsed.data
    },
    walk: to => tell('figure.walk', { to }),
    gesture: gesture => tell('figure.gesture', { gesture }),
    tabletHelp: needed => tell('tablet.help', { needed }),
    inCircle: async (type, message) => {
      if (!room) throw new CallRefused('offline')
      await room.request(type, message, { timeout: replyMs }).catch((thrown: unknown) => {
        throw roomRefusal(thrown)
      })
    },
    close: () => {
      isClosed = true
      void room?.leave().catch(() => undefined)
    },
  }
}

async function takeSeat(session: Session): Promise<Room> {
  const { seat } = await call(session, TakePupilSeat, {})
  let isLate = false
  const joining = new Client(location.origin).consumeSeatReservation(seat as SeatReservation).then(room => {
    room.reconnection.enabled = false
    // Another seat is being taken meanwhile; this one must not push it out.
    if (isLate) void room.leave().catch(() => undefined)
    return room
  })
  const tooLate = pause(joinMs).then(() => {
    isLate = true
    throw new CallRefused('offline')
  })
  return Promise.race([joining, tooLate])
}

/** Resolves when the seat is gone, also when the network went without a word. */
function whileHere(room: Room, events: ConnectionEvents): Promise<void> {
  return new Promise(resolve => {
    let heardAt = performance.now()
    const listen = setInterval(() => {
      if (performance.now() - heardAt > silentMs) return gone()
      room.ping(() => {
        heardAt = performance.now()
      })
    }, pingMs)
    const gone = () => {
      clearInterval(listen)
      removeEventListener('offline', gone)
      room.removeAllListeners()
      room.connection.close()
      resolve()
    }
    addEventListener('offline', gone)
    room.onLeave(gone)
    room.onStateChange(state => events.state(state))
    room.onMessage('lesson.ended', () => events.ended())
    room.onMessage('tablet.replaced', () => events.replaced())
    room.onMessage('tablet.coming', () => events.coming())
    room.onMessage('tablet.toMap', () => events.toMap())
    room.onMessage('tablet.sentOut', () => events.sentOut())
    room.onMessage('circle', letter => events.circle(letter))
    if (room.state) events.state(room.state)
    events.here()
  })
}
