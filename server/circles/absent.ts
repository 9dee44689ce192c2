import type { Context } from '../context.ts'
import type { Floor } from '../lessons/index.ts'

/** So long a circle waits for a tablet that dropped, before the game plays its part. */
const awaitedForMs = 10_000

/** Whose tablet is gone. A short loss of the network changes nothing. */
export function openAbsent({ clock }: Context, floor: Floor) {
  const since = new Map<string, number>()
  const now = () => clock.now().getTime()
  return {
    came: (pupil: string) => void since.delete(pupil),
    dropped: (pupil: string) => void since.set(pupil, since.get(pupil) ?? now()),
    /** Signed out: nobody comes back into it by itself. */
    signedOut: (pupil: string) => void since.set(pupil, Number.NEGATIVE_INFINITY),
    gone: (): ReadonlySet<string> =>
      new Set([...since].filter(([pupil, at]) => !floor.isHere(pupil) && now() - at >= awaitedForMs).map(([pupil]) => pupil)),
  }
}
