import { matchMaker } from '@colyseus/core'
import type { Actor } from '../access/rules.ts'
import { Refusal } from '../http/refusal.ts'
import { inTurn } from '../play/index.ts'
import type { Lesson } from './model.ts'

export const roomName = 'lesson'
/** What a room knows of who sits there. */
export type Seated = { readonly actor: Actor; readonly page?: 'projector' }
const patienceMs = 3000

/** A place in the lesson's one room. @throws Refusal server.busy */
export const takeSeat = ({ _id }: Lesson, seated: Seated): Promise<unknown> =>
  seatIn({ name: roomName, id: _id, options: { lesson: _id } }, seated)

type WhichRoom = { readonly name: string; readonly id: string; readonly options: object }

/**
 * A place in the one room of this id, good for a minute; the room is made where there is none. After another process died its room is
 * still listed for a moment: then once more. `auth` is what the room will know of who sits there. @throws Refusal server.busy
 */
export async function seatIn(room: WhichRoom, auth: object): Promise<unknown> {
  const take = async () => matchMaker.reserveSeatFor(await roomOf(room), {}, auth)
  try {
    return await withPatience(take())
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (isStopping(error)) throw new Refusal('server.busy')
    return withPatience(take())
  }
}

/** This process is on its way out and makes no more rooms. */
const isStopping = (error: unknown) => error instanceof Error && /shutting down/.test(error.message)

/** A class that comes back at once finds no room thirty times: the first makes it, and the others look again. */
async function roomOf({ name, id, options }: WhichRoom) {
  const find = async () => (await matchMaker.findRoomsByIds([id])).get(id)
  return (await find()) ?? inTurn(`room ${id}`, async () => (await find()) ?? matchMaker.createRoom(name, options))
}

/** A join hangs while Redis is away; the tablet is told instead and asks again. */
function withPatience<T>(act: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal('server.busy')), patienceMs)
    act.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
