import type { Ring } from '../api/circles.ts'
import type { AdultState, Circle, Reveal } from '../content/circle-schema.ts'
import { feelingRange, heatRange } from '../content/schema.ts'

export type Counts = Ring['counts']
/** What the rule looks at, and nothing else: counts of a beat, never who. */
export type Mood = {
  readonly feeling: number
  readonly heat: number
  /** Two were beside in one beat: nobody laughs until the end. */
  readonly calm: boolean
  /** How many went for help so far. */
  readonly fetched: number
  readonly adult: AdultState
}
export type LastBeat = 4
export const epilogue: LastBeat = 4

/** Stand with, speak, fetch help. */
export const helpingIn = (counts: Counts) => besideIn(counts) + counts.fetchHelp
/** To speak is always a word to the one it happens to. */
export const besideIn = (counts: Counts) => counts.standWith + counts.speak
/** From then on it is over for good. */
export const isAdultHere = ({ adult }: Pick<Mood, 'adult'>) => adult === 'here' || adult === 'saw'

/**
 * The one table. Watching and leaving keep the heat, and nothing gets better. Laughter raises the heat by one. One who helps lifts the
 * feeling and keeps the heat from rising. After two beside in one beat the heat is at most one. Checking in lifts the feeling by one.
 * @param laughed how many laughed when the beat began
 */
export function afterBeat(before: Mood, counts: Counts, beat: number, laughed: number): Mood {
  const helping = helpingIn(counts)
  const beside = besideIn(counts)
  const calm = before.calm || beside >= 2
  const lift = Math.min(beside, 2) || Math.min(helping, 1)
  const fetched = before.fetched + counts.fetchHelp
  const mood: Mood = {
    feeling: Math.min(before.feeling + lift + Math.min(counts.checkIn, 1), feelingRange.high),
    heat: calm ? Math.min(before.heat, 1) : laughed > 0 && helping === 0 ? Math.min(before.heat + 1, heatRange.high) : before.heat,
    calm,
    fetched,
    adult: isAdultHere(before) ? before.adult : counts.fetchHelp > 0 ? 'onTheWay' : before.adult === 'missed' ? 'none' : before.adult,
  }
  // Who is told in the epilogue comes in the epilogue.
  return beat === epilogue && mood.adult === 'onTheWay' ? withAdult(mood, 'here') : mood
}

/** What has come by the time that `beat` begins: help is one beat on its way, and in the epilogue a grown-up who was needed is there. */
export function beforeBeat(mood: Mood, beat: number, { firstAdultMisses }: Pick<Circle, 'firstAdultMisses'>): Mood {
  if (isAdultHere(mood)) return mood
  if (beat === epilogue) return mood.fetched > 0 ? withAdult(mood, 'here') : mood.calm ? mood : withAdult(mood, 'saw')
  if (mood.adult !== 'onTheWay') return mood
  return mood.fetched > (firstAdultMisses ? 1 : 0) ? withAdult(mood, 'here') : { ...mood, adult: 'missed' }
}

/** What the reveal says of a beat. */
export function saysOf(before: Mood, after: Mood, counts: Counts, beat: number): Reveal {
  if (beat === epilogue) return helpingIn(counts) + counts.checkIn > 0 ? 'kind' : 'quiet'
  if (isAdultHere(before)) return 'there'
  if (besideIn(counts) >= 2) return 'two'
  if (besideIn(counts) === 1) return 'one'
  if (counts.fetchHelp > 0) return 'fetched'
  return after.heat > before.heat ? 'louder' : 'still'
}

const withAdult = (mood: Mood, adult: 'here' | 'saw'): Mood => ({
  ...mood,
  adult,
  heat: 0,
  feeling: Math.min(mood.feeling + 1, feelingRange.high),
})
