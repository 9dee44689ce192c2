import type { Context } from '../context.ts'

/** A tablet is silent when it has no socket or missed two pings; the room says of each living one that it lives. */
export const silentAfterMs = 10_000
/** Who drops keeps its place on the map and its call for help for so long. */
export const graceMs = 60_000
const keyOf = (lesson: string) => `living:${lesson}`

export const sayLiving = ({ presence, clock }: Context, lesson: string, pupil: string) =>
  presence.hset(keyOf(lesson), pupil, String(clock.now().getTime()))

export const saySilent = ({ presence }: Context, lesson: string, pupil: string) => presence.hdel(keyOf(lesson), pupil)

export async function isLiving({ presence, clock }: Context, lesson: string, pupil: string): Promise<boolean> {
  const said = await presence.hget(keyOf(lesson), pupil)
  return typeof said === 'string' && clock.now().getTime() - Number(said) < 2 * silentAfterMs
}
