import { Client, type Room, type SeatReservation } from '@colyseus/sdk'
import type { z } from 'zod'
import { type Board, type BoardRow, TakePupilSeat, TakeTeacherSeat } from '../../shared/api/lessons.ts'
import type { AnswerReply, AnyAnswer } from '../../shared/api/play.ts'
import { type Browser, granted } from './cast.ts'
import type { Started } from './start.ts'

type Message = { readonly type: string; readonly message: unknown }
/** A seat in a lesson's room that writes down all it was sent. */
export type Seat = {
  readonly room: Room
  /** Every message, from the first. */
  readonly messages: Message[]
  /** What the state held after each change, as plain objects. */
  readonly states: SeenState[]
  /** All that came over the wire, undecoded. */
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
  const room = await new Client(url).consumeSeatReservation(seat as SeatReservation)
  room.reconnection.enabled = false
  const messages: Message[] = []
  const states: SeenState[] = []
  const raw: Buffer[] = []
  listenTo(room, data => raw.push(Buffer.from(data)))
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
    bytes: () => Buffer.concat(raw).toString('utf8'),
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

/** The SDK keeps its websocket to itself; the test wants to read all that comes over it. */
function listenTo(room: Room, hear: (data: ArrayBuffer) => void) {
  const { ws } = room.connection.transport as unknown as { ws: WebSocket }
  ws.addEventListener('message', ({ data }) => hear(data as ArrayBuffer))
}

/** The code of a refusal that the room sent. */
export function refusalIn(thrown: unknown): string {
  const reason = thrown instanceof Error && 'reason' in thrown ? thrown.reason : undefined
  return typeof reason === 'object' && reason && 'code' in reason ? String(reason.code) : String(thrown)
}
