import type { AudienceState, Emotion, Moment } from '../../../shared/content/schema.ts'
import type { CastId } from '../cast.ts'

/** The small numbers that a picture is a function of. */
export type SceneState = {
  /** -3 to 3. */
  readonly feeling: number
  readonly audience: Readonly<Record<string, AudienceState>>
  /** 0 to 3. */
  readonly heat: number
  readonly moment: Moment
  readonly adultHere?: boolean
  /** What somebody shows at this moment, whatever the numbers say: lines of a scene. An adult in here is there. */
  readonly emotions?: Readonly<Record<string, Emotion>>
}

/** Who is in it, by id of the cast. */
export type SceneCast = {
  readonly happensTo: CastId
  readonly leads: CastId
  readonly bystanders: readonly CastId[]
  readonly adults: readonly CastId[]
  /** The two quarrel: as strong, as angry and as near as each other. */
  readonly equals?: boolean
}

export const howOf = ({ audience }: Pick<SceneState, 'audience'>, id: CastId): AudienceState => audience[id] ?? 'watching'

/** The adults who are in the picture: who speaks, otherwise who has understood. */
export function adultsIn({ adultHere, emotions = {} }: SceneState, { adults }: SceneCast, understands = adults.at(-1)): CastId[] {
  const speaking = adults.filter(id => emotions[id])
  if (speaking.length > 0) return speaking
  return adultHere && understands ? [understands] : []
}
