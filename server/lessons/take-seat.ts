import { matchMaker } from '@colyseus/core'
import type { Actor } from '../access/rules.ts'
import { Refusal } from '../http/refusal.ts'
import type { Lesson } from './model.ts'

export const roomName = 'lesson'
/** What a room knows of who sits there. */
export type Seated = { readonly actor: Actor; readonly page?: 'projector' }
const patienceMs = 3000

/**
 * A place in the lesson's one room, good for a minute; the room is made where there is none. After another process died its room is
 * still listed for a moment: then once more. @throws Refusal server.busy
 */
export async function takeSeat(lesson: Lesson, seated: Seated): Promise<unknown> {
  const take = async () => matchMaker.reserveSeatFor(await roomOf(lesson._id), {}, seated)
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

/** Two that ask at once get the same: the second to record the room is given the first's. */
async function roomOf(lesson: string) {
  const found = (await matchMaker.findRoomsByIds([lesson])).get(lesson)
  return found ?? (await matchMaker.createRoom(roomName, { lesson }))
}

/** A join hangs while Redis is away; the tablet is told instead and asks again. */
function withPatience<T>(act: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal('server.busy')), patienceMs)
    act.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
