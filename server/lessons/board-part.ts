import { roomMessages } from '../../shared/api/lessons.ts'
import type { AnswerReply } from '../../shared/api/play.ts'
import { type Session, Sessions } from '../accounts/index.ts'
import type { Context } from '../context.ts'
import { type Progress, progressesOf } from '../play/index.ts'
import { boardOf, projectorOf, type Tablet } from './board.ts'
import { graceMs } from './living.ts'
import { type Floor, partMessage, type RoomPart } from './room-part.ts'

/** As often as an eye follows; a whole assembly's page less often, since it is long and changes all the time. */
const everyMs = 500
const largeFrom = 60
const largeEveryMs = 1000

type Board = { readonly part: RoomPart; readonly given: (pupil: string, scenario: string, reply: AnswerReply) => void }

/** The teacher's live page and the projector's, and what they show: each tablet's state and how far each pupil is. */
export function boardPart(context: Context, floor: Floor): Board {
  const tablets = new Map<string, Tablet>()
  const progress = new Map<string, Pick<Progress, 'runs' | 'endings'>>()
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
    for (const [id, { runs, endings }] of await progressesOf(context, pupils)) progress.set(id, { runs, endings })
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
  const given: Board['given'] = (pupil, scenario, { run, finished }) => {
    const { runs, endings } = progress.get(pupil) ?? { runs: {}, endings: {} }
    const { [scenario]: _over, ...others } = runs
    const seen = endings[scenario] ?? []
    progress.set(pupil, {
      runs: run ? { ...others, [scenario]: run } : others,
      endings: finished && !seen.includes(finished.ending) ? { ...endings, [scenario]: [...seen, finished.ending] } : endings,
    })
    const tablet = tablets.get(pupil)
    if (tablet) tablets.set(pupil, { ...tablet, in: scenario })
    isOld = true
  }
  return { part, given }
}
