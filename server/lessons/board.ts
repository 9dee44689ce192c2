import type { Board, BoardRow, LessonAnswer, ProjectorView } from '../../shared/api/lessons.ts'
import { beatOf } from '../../shared/play/scenario.ts'
import type { Pupil } from '../classes/index.ts'
import { type Progress, scenarioOf } from '../play/index.ts'
import { doCirclesRun, doorsOf, type Lesson, triesBeforeResting } from './model.ts'
import { goOnIn, openIn } from './stories.ts'

/** What the room knows of one tablet that signed in in this lesson; `in`: the scenario or recognition that it answered in last. */
export type Tablet = { readonly lostAt?: Date; readonly needsHelp?: true; readonly in?: string }
/** How far one pupil is, as far as the page needs it. */
export type Played = Pick<Progress, 'runs' | 'endings'> & { readonly knows: NonNullable<Progress['knows']> }
type Known = {
  readonly lesson: Lesson
  readonly pupils: readonly Pupil[]
  readonly progress: ReadonlyMap<string, Played>
  readonly tablets: ReadonlyMap<string, Tablet>
}

/** The teacher's live page: how far each username is. Never a choice, no score, no time per beat. */
export const boardOf = (known: Known, lesson: LessonAnswer, at: Date): Board => ({
  lesson,
  rows: known.pupils.map(pupil => rowOf(known, pupil)),
  ...((known.lesson.wrongTries ?? 0) >= triesBeforeResting && { manyWrong: true as const }),
  at: at.toISOString(),
})

/** The same for all eyes: how many of the class are here. */
export const projectorOf = ({ lesson, rows, at }: Board): ProjectorView => ({
  lesson,
  here: rows.filter(({ state }) => state !== 'notSignedIn' && state !== 'waits').length,
  of: rows.length,
  at,
})

function rowOf({ lesson, progress, tablets }: Known, { _id, username }: Pupil): BoardRow {
  const tablet = asCirclesShow(lesson, tablets.get(_id))
  const knock = lesson.knocks.findLast(each => each.pupil === _id)
  const played = progress.get(_id)
  const isKnowing = tablet?.in !== undefined && played?.knows[tablet.in] !== undefined
  const at = tablet && !isKnowing ? whereIn(lesson, tablet, played) : undefined
  const isDone = (played?.endings[lesson.scenario]?.length ?? 0) > 0
  return {
    pupil: _id,
    username,
    state:
      knock && !tablet
        ? 'waits'
        : !tablet
          ? 'notSignedIn'
          : tablet.lostAt
            ? 'lost'
            : at || isKnowing
              ? 'playing'
              : isDone
                ? 'finished'
                : 'onMap',
    ...(at && { beat: at.beat }),
    ...(at && at.scenario !== lesson.scenario && { scenario: at.scenario }),
    ...(isKnowing && { recognition: true as const }),
    ...(isDone && { done: true as const }),
    ...(knock && { waitsFor: knock.why }),
    ...(doorsOf(_id).some(door => (lesson.tries[door] ?? 0) > 0) && { wrongTries: true as const }),
    ...(tablet?.needsHelp && { tabletHelp: true as const }),
    ...(tablet?.lostAt && { lostAt: tablet.lostAt.toISOString() }),
  }
}

/** While circles run lost connections rest: a name here could point at a part. */
function asCirclesShow(lesson: Lesson, tablet: Tablet | undefined): Tablet | undefined {
  if (!tablet || !doCirclesRun(lesson)) return tablet
  const { lostAt: _, ...shown } = tablet
  return shown
}

/** The scenario that it answered in last, else the lesson's own, else another that is open; nothing on the map. */
function whereIn(
  lesson: Lesson,
  tablet: Tablet,
  played: Played | undefined,
): { readonly scenario: string; readonly beat: number } | undefined {
  const ids = new Set([...(tablet.in ? [tablet.in] : []), ...openIn(lesson).map(({ id }) => id), ...goOnIn(lesson).map(({ id }) => id)])
  for (const scenario of ids) {
    const beat = beatIn(scenario, played)
    if (beat) return { scenario, beat }
  }
  return undefined
}

/** A "what if" after the end is not shown as going back. */
function beatIn(scenario: string, played: Played | undefined): number | undefined {
  const run = played?.runs[scenario]
  if (!run) return undefined
  const content = scenarioOf(scenario)
  return !run.again && run.version === content.version ? beatOf(content, run) : undefined
}
