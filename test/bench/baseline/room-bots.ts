// Pupils in a process of their own, so that they take no time from who is measured: each walks every two seconds and answers every fifteen.
// The parent says where they sit (`sit`), and for how long to measure (`measure`); the figures go back to it.
import { setTimeout as pause } from 'node:timers/promises'
import { Client, Protocol, type Room, type SeatReservation } from '@colyseus/sdk'
import { scenarioOf } from '../../../server/play/index.ts'
import { places } from '../../../shared/api/lessons.ts'
import type { AnswerReply } from '../../../shared/api/play.ts'
import { type Chance, seededChance } from '../../../shared/play/chance.ts'
import { chooseInput } from '../../drills/bots/choose.ts'
import { idBy } from '../../drills/bots/id-by.ts'
import { openTablet } from '../../drills/bots/tablet.ts'

/** `cards`: pupils of a lesson; `bare`: so many in the bare room of this name. */
export type ToBots =
  | {
      readonly sit: {
        readonly url: string
        readonly cards?: readonly string[]
        readonly bare?: { readonly room: string; readonly size: number }
        /** So many sit down in the same moment; otherwise one after the other. */
        readonly atOnce?: number
      }
    }
  | { readonly measure: number }
export type FromBots =
  | { readonly seated: number }
  | {
      readonly tookMs: readonly number[]
      readonly bytes: number
      readonly frames: number
      /** Of the frames, those that change what the tablet knows of the room. */
      readonly patches: number
      readonly refused: number
      readonly gone: number
    }

const walkEveryMs = 2000
const answerEveryMs = 15_000
const content = scenarioOf('newcomer-never-picked')
const seats: Room[] = []
let tookMs: number[] = []
let [bytes, frames, patches, refused, gone] = [0, 0, 0, 0, 0]
let drawn = 0
const ownChance = () => {
  drawn += 1
  return seededChance(drawn + process.pid)
}

process.on('message', (message: ToBots) => void hear(message).catch(fail))
process.once('disconnect', () => process.exit(0))
function fail(error: unknown): never {
  console.error(error)
  process.exit(1)
}
const tell = (message: FromBots) => process.send?.(message)

async function hear(message: ToBots) {
  if ('measure' in message) {
    tookMs = []
    ;[bytes, frames, patches, refused] = [0, 0, 0, 0]
    await pause(message.measure)
    return tell({ tookMs, bytes, frames, patches, refused, gone })
  }
  const { url, cards = [], bare, atOnce = 1 } = message.sit
  await eachOf(cards, atOnce, async card => {
    const chance = ownChance()
    const tablet = openTablet(url, { card, tab: idBy(chance) })
    await tablet.signIn()
    live(await tablet.takeSeat(), chance)
  })
  await eachOf(Array.from({ length: bare?.size ?? 0 }), atOnce, async () => {
    const { seat } = (await (await fetch(`${url}/seat/${bare?.room}`, { method: 'POST' })).json()) as { seat: SeatReservation }
    live(await new Client(url).consumeSeatReservation(seat), ownChance())
  })
  tell({ seated: seats.length })
}

async function eachOf<T>(all: readonly T[], atOnce: number, act: (each: T) => Promise<void>) {
  const rest = all.values()
  const inTurn = async () => {
    for (const each of rest) await act(each)
  }
  await Promise.all(Array.from({ length: atOnce }, inTurn))
}

function live(room: Room, chance: Chance) {
  seats.push(room)
  room.reconnection.enabled = false
  room.onMessage('*', () => undefined)
  room.onLeave(() => (gone += 1))
  const inside = room as unknown as { serializer: { patch: () => void }; connection: { transport: { ws: WebSocket } } }
  // What a tablet draws is not measured here.
  inside.serializer.patch = () => undefined
  inside.connection.transport.ws.addEventListener('message', ({ data }) => {
    bytes += (data as ArrayBuffer).byteLength
    frames += 1
    if (new Uint8Array(data as ArrayBuffer)[0] === Protocol.ROOM_STATE_PATCH) patches += 1
  })
  const every = (ms: number, act: () => unknown) => setTimeout(() => setInterval(act, ms), chance.int(ms))
  every(walkEveryMs, () => room.connection.isOpen && room.send('figure.walk', { to: chance.pick(places) }))
  every(answerEveryMs, answering(room, chance))
}

function answering(room: Room, chance: Chance) {
  let last: AnswerReply | undefined
  let number = 0
  let hasFinished = false
  return async () => {
    if (!room.connection.isOpen) return
    const input = chooseInput(content, last?.run && last.run.scene in content.scenes ? last.run : undefined, hasFinished, chance)
    const begunAt = performance.now()
    try {
      const reply: AnswerReply = await room.request('answer.give', { id: idBy(chance), number: number + 1, scenario: content.id, input })
      last = reply
      number += 1
      hasFinished ||= reply.finished !== undefined
      tookMs.push(performance.now() - begunAt)
    } catch {
      refused += 1
    }
  }
}
