import type { CircleView } from '../../shared/api/circles.ts'
import { type Circle, courses, type Move, reveals, situations } from '../../shared/content/circle-schema.ts'
import { type CircleState, chooseMove, lookBack, reveal, startCircle } from '../../shared/play/circle.ts'
import { view } from '../../shared/play/circle-view.ts'

/** One screen of a circle, as its rules bring it about: `after` is what a reveal reveals. */
export type CircleMoment = {
  readonly id: string
  readonly kind: 'dealt' | 'beat' | 'around' | 'reveal' | 'lookBack'
  readonly state: CircleState
  readonly after?: CircleState
}

const pupils = ['one', 'two', 'three', 'four', 'five']
const nobody: ReadonlySet<string> = new Set()
/** What the five do in one beat; who is not named looks on. */
const crowds: readonly (readonly Move[])[] = [
  ['watch'],
  ['leave', 'leave', 'leave', 'leave', 'leave'],
  ['standWith'],
  ['standWith', 'speak', 'standWith'],
  ['fetchHelp'],
  ['checkIn', 'checkIn'],
]

/** Every screen that this circle can show, each once: found by playing it in all these ways. */
export function momentsOf(circle: Circle): CircleMoment[] {
  const start = startCircle(circle, pupils, 1)
  const found = new Map<string, CircleMoment>()
  const keep = (moment: CircleMoment) => found.has(moment.id) || found.set(moment.id, moment)
  keep({ id: 'dealt', kind: 'dealt', state: start })
  let states = [start]
  while (states.length > 0) {
    const next = new Map<string, CircleState>()
    for (const state of states) {
      const situation = situationIn(circle, state)
      const missed = state.adult === 'missed' ? ' missed' : ''
      keep({ id: `beat ${state.beat} ${situation}${missed}`, kind: 'beat', state })
      if (situation === 'hot') keep({ id: 'around', kind: 'around', state })
      for (const crowd of crowds) {
        const after = reveal(circle, chosen(state, crowd), nobody)
        const ring = after.rings.at(-1)
        const news = ring && ring.adult !== 'none' && ring.adult !== (state.rings.at(-1)?.adult ?? 'none') ? ` ${ring.adult}` : ''
        keep({ id: `reveal ${ring?.says}${news}`, kind: 'reveal', state, after })
        if (after.beat === lookBack) keep({ id: `lookBack ${courseIn(circle, after)}`, kind: 'lookBack', state: after })
        else next.set(JSON.stringify([after.feeling, after.heat, after.calm, after.fetched, after.adult, after.rings.length]), after)
      }
    }
    states = [...next.values()]
  }
  return [...found.values()].sort((one, other) => rank(one) - rank(other))
}

/** What the tablet of this part sees in a state. */
export function seenBy(circle: Circle, state: CircleState, part: string): CircleView {
  const seen = view(circle, state, pupilOf(state, part))
  if (!seen) throw new RangeError(`Nobody plays "${part}".`)
  return seen
}

export const pupilOf = ({ places }: CircleState, part: string): string => places.find(place => place.part === part)?.pupil ?? ''
/** All but one: the game plays for them. */
export const othersThan = (pupil: string): ReadonlySet<string> => new Set(pupils.filter(each => each !== pupil))

function chosen(state: CircleState, crowd: readonly Move[]): CircleState {
  return pupils.reduce((now, pupil, at) => {
    const next = chooseMove(now, pupil, { deal: now.deal, beat: now.beat, move: crowd[at] ?? 'watch' })
    return 'refused' in next ? now : next
  }, state)
}

const situationIn = (circle: Circle, state: CircleState) => seenBy(circle, state, circle.parts[0] ?? '').situation
const courseIn = (circle: Circle, state: CircleState) => seenBy(circle, state, circle.parts[0] ?? '').course

/** In the order in which a class meets them. */
function rank({ id, kind, state }: CircleMoment): number {
  const [, first = '', second = ''] = id.split(' ')
  const kinds = ['dealt', 'beat', 'around', 'reveal', 'lookBack']
  const at =
    kind === 'beat'
      ? state.beat * 10 + situations.indexOf(second as never) + (id.endsWith('missed') ? 0.5 : 0)
      : kind === 'reveal'
        ? reveals.indexOf(first as never) * 10 + (second ? 1 : 0)
        : courses.indexOf(first as never)
  return kinds.indexOf(kind) * 1000 + at
}
