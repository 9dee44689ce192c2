import type { Ring } from '../api/circles.ts'
import { type Circle, type Course, type Deed, type Move, moves, movesWhileHot, type Situation } from '../content/circle-schema.ts'
import { dealParts } from './circle-deal.ts'
import { arrange, chanceOf, countsOf, extrasDo, laughing, partDoes } from './circle-game.ts'
import { afterBeat, beforeBeat, epilogue, helpingIn, isAdultHere, type Mood, saysOf } from './circle-rule.ts'

/** A part in play. Without a pupil the game plays it. */
export type Place = {
  readonly part: string
  readonly pupil?: string
  /** The part it had before the parts were dealt anew. */
  readonly before?: string
  /** Until the reveal. */
  readonly move?: Move
  readonly wishesAgain?: true
}
/** One circle while it runs. No list of what a pupil chose: after a reveal there are counts. */
export type CircleState = Mood & {
  readonly circle: string
  readonly version: number
  readonly deal: number
  readonly seed: number
  /** In the content's order, which says nothing. */
  readonly places: readonly Place[]
  /** 1 to 3, 4 for the epilogue, 5 for the look-back. */
  readonly beat: number
  readonly rings: readonly Ring[]
  /** The last reveal: who in the picture did what. Not stored; made up from the counts after a crash. */
  readonly did: Readonly<Record<string, Deed>>
  readonly ended?: true
}
/** Pupils whose tablets are gone: the game plays for them. */
export type Gone = ReadonlySet<string>
export type RefusedMove = { readonly refused: 'not.found' | 'answer.outOfOrder' | 'choice.notOffered' }
export const lookBack = 5

/** @param before part of each pupil in the last deal */
export function startCircle(
  content: Circle,
  pupils: readonly string[],
  seed: number,
  deal = 1,
  before: Readonly<Record<string, string>> = {},
): CircleState {
  const mood: Mood = { ...content.start, calm: false, fetched: 0, adult: 'none' }
  const places = dealParts(content, pupils, seed + deal, before).map(
    ([part, pupil]): Place => ({ part, ...(pupil !== undefined && placeOf(pupil, before)) }),
  )
  return {
    ...{ circle: content.id, version: content.version, deal, seed, places, beat: 1, rings: [], ...mood },
    did: asItBegins(content, places, mood),
  }
}

/** A move, or another one until the reveal. A refused one changes nothing. */
export function chooseMove(
  state: CircleState,
  pupil: string,
  { deal, beat, move }: { deal: number; beat: number; move: Move },
): CircleState | RefusedMove {
  if (!isIn(state, pupil)) return { refused: 'not.found' }
  if (deal !== state.deal || beat !== state.beat) return { refused: 'answer.outOfOrder' }
  return offers(state).includes(move)
    ? changed(state, pupil, ({ move: _, ...place }) => ({ ...place, move }))
    : { refused: 'choice.notOffered' }
}

/** In the look-back: it would like the parts dealt anew, or not any more. */
export function wishAgain(state: CircleState, pupil: string, deal: number, wished: 'wished' | 'takenBack'): CircleState | RefusedMove {
  if (!isIn(state, pupil)) return { refused: 'not.found' }
  if (deal !== state.deal || state.beat !== lookBack || state.ended) return { refused: 'answer.outOfOrder' }
  return changed(state, pupil, ({ wishesAgain: _, ...place }) => (wished === 'wished' ? { ...place, wishesAgain: true } : place))
}

/** Somebody is there, and all who are there have chosen. A circle that nobody is left in rests until somebody is back, or it is let go on. */
export function isReady(state: CircleState, gone: Gone): boolean {
  const here = hereIn(state, gone)
  return state.beat !== lookBack && here.length > 0 && here.every(({ move }) => move !== undefined)
}

/** All who are there would like it again. */
export function allWishAgain(state: CircleState, gone: Gone): boolean {
  const here = hereIn(state, gone)
  return state.beat === lookBack && !state.ended && here.length > 0 && here.every(({ wishesAgain }) => wishesAgain === true)
}

/** The crowd's move is played out at once. A part without a choice looks around; one whose tablet is gone is played by the game. */
export function reveal(content: Circle, state: CircleState, gone: Gone): CircleState {
  if (state.beat === lookBack) return state
  const chance = chanceOf(state.seed, state.deal, state.beat)
  // Drawn for every part, needed or not: so nothing that the game does depends on who is there.
  const drawn = state.places.map(() => partDoes(state, state.beat, state.rings, chance))
  const parts = Object.fromEntries(
    state.places.map(({ part, pupil, move }, at): [string, Deed] => {
      const isPlayed = pupil !== undefined && !gone.has(pupil)
      return [part, move ?? (isPlayed ? 'watch' : (drawn[at] ?? 'watch'))]
    }),
  )
  const after = afterBeat(state, countsOf(parts), state.beat, laughing(content.extras.length, state))
  const did = { ...parts, ...extrasDo(content, after, chance) }
  const counts = countsOf(did)
  const { feeling, heat, adult } = after
  const ring: Ring = { beat: state.beat, counts, heat, feeling, adult, says: saysOf(state, after, counts, state.beat) }
  const next = state.beat + 1
  const mood = next === lookBack ? after : beforeBeat(after, next, content)
  return { ...state, ...mood, places: state.places.map(({ move: _, ...place }) => place), beat: next, rings: [...state.rings, ring], did }
}

/** Ends early, and in support all the same: the moves made are played out, then the epilogue in which nobody moves. */
export function endCircle(content: Circle, state: CircleState): CircleState {
  const nobody: Gone = new Set()
  const isBegun = state.beat < epilogue && state.places.some(({ move }) => move !== undefined)
  const played = isBegun ? reveal(content, state, nobody) : state
  const last = played.beat < epilogue ? { ...played, ...beforeBeat(played, epilogue, content), beat: epilogue } : played
  return { ...reveal(content, last, nobody), ended: true }
}

/** The same moment with other parts, for these pupils. */
export function dealAnew(content: Circle, state: CircleState, pupils: readonly string[]): CircleState {
  const before = Object.fromEntries(state.places.flatMap(({ part, pupil }) => (pupil === undefined ? [] : [[pupil, part]])))
  return startCircle(content, pupils, state.seed, state.deal + 1, before)
}

/** Who comes late takes over a part that the game played. `undefined`: there is no room. */
export function takePart(state: CircleState, pupil: string): CircleState | undefined {
  const free = state.places.find(place => place.pupil === undefined)
  if (!free || state.beat === lookBack) return undefined
  return { ...state, places: state.places.map(place => (place === free ? { part: place.part, pupil } : place)) }
}

/** Gone for good: its part is the game's. */
export const leavePart = <S extends Pick<CircleState, 'places'>>(state: S, pupil: string): S =>
  changed(state, pupil, ({ part }) => ({ part }))

export const pupilsIn = ({ places }: Pick<CircleState, 'places'>): string[] => places.flatMap(({ pupil }) => pupil ?? [])

/** What may be chosen now, in the order of the buttons, the same for every part. */
export function offers(state: CircleState): readonly Move[] {
  if (state.beat === lookBack) return []
  const situation = situationOf(state)
  return situation === 'there' || situation === 'later' ? moves : movesWhileHot
}

export function situationOf(state: CircleState): Situation {
  if (state.beat >= epilogue) return 'later'
  if (isAdultHere(state)) return 'there'
  return state.calm ? 'calmer' : 'hot'
}

/** What the look-back says of the three beats. */
export function courseOf(state: CircleState): Course {
  const wasFetched = state.fetched > 0
  if (state.calm) return 'together'
  if (wasFetched) return 'helped'
  return state.rings.some(({ counts }) => helpingIn(counts) > 0) ? 'single' : 'silent'
}

/** A stored circle as it goes on after a crash. */
export function restored(content: Circle, stored: Omit<CircleState, 'did'>): CircleState {
  const last = stored.rings.at(-1)
  const parts = stored.places.map(({ part }) => part)
  return { ...stored, did: last ? arrange(parts, content.extras, last.counts) : asItBegins(content, stored.places, stored) }
}

const placeOf = (pupil: string, before: Readonly<Record<string, string>>) => ({ pupil, ...(before[pupil] && { before: before[pupil] }) })
const isIn = (state: CircleState, pupil: string) => state.places.some(place => place.pupil === pupil)
const hereIn = ({ places }: CircleState, gone: Gone) => places.filter(({ pupil }) => pupil !== undefined && !gone.has(pupil))

const changed = <S extends Pick<CircleState, 'places'>>(state: S, pupil: string, change: (place: Place) => Place): S => ({
  ...state,
  places: state.places.map(place => (place.pupil === pupil ? change(place) : place)),
})

/** All who may be dealt watch; the extras laugh by the heat. */
const asItBegins = (content: Circle, places: readonly Place[], mood: Mood): Record<string, Deed> => ({
  ...Object.fromEntries(places.map(({ part }) => [part, 'watch' as const])),
  ...extrasDo(content, mood, chanceOf(0, 0, 0)),
})
