import type { AudienceState, Emotion, Moment } from '../../../shared/content/schema.ts'
import type { Act } from '../child/look.ts'

export const bystanderIds = ['amara', 'jin', 'zuri', 'noor'] as const
export type BystanderId = (typeof bystanderIds)[number]
/** The small numbers that the picture is a function of. */
export type NewcomerState = {
  /** -3 to 3. */
  readonly feeling: number
  readonly audience: Readonly<Record<string, AudienceState>>
  /** 0 to 3. */
  readonly heat: number
  readonly moment: Moment
  readonly adultHere?: boolean
  /** What somebody shows at this moment, whatever the numbers say: lines of a scene. */
  readonly emotions?: Readonly<Record<string, Emotion>>
}

/** How Sam stands: from hugging himself to arms in the air. */
export function samActs({ feeling, moment }: NewcomerState): Act {
  const felt = samByFeeling[Math.max(-3, Math.min(3, Math.round(feeling))) + 3] ?? {}
  if (moment === 'bench') return { ...felt, pose: feeling <= -2 ? 'hug' : 'hold', gait: 'sit', turn: 0.25 }
  if (moment !== 'together') return felt
  return feeling < 0 ? { ...felt, pose: 'down', turn: 0.35 } : { ...felt, pose: 'kick', gait: 'kick', turn: 0.4 }
}
const samByFeeling: readonly Act[] = [
  { emotion: 'sad', strength: 3, pose: 'hug', turn: 0.15 },
  { emotion: 'sad', strength: 2, pose: 'hug', turn: 0.2 },
  { emotion: 'worried', strength: 2, pose: 'hold', turn: 0.3 },
  { emotion: 'neutral', strength: 2, pose: 'down', turn: 0.3 },
  { emotion: 'kind', strength: 2, pose: 'down', turn: 0.3 },
  { emotion: 'happy', strength: 1, pose: 'down', turn: 0.2 },
  { emotion: 'happy', strength: 3, pose: 'cheer', turn: 0.1 },
]

/** Leo picks: the cooler it gets, the more he sees. */
export function leoActs({ heat, moment }: NewcomerState): Act {
  if (moment === 'together') return { emotion: heat >= 2 ? 'neutral' : 'happy', pose: 'ready', turn: -0.4 }
  if (moment === 'see') return { emotion: heat >= 3 ? 'laughing' : heat === 2 ? 'proud' : 'neutral', pose: 'point', turn: 0.35 }
  return leoByHeat(heat)
}
function leoByHeat(heat: number): Act {
  if (heat <= 0) return { emotion: 'kind', pose: 'offer', facing: 'left', turn: 0.4 }
  if (heat === 1) return { emotion: 'thinking', pose: 'pockets', turn: -0.3, gaze: [-6, 2] }
  if (heat === 2) return { emotion: 'proud', pose: 'stop', facing: 'left', turn: 0.3 }
  return { emotion: 'laughing', pose: 'laughPoint', facing: 'left', turn: 0.5 }
}

/** Mia picks the other team. */
export function miaActs({ heat, moment }: NewcomerState): Act {
  if (moment === 'together') return { emotion: 'happy', pose: 'cheer', turn: -0.3 }
  if (heat <= 1) return { emotion: 'kind', pose: 'down', turn: -0.4, gaze: [-5, 1] }
  return { emotion: heat === 2 ? 'neutral' : 'thinking', pose: 'hips', turn: -0.35 }
}

/** `side` is where Sam is, seen from the bystander. */
export function bystanderActs(id: BystanderId, how: AudienceState, side: 'left' | 'right'): Act {
  const turn = side === 'left' ? -0.45 : 0.45
  if (how === 'leaving') return { view: 'back', pose: id === 'jin' ? 'down' : 'walk', facing: 'left' }
  if (how === 'laughing') return { emotion: 'laughing', pose: laughs[id], turn: turn * 0.8 }
  if (how === 'watching') return { emotion: 'worried', pose: watches[id], turn, gaze: [side === 'left' ? -6 : 6, 3] }
  return { emotion: 'kind', pose: 'down', turn, gaze: [side === 'left' ? -6 : 6, 1] }
}
const laughs = { amara: 'belly', jin: 'down', zuri: 'belly', noor: 'cover' } as const
const watches = { amara: 'cover', jin: 'down', zuri: 'pockets', noor: 'think' } as const

/** In the game everybody plays. */
export const plays: Record<BystanderId, Act> = {
  amara: { emotion: 'happy', pose: 'run', gait: 'run', turn: 0.3 },
  jin: { emotion: 'happy', pose: 'cheer', turn: 0.3 },
  zuri: { emotion: 'happy', pose: 'ready', turn: -0.3 },
  noor: { emotion: 'happy', pose: 'wave', turn: -0.3 },
}

/** The adult on yard duty: listens first. */
export function teacherActs({ moment, heat }: NewcomerState): Act {
  if (moment === 'together') return { emotion: 'happy', pose: 'down', turn: 0.3 }
  return { emotion: heat >= 2 ? 'worried' : 'kind', pose: 'down', turn: 0.35, gaze: [5, 4] }
}
