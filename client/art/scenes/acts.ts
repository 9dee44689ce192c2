import type { AudienceState } from '../../../shared/content/schema.ts'
import type { CastId } from '../cast.ts'
import type { Act, Emotion, Gait, Pose } from '../child/look.ts'
import type { SceneState } from './state.ts'

/** How the one it happens to stands: from hugging himself to arms in the air. Turned towards the right: `aimed` turns the rest. */
export const byFeeling = (feeling: number): Act => feelings[Math.max(-3, Math.min(3, Math.round(feeling))) + 3] ?? {}
const feelings: readonly Act[] = [
  { emotion: 'sad', strength: 3, pose: 'hug', turn: 0.15 },
  { emotion: 'sad', strength: 2, pose: 'hug', turn: 0.2 },
  { emotion: 'worried', strength: 2, pose: 'hold', turn: 0.3 },
  { emotion: 'neutral', strength: 2, pose: 'down', turn: 0.3 },
  { emotion: 'kind', strength: 2, pose: 'down', turn: 0.3 },
  { emotion: 'happy', strength: 1, pose: 'down', turn: 0.2 },
  { emotion: 'happy', strength: 3, pose: 'cheer', turn: 0.1 },
]

/** The one who leads it: the cooler it gets, the more that one sees. */
export function byHeat(heat: number): Act {
  if (heat <= 0) return { emotion: 'kind', pose: 'offer', turn: 0.4 }
  if (heat === 1) return { emotion: 'thinking', pose: 'pockets', turn: 0.3, gaze: [6, 2] }
  if (heat === 2) return { emotion: 'proud', pose: 'hips', turn: 0.35 }
  return { emotion: 'laughing', pose: 'laughPoint', turn: 0.5 }
}

/** One of the audience, turned towards the right. */
export function bystanderAct(id: CastId, how: AudienceState): Act {
  if (how === 'leaving') return { view: 'back', pose: id === 'jin' ? 'down' : 'walk' }
  if (how === 'laughing') return { emotion: 'laughing', pose: laughs[id] ?? 'belly', turn: 0.36 }
  if (how === 'watching') return { emotion: 'worried', pose: watches[id] ?? 'down', turn: 0.45, gaze: [6, 3] }
  return { emotion: 'kind', pose: 'down', turn: 0.45, gaze: [6, 1] }
}
/** Everybody has an own way; who holds wheels or gloves keeps the hands there. */
const laughs: Partial<Record<CastId, Pose>> = { jin: 'down', noor: 'cover', kim: 'laughPoint', mia: 'cover', tuva: 'cover' }
const watches: Partial<Record<CastId, Pose>> = {
  amara: 'cover',
  zuri: 'pockets',
  noor: 'think',
  elias: 'pockets',
  arjun: 'hold',
  kim: 'think',
  mia: 'hold',
  omar: 'pockets',
  sam: 'pockets',
}

/** An adult listens first. */
export const adultAct = ({ moment, heat }: Pick<SceneState, 'moment' | 'heat'>): Act =>
  moment === 'together'
    ? { emotion: 'happy', pose: 'down', turn: 0.3 }
    : { emotion: heat >= 2 ? 'worried' : 'kind', pose: 'down', turn: 0.35, gaze: [5, 4] }

/** In a game everybody plays in an own way. */
export const plays = (id: CastId): Act => ({ emotion: 'happy', turn: 0.3, ...(games[id] ?? { pose: 'ready' }) })
const games: Partial<Record<CastId, Act>> = {
  amara: { pose: 'run', gait: 'run' },
  sam: { pose: 'run', gait: 'run' },
  jin: { pose: 'cheer' },
  noor: { pose: 'wave' },
  kim: { pose: 'wave' },
  arjun: { pose: 'run', gait: 'run' },
}

/** Poses that reach to one side: the whole figure is turned round for the other. */
const oneSided: readonly (Pose | Gait | undefined)[] = ['point', 'laughPoint', 'offer', 'aside', 'kick', 'run', 'walk', 'stop', 'call']

/** The same act towards the left or the right; acts are written towards the right. */
export function aimed(act: Act, side: 'left' | 'right'): Act {
  if (side === 'right') return act
  if (act.facing === undefined && (oneSided.includes(act.pose) || oneSided.includes(act.gait))) return { ...act, facing: 'left' }
  const gaze = act.gaze ? { gaze: [-act.gaze[0], act.gaze[1]] as const } : {}
  return { ...act, ...(act.turn === undefined ? {} : { turn: -act.turn }), ...gaze }
}

/** What a line says wins over the numbers. */
export const shown = (act: Act, emotion: Emotion | undefined): Act =>
  emotion && act.view !== 'back' ? { ...act, emotion, strength: 2 } : act
