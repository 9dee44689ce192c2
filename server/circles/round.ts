import type { CircleRow } from '../../shared/api/circles.ts'
import type { Circle } from '../../shared/content/circle-schema.ts'
import type { Chance } from '../../shared/play/chance.ts'
import {
  allWishAgain,
  type CircleState,
  dealAnew,
  endCircle,
  type Gone,
  isReady,
  leavePart,
  pupilsIn,
  type RefusedMove,
  reveal,
  startCircle,
  takePart,
} from '../../shared/play/circle.ts'
import { dealCircles, type Seating } from '../../shared/play/circle-deal.ts'
import { rowOf } from '../../shared/play/circle-view.ts'

/** The circles that one class plays at the same time. Their order was drawn by lot and says nothing. */
export type Round = {
  readonly circles: readonly CircleState[]
  /** Came late; every circle was full. */
  readonly waiting: readonly string[]
}
/** No circle has more. */
const mostInCircle = 5

export function dealRound(content: Circle, present: readonly string[], seating: Seating, chance: Chance): Round {
  const circles = dealCircles(present, seating, chance)
  return { circles: circles.map(pupils => startCircle(content, pupils, seedFrom(chance))), waiting: [] }
}

/** What one tablet does in its circle. */
export function inItsCircle(round: Round, pupil: string, act: (circle: CircleState) => CircleState | RefusedMove): Round | RefusedMove {
  const mine = round.circles.find(circle => pupilsIn(circle).includes(pupil))
  if (!mine) return { refused: 'not.found' }
  const acted = act(mine)
  return 'refused' in acted ? acted : { ...round, circles: round.circles.map(circle => (circle === mine ? acted : circle)) }
}

/** Plays out what is ready, and deals anew where all wish it. The same round when nothing is. */
export function advance(content: Circle, round: Round, gone: Gone): Round {
  const circles = round.circles.map(circle => {
    if (isReady(circle, gone)) return reveal(content, circle, gone)
    return allWishAgain(circle, gone) ? dealAnew(content, circle, pupilsIn(circle)) : circle
  })
  return circles.some((circle, at) => circle !== round.circles[at]) ? { ...round, circles } : round
}

/** @param number of one circle; without it all go on */
export const letGoOn = (content: Circle, round: Round, number: number | undefined, gone: Gone): Round =>
  ofThese(round, number, circle => reveal(content, circle, gone))

/** Who waits comes in where there is room, without meeting whom it is kept apart from; dealt for all, who is left is a circle of its own. */
export function dealRoundAnew(content: Circle, round: Round, number: number | undefined, seating: Seating, chance: Chance): Round {
  let waiting = [...round.waiting]
  const dealt = ofThese(round, number, circle => {
    const pupils = pupilsIn(circle)
    for (const pupil of [...waiting]) {
      if (pupils.length >= mostInCircle || !mayMeet(pupil, pupils, seating)) continue
      pupils.push(pupil)
      waiting = waiting.filter(each => each !== pupil)
    }
    return dealAnew(content, circle, pupils)
  })
  if (number !== undefined || waiting.length === 0) return { ...dealt, waiting }
  const more = dealRound(content, waiting, seating, chance)
  return { circles: [...dealt.circles, ...more.circles], waiting: [] }
}

export const endRound = (content: Circle, { circles }: Round): Round => ({
  circles: circles.map(circle => endCircle(content, circle)),
  waiting: [],
})

/** Somebody sits down while the circles run: back into its part, into a part that the game played, beside the teacher, or it waits. */
export function comeIn(content: Circle, round: Round, pupil: string, seating: Seating, chance: Chance): Round {
  if (round.waiting.includes(pupil) || round.circles.some(circle => pupilsIn(circle).includes(pupil))) return round
  if (seating.withMe.includes(pupil)) return { ...round, circles: [...round.circles, startCircle(content, [pupil], seedFrom(chance))] }
  const open = chance
    .shuffle(round.circles)
    .filter(circle => mayMeet(pupil, pupilsIn(circle), seating) && takePart(circle, pupil) !== undefined)
    .toSorted((one, other) => pupilsIn(one).length - pupilsIn(other).length)
  const into = open.at(0)
  if (!into) return { ...round, waiting: [...round.waiting, pupil] }
  return { ...round, circles: round.circles.map(circle => (circle === into ? (takePart(circle, pupil) ?? circle) : circle)) }
}

/** Only these are still of the class: others' parts are the game's. */
export function keepOnly(round: Round, pupils: ReadonlySet<string>): Round {
  const left = [...round.waiting, ...round.circles.flatMap(pupilsIn)].filter(pupil => !pupils.has(pupil))
  if (left.length === 0) return round
  return {
    circles: round.circles.map(circle => left.reduce(leavePart, circle)),
    waiting: round.waiting.filter(pupil => pupils.has(pupil)),
  }
}

export const rowsOf = ({ circles }: Round, gone: Gone, { withMe }: Seating): CircleRow[] =>
  circles.map((circle, at) => {
    const [only, ...others] = pupilsIn(circle)
    const sitsWithYou = only !== undefined && others.length === 0 && withMe.includes(only)
    return { ...rowOf(circle, gone, at + 1), ...(sitsWithYou && { sitsWithYou: true as const }) }
  })

function ofThese({ circles, waiting }: Round, number: number | undefined, act: (circle: CircleState) => CircleState): Round {
  return { circles: circles.map((circle, at) => (number === undefined || number === at + 1 ? act(circle) : circle)), waiting }
}

/** Whoever sits with the teacher has a circle of its own. */
function mayMeet(pupil: string, others: readonly string[], { apart, withMe }: Seating): boolean {
  if (others.some(other => withMe.includes(other)) || withMe.includes(pupil)) return false
  return !apart.some(pair => pair.includes(pupil) && pair.some(each => each !== pupil && others.includes(each)))
}

const seedFrom = (chance: Chance) => chance.int(2 ** 31)
