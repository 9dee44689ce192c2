import { z } from 'zod'
import { faces, tones } from '../content/schema.ts'

const Id = z.string().min(1).max(60)

/** One answer of a pupil in a scenario; whether it is offered by the present scene is for `step` to say. */
export const ScenarioInput = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('see'), noticed: z.array(Id).max(8) }),
  z.strictObject({ type: z.literal('feel'), face: z.enum(faces), strength: z.int().min(1).max(3) }),
  z.strictObject({ type: z.literal('choose'), choice: Id }),
  z.strictObject({ type: z.literal('say'), start: Id, middle: Id, tone: z.enum(tones) }),
  z.strictObject({ type: z.literal('goOn') }),
])
export type ScenarioInput = z.output<typeof ScenarioInput>
export type InputOf<T extends ScenarioInput['type']> = Extract<ScenarioInput, { type: T }>
