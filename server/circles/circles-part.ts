import { circleMessages, circleTickMs } from '../../shared/api/circles.ts'
import { seededChance } from '../../shared/play/chance.ts'
import { chooseMove, wishAgain } from '../../shared/play/circle.ts'
import { paintWall } from '../classes/index.ts'
import { Refusal } from '../http/refusal.ts'
import { chaptersToday, type Floor, type OpenPart, partMessage, tellRoom } from '../lessons/index.ts'
import { circleOf, circlesOf } from './content.ts'
import { sealed } from './envelope.ts'
import { comeIn, dealRound, dealRoundAnew, endRound, inItsCircle, letGoOn } from './round.ts'
import { openTable } from './table.ts'

/** How often the room ticks; circles are told on every second one. */
const roomTickMs = 250

/**
 * The circles in a lesson's room. All tablets of the lesson are told on one tick, in the class's order and in one size, whether or not
 * anything changed for one: so nothing that anybody does shows on another's tablet before the reveal.
 */
export const circlesPart: OpenPart = (context, floor) => {
  const table = openTable(context, floor)
  const chance = () => seededChance(context.chance.seed())
  let ticks = 0
  let isBoardOld = true
  /** The map stands still for circles that are over; told on a tick, when the room hears. */
  let isMapOld = false
  const mapStandsStill = () => tellRoom(context, floor.lesson()._id, { kind: 'changed' })
  const note = (error: unknown) => context.log.error({ err: error }, 'circles met a surprise')
  const noted = (act: Promise<unknown>) => void act.catch(note)

  return {
    messages: [
      partMessage('circle.move', circleMessages['circle.move'], 'lesson.play', async ({ id }, move) => {
        await table.play(({ round }) => inItsCircle(round, id, circle => chooseMove(circle, id, move)))
        return {}
      }),
      partMessage('circle.again', circleMessages['circle.again'], 'lesson.play', async ({ id }, { deal, wished }) => {
        await table.play(({ round }) => inItsCircle(round, id, circle => wishAgain(circle, id, deal, wished ? 'wished' : 'takenBack')))
        return {}
      }),
      partMessage('circles.start', circleMessages['circles.start'], 'lesson.lead', async (_, { circle }) => {
        if (!offersIn(floor).includes(circle)) throw new Refusal('not.found')
        if (table.running()) return {}
        const present = floor.pupils().flatMap(({ _id }) => (floor.isHere(_id) ? [_id] : []))
        if (present.length === 0) throw new Refusal('circles.nobodyHere')
        const content = circleOf(circle)
        await table.begin(content, dealRound(content, present, table.seating(), chance()))
        mapStandsStill()
        return {}
      }),
      partMessage('circles.goOn', circleMessages['circles.goOn'], 'lesson.lead', async (_, { circle }) => {
        await table.play(({ content, round }) => letGoOn(content, numbered(round, circle), circle, table.absent.gone()))
        return {}
      }),
      partMessage('circles.dealAnew', circleMessages['circles.dealAnew'], 'lesson.lead', async (_, { circle }) => {
        await table.play(({ content, round }) => dealRoundAnew(content, numbered(round, circle), circle, table.seating(), chance()))
        return {}
      }),
      partMessage('circles.end', circleMessages['circles.end'], 'lesson.lead', async () => {
        // Painted first: whoever is cut off in between ends the circles again, and a reason paints once.
        const circle = table.playing()
        const { _id: lesson, class: schoolClass } = floor.lesson()
        if (circle !== undefined) await paintWall(context, { class: schoolClass, lesson }, { kind: 'circle', circle, lesson })
        await table.end(({ content, round }) => endRound(content, round))
        return {}
      }),
      partMessage('circles.seat', circleMessages['circles.seat'], 'lesson.lead', (_, seating) => {
        const inClass = new Set(floor.pupils().map(({ _id }) => _id))
        if (![...seating.apart.flat(), ...seating.withMe].every(pupil => inClass.has(pupil))) throw new Refusal('not.found')
        table.seat(seating)
        isBoardOld = true
        return {}
      }),
    ],
    opened: async () => {
      isMapOld = await table.open()
    },
    joined: ({ _id }) => {
      table.absent.came(_id)
      if (table.running()) noted(table.play(({ content, round }) => comeIn(content, round, _id, table.seating(), chance())))
    },
    left: pupil => table.absent.dropped(pupil),
    sentOut: pupil => table.absent.signedOut(pupil),
    sessionEnded: pupil => table.absent.signedOut(pupil),
    adultJoined: () => {
      isBoardOld = true
    },
    changed: () => {
      isBoardOld = true
    },
    tick: () => {
      ticks += 1
      if (ticks % (circleTickMs / roomTickMs) !== 0) return
      const isTold = tellAll()
      if (isTold || isBoardOld) floor.tellAdults(undefined, 'circles', table.board(offersIn(floor)))
      isBoardOld = false
      if (isMapOld) mapStandsStill()
      isMapOld = false
      noted(table.isShownOver() ? clear() : table.turn())
    },
  }

  /** First everything is written out, then it is sent: one after the other without a pause. @returns whether circles run */
  function tellAll(): boolean {
    const here = floor.pupils().filter(({ _id }) => floor.isHere(_id))
    const letters = here.flatMap(({ _id }) => {
      const news = table.news(_id)
      return news ? [{ to: _id, letter: sealed(news) }] : []
    })
    for (const { to, letter } of letters) floor.tell(to, 'circle', letter)
    return table.isShown()
  }

  async function clear() {
    await table.clear()
    isBoardOld = true
    mapStandsStill()
  }
}

/** The circles of the chapters that the lesson has open, today's first. */
function offersIn(floor: Floor): string[] {
  const lesson = floor.lesson()
  return circlesOf(chaptersToday(lesson), lesson.names)
}

/** @throws Refusal not.found when there is no such circle */
function numbered<R extends { readonly circles: readonly unknown[] }>(round: R, number: number | undefined): R {
  if (number !== undefined && number > round.circles.length) throw new Refusal('not.found')
  return round
}
