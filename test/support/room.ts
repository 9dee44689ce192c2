import { Client, type Room, type SeatReservation } from '@colyseus/sdk'
import type { z } from 'zod'
import { type Board, type BoardRow, TakePupilSeat, TakeTeacherSeat } from '../../shared/api/lessons.ts'
import type { AnswerReply, AnyAnswer } from '../../shared/api/play.ts'
import { type Browser, granted } from './cast.ts'
import type { Started } from './start.ts'

type Message = { readonly type: string; readonly message: unknown }
/** One frame of the websocket; `nth` counts the frames of all seats together. */
export type Frame = { readonly nth: number; readonly kind: number; readonly bytes: Buffer }
/** First byte of a frame of Colyseus' protocol. */
export const frameKinds = { join: 10, message: 13, state: 14, patch: 15 } as const

/** A seat in a lesson's room that writes down all it was sent. */
export type Seat = {
  readonly room: Room
  /** Every message, from the first. */
  readonly messages: Message[]
  /** What the state held after each change, as plain objects. */
  readonly states: SeenState[]
  /** All that came over the wire from the first byte on, undecoded. */
  readonly frames: readonly Frame[]
  readonly bytes: () => string
  /** Set once the seat is gone: the websocket's close code. */
  readonly left: Promise<number>
  /** Resolves with the first message of this type, also an earlier one, that passes. */
  readonly heard: <T>(type: string, passes?: (message: T) => boolean) => Promise<T>
  /** Resolves with the first state, also an earlier one, that passes. */
  readonly saw: (passes: (state: SeenState) => boolean) => Promise<SeenState>
  readonly leave: () => Promise<unknown>
}
export type SeenState = { figures?: Record<string, Record<string, unknown>>; othersShown: boolean; crowds?: Record<string, string> }

export async function pupilSeat({ url }: Pick<Started, 'url'>, tablet: Browser): Promise<Seat> {
  const { seat } = await granted(tablet.ask(TakePupilSeat))
  return sitDown(url, seat)
}

export async function teacherSeat({ url }: Pick<Started, 'url'>, teacher: Browser, lesson: string): Promise<Seat> {
  const { seat } = await granted(teacher.ask(TakeTeacherSeat, { params: { id: lesson } }))
  return sitDown(url, seat)
}

export async function sitDown(url: string, seat: unknown): Promise<Seat> {
  const frames: Frame[] = []
  const room = await listening(url, frames).consumeSeatReservation(seat as SeatReservation)
  room.reconnection.enabled = false
  const messages: Message[] = []
  const states: SeenState[] = []
  const waiting = new Set<() => void>()
  const look = () => {
    for (const each of waiting) each()
  }
  room.onMessage('*', (type, message) => {
    messages.push({ type: String(type), message })
    look()
  })
  const remember = (state: unknown) => {
    states.push(JSON.parse(JSON.stringify(state)) as SeenState)
    look()
  }
  if (room.state) remember(room.state)
  room.onStateChange(remember)
  const left = new Promise<number>(resolve => room.onLeave(resolve))
  const until = <T>(find: () => T | undefined): Promise<T> =>
    new Promise(resolve => {
      const tryNow = () => {
        const found = find()
        if (found === undefined) return
        waiting.delete(tryNow)
        resolve(found)
      }
      waiting.add(tryNow)
      tryNow()
    })
  return {
    room,
    messages,
    states,
    frames,
    bytes: () => Buffer.concat(frames.map(({ bytes }) => bytes)).toString('utf8'),
    left,
    heard: <T>(type: string, passes: (message: T) => boolean = () => true) =>
      until(() => messages.find(each => each.type === type && passes(each.message as T))?.message as T | undefined),
    saw: passes => until(() => states.find(passes)),
    leave: () => room.leave().catch(() => undefined),
  }
}

/** The row of a username on the teacher's live page, once it passes. */
export async function rowOnBoard(seat: Seat, username: string, passes: (row: BoardRow) => boolean): Promise<BoardRow> {
  const rowOf = (board: Board) => board.rows.find(row => row.username === username && passes(row))
  return rowOf(await seat.heard<Board>('board', board => rowOf(board) !== undefined)) as BoardRow
}

/** An answer over the room: the reply, or the code of its refusal. */
export async function giveInRoom(
  { room }: Seat,
  answer: z.input<typeof AnyAnswer>,
): Promise<{ reply: z.output<typeof AnswerReply> } | { refused: string }> {
  try {
    return { reply: await room.request('answer.give', answer) }
  } catch (error) {
    return { refused: refusalIn(error) }
  }
}

let framesHeard = 0
type Hearing = { onMessageCallback: (event: MessageEvent<ArrayBuffer>) => void }
/** The SDK keeps its websocket to itself; here each frame is heard before its room is told, already the first, which says that the seat is taken. */
function listening(url: string, frames: Frame[]): Client {
  const client = new Client(url)
  const making = client as unknown as { createRoom: (...of: unknown[]) => Hearing }
  const create = making.createRoom.bind(client)
  making.createRoom = (...of) => {
    const room = create(...of)
    const tell = room.onMessageCallback.bind(room)
    room.onMessageCallback = event => {
      const bytes = Buffer.from(event.data)
      framesHeard += 1
      frames.push({ nth: framesHeard, kind: bytes[0] ?? -1, bytes })
      tell(event)
    }
    return room
  }
  return client
}

/** The code of a refusal that the room sent. */
export function refusalIn(thrown: unknown): string {
  const reason = thrown instanceof Error && 'reason' in thrown ? thrown.reason : undefined
  return typeof reason === 'object' && reason && 'code' in reason ? String(reason.code) : String(thrown)
}
