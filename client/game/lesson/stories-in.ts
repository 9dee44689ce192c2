import { z } from 'zod'
import { OpenScenario } from '../../../shared/api/play.ts'

const Open = z.array(OpenScenario)
const Names = z.record(z.string(), z.string())
type Told = { readonly open?: string; readonly names?: string }

/** What may be begun and what everybody is called, as the room says it; what it does not say is left out. */
export function storiesIn(state: unknown): { readonly open?: OpenScenario[]; readonly names?: Record<string, string> } {
  const { open: told, names: called } = (state ?? {}) as Told
  const open = read(Open, told)
  const names = read(Names, called)
  return { ...(open && { open }), ...(names && { names }) }
}

function read<T>(shape: z.ZodType<T>, json: unknown): T | undefined {
  if (typeof json !== 'string') return undefined
  try {
    return shape.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}
