import type { CircleNews, CirclesBoard } from '../../shared/api/circles.ts'
import type { Circle } from '../../shared/content/circle-schema.ts'
import { type CircleState, type RefusedMove, restored } from '../../shared/play/circle.ts'
import { anywhere, type Seating } from '../../shared/play/circle-deal.ts'
import { view } from '../../shared/play/circle-view.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { type Floor, keepCircles } from '../lessons/index.ts'
import { openAbsent } from './absent.ts'
import { findCircle } from './content.ts'
import { createKeeper } from './keeper.ts'
import { advance, keepOnly, type Round, rowsOf } from './round.ts'

type Run = { readonly content: Circle; readonly round: Round; readonly isOver?: true }

/**
 * The circles of one lesson. What is durable is shown, and nothing else: a crash never takes back what a tablet has seen. Moves are in the
 * lesson's document until their reveal, the teacher's seating is in memory alone.
 */
export function openTable(context: Context, floor: Floor) {
  const absent = openAbsent(context, floor)
  let run: Run | undefined
  let seating: Seating = anywhere
  let claimed = { lesson: '', epoch: 0 }
  const keeper = createKeeper<Run | undefined>(now =>
    keepCircles(context, claimed, !now || now.isOver ? [] : now.round.circles.map(asStored)),
  )
  const running = () => (run?.isOver ? undefined : run)
  const change = (next: Run) => {
    run = next
    return keeper.keep(next)
  }

  return {
    absent,
    running: () => running() !== undefined,
    /** Which circle is played. */
    playing: () => running()?.content.id,
    seating: () => seating,
    seat: (next: Seating) => {
      seating = next
    },

    /**
     * After a crash the circles go on in the same beat with the moves made. Circles whose content has changed or is gone are over.
     * @returns whether they were stored, and are over
     */
    open: async (): Promise<boolean> => {
      const { _id, epoch, circles = [] } = floor.lesson()
      claimed = { lesson: _id, epoch }
      const [first] = circles
      if (!first) return false
      const content = findCircle(first.circle)
      if (!content || circles.some(({ version }) => version !== content.version)) {
        await keeper.keep(undefined)
        return true
      }
      const round: Round = { circles: circles.map(circle => restored(content, circle)), waiting: [] }
      for (const { pupil } of round.circles.flatMap(({ places }) => places)) if (pupil !== undefined) absent.dropped(pupil)
      await change({ content, round })
      return false
    },

    begin: (content: Circle, round: Round) => change({ content, round }),

    /** @throws Refusal not.found when no circles run, and what the round refuses */
    play: (act: (run: Run) => Round | RefusedMove): Promise<void> => {
      const now = running()
      if (!now) throw new Refusal('not.found')
      const round = act(now)
      if ('refused' in round) throw new Refusal(round.refused)
      return change({ ...now, round })
    },

    end: (end: (run: Run) => Round) => {
      const now = running()
      if (!now) throw new Refusal('not.found')
      return change({ ...now, round: end(now), isOver: true })
    },

    /** Reveals what is ready, and writes again what could not be written. */
    turn: async () => {
      const now = running()
      if (now && floor.lesson().paused !== true) {
        const round = advance(now.content, keepOnly(now.round, idsOf(floor)), absent.gone())
        if (round !== now.round) await change({ ...now, round })
      }
      if (keeper.isBehind()) await keeper.settle()
    },

    /** What each tablet is told on this tick; none when nothing runs. The last news say that the circles are over. */
    news: (pupil: string): CircleNews | undefined => {
      const shown = keeper.kept()
      if (!shown) return undefined
      for (const circle of shown.round.circles) {
        const seen = view(shown.content, circle, pupil)
        if (seen) return seen
      }
      return { kind: 'waits' }
    },

    board: (offers: readonly string[]): CirclesBoard => {
      const shown = keeper.kept()
      const isRunning = shown !== undefined && !shown.isOver
      return {
        offers: [...offers],
        ...(isRunning && { runs: shown.content.id }),
        circles: isRunning ? rowsOf(shown.round, absent.gone(), seating) : [],
        waiting: isRunning ? shown.round.waiting.filter(floor.isHere).length : 0,
        apart: seating.apart.map(([one, other]) => [one, other]),
        withMe: [...seating.withMe],
      }
    },

    isShown: () => keeper.kept() !== undefined,
    isShownOver: () => keeper.kept()?.isOver === true,

    /** Everybody was shown the end. */
    clear: async () => {
      if (!keeper.kept()?.isOver) return
      run = undefined
      await keeper.keep(undefined)
    },
  }
}

export type Table = ReturnType<typeof openTable>

/** The last reveal's picture is not stored: who did what is gone with it. */
function asStored({ did: _, ...circle }: CircleState): Omit<CircleState, 'did'> {
  return circle
}

const idsOf = (floor: Floor) => new Set(floor.pupils().map(({ _id }) => _id))
