import { roomMessages } from '../../shared/api/lessons.ts'
import type { AnswerReply, AnyAnswer } from '../../shared/api/play.ts'
import { type Session, Sessions } from '../accounts/index.ts'
import type { Context } from '../context.ts'
import { progressesOf } from '../play/index.ts'
import { boardOf, type Played, projectorOf, type Tablet } from './board.ts'
import { graceMs } from './living.ts'
import { type Floor, partMessage, type RoomPart } from './room-part.ts'

/** As often as an eye follows; a whole assembly's page less often, since it is long and changes all the time. */
const everyMs = 500
const largeFrom = 60
const largeEveryMs = 1000

type Board = { readonly part: RoomPart; readonly given: (pupil: string, answer: AnyAnswer, reply: AnswerReply) => void }

/** The teacher's live page and the projector's, and what they show: each tablet's state and how far each pupil is. */
export function boardPart(context: Context, floor: Floor): Board {
  const tablets = new Map<string, Tablet>()
  const progress = new Map<string, Played>()
  let isOld = true
  let toldAt = Number.NEGATIVE_INFINITY
  const set = (pupil: string, tablet: Tablet) => {
    const before = tablets.get(pupil)?.in
    tablets.set(pupil, { ...tablet, ...(before && { in: before }) })
    isOld = true
  }
  const forget = (pupil: string) => {
    tablets.delete(pupil)
    isOld = true
  }
  const learn = async (pupils: readonly string[]) => {
    for (const [id, { runs, endings, knows = {} }] of await progressesOf(context, pupils)) progress.set(id, { runs, endings, knows })
    isOld = true
  }
  const isWithinGrace = (tablet: Tablet | undefined) => !tablet?.lostAt || context.clock.now().getTime() - tablet.lostAt.getTime() < graceMs
  /** After a crash: who was signed in has lost its connection, and comes back by itself. */
  const learnWhoWasHere = async () => {
    const sessions = await context.storage.model(Sessions).find({ lesson: floor.lesson()._id, kind: 'pupil' }).lean<Session[]>()
    const now = context.clock.now()
    for (const { owner, expiresAt } of sessions) if (expiresAt > now) set(owner, { lostAt: now })
  }

  const part: RoomPart = {
    messages: [
      partMessage('tablet.help', roomMessages['tablet.help'], 'lesson.play', ({ id }, { needed }) => {
        set(id, needed ? { needsHelp: true } : {})
      }),
      partMessage('tablet.comeTo', roomMessages['tablet.comeTo'], 'lesson.lead', (_, { pupil }) => {
        floor.tell(pupil, 'tablet.coming', {})
        const tablet = tablets.get(pupil)
        if (tablet) set(pupil, tablet.lostAt ? { lostAt: tablet.lostAt } : {})
      }),
      partMessage('tablet.sendToMap', roomMessages['tablet.sendToMap'], 'lesson.lead', (_, { pupil }) => {
        floor.tell(pupil, 'tablet.toMap', {})
      }),
    ],
    opened: async () => {
      await learn(floor.pupils().map(({ _id }) => _id))
      await learnWhoWasHere()
    },
    joined: ({ _id }) => set(_id, isWithinGrace(tablets.get(_id)) && tablets.get(_id)?.needsHelp ? { needsHelp: true } : {}),
    left: pupil => {
      const tablet = tablets.get(pupil)
      if (tablet) set(pupil, { ...tablet, lostAt: context.clock.now() })
    },
    adultJoined: () => {
      isOld = true
    },
    sentOut: forget,
    sessionEnded: forget,
    changed: () => {
      isOld = true
    },
    heard: event => (event.kind === 'progress' ? learn([event.pupil]) : undefined),
    tick: () => {
      const now = context.clock.monotonicMs()
      if (!isOld || now - toldAt < (floor.pupils().length > largeFrom ? largeEveryMs : everyMs)) return
      isOld = false
      toldAt = now
      const known = { lesson: floor.lesson(), pupils: floor.pupils(), progress, tablets }
      const board = boardOf(known, floor.presented(), context.clock.now())
      floor.tellAdults(undefined, 'board', board)
      floor.tellAdults('projector', 'projector', projectorOf(board))
    },
  }
  /** What was confirmed is known without asking the store again. */
  const given: Board['given'] = (pupil, answer, { run, finished, know }) => {
    const before = progress.get(pupil) ?? { runs: {}, endings: {}, knows: {} }
    if ('scenario' in answer) progress.set(pupil, { ...before, ...playedOn(before, answer.scenario, run, finished?.ending) })
    else if ('recognition' in answer) progress.set(pupil, { ...before, knows: withRun(before.knows, answer.recognition, know) })
    const tablet = tablets.get(pupil)
    const id = 'scenario' in answer ? answer.scenario : 'recognition' in answer ? answer.recognition : undefined
    if (tablet && id !== undefined) tablets.set(pupil, { ...tablet, in: id })
    isOld = true
  }
  return { part, given }
}

function playedOn(
  { runs, endings }: Played,
  scenario: string,
  run: AnswerReply['run'],
  ending: string | undefined,
): Pick<Played, 'runs' | 'endings'> {
  const seen = endings[scenario] ?? []
  return {
    runs: withRun(runs, scenario, run),
    endings: ending !== undefined && !seen.includes(ending) ? { ...endings, [scenario]: [...seen, ending] } : endings,
  }
}

function withRun<R>(runs: Readonly<Record<string, R>>, id: string, run: R | undefined): Record<string, R> {
  const { [id]: _over, ...others } = runs
  return run ? { ...others, [id]: run } : others
}
