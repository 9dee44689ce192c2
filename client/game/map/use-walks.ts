import { useEffect, useRef, useState } from 'preact/hooks'
import type { SeenFigure } from '../lesson/figures.ts'
import { useSettings } from '../widgets/index.ts'
import type { At } from './camera.ts'
import { spotAt, walkLegs } from './walk-legs.ts'

/** Somebody on the way: the point it walks to now. */
export type Walk = { readonly at: At; readonly facing: 'left' | 'right' }
export type Moves = { readonly walks: ReadonlyMap<string, Walk>; readonly gestures: ReadonlyMap<string, string> }
type Known = { startedAt: number; gestureAt: number; legs: At[]; from: At; gesture: string; gestureUntil: number }

/** As long as the stage walks from point to point. */
const legMs = 1100
const gestureMs = 5000

/** Who walks and who waves just now, by this tablet's own clock: a walk begins when it is first heard of. What was before the page is not shown. */
export function useMoves(figures: readonly SeenFigure[], arrived: (pupil: string) => void): Moves {
  const known = useRef(new Map<string, Known>())
  const [, tick] = useState(0)
  const { calm } = useSettings()
  const now = performance.now()
  for (const figure of figures) {
    const before = known.current.get(figure.pupil)
    if (!before) {
      known.current.set(figure.pupil, { ...figure, legs: [], from: placeOf(figure), gesture: '', gestureUntil: 0 })
      continue
    }
    if (before.startedAt !== figure.startedAt) {
      before.startedAt = figure.startedAt
      before.from = spotAt(figure.from, 0) ?? placeOf(figure)
      before.legs = calm ? [] : walkLegs(figure.from, figure.to, placeOf(figure))
      if (calm) queueMicrotask(() => arrived(figure.pupil))
    }
    if (before.gestureAt !== figure.gestureAt) {
      before.gestureAt = figure.gestureAt
      before.gesture = figure.gesture
      before.gestureUntil = now + gestureMs
    }
  }
  const moving = [...known.current].filter(([, { legs }]) => legs.length > 0)
  const waving = [...known.current].filter(([, { gestureUntil }]) => gestureUntil > now)
  const isBusy = moving.length > 0 || waving.length > 0
  useEffect(() => {
    if (!isBusy) return
    const timer = setInterval(() => {
      for (const [pupil, each] of known.current) {
        const reached = each.legs.shift()
        if (!reached) continue
        each.from = reached
        if (each.legs.length === 0) arrived(pupil)
      }
      tick(count => count + 1)
    }, legMs)
    return () => clearInterval(timer)
  }, [isBusy, arrived])
  return {
    walks: new Map(moving.map(([pupil, { legs, from }]) => [pupil, walkTo(legs[0] ?? from, from)])),
    gestures: new Map(waving.map(([pupil, { gesture }]) => [pupil, gesture])),
  }
}

const placeOf = ({ to }: SeenFigure): At => spotAt(to, 0) ?? { x: 0, y: 0 }
const walkTo = (at: At, from: At): Walk => ({ at, facing: at.x < from.x ? 'left' : 'right' })
