import { z } from 'zod'
import { MuralAnswer } from './classes.ts'
import { Done, Id, Instant, OfId } from './contract.ts'
import { AnyAnswer } from './play.ts'

/** `words`: what could help, once it is fixed in words. */
export const Projects = z.enum(['code', 'question', 'words'])
export const helpWords = ['none', 'few', 'many', 'most'] as const
export type HelpWord = (typeof helpWords)[number]
/** How many of those who came to a decision chose each way to help, in words; withheld below ten pupils or when the count is gone. */
export const InWords = z.union([
  z.strictObject({ decision: z.string(), ways: z.array(z.strictObject({ choice: z.string(), word: z.enum(helpWords) })) }),
  z.strictObject({ decision: z.string(), withheld: z.enum(['fewPupils', 'tooLate']) }),
])
export type InWords = z.infer<typeof InWords>

export const Chapter = z.int().min(1).max(5)
const ScenarioId = z.string().max(60)

export const LessonAnswer = z.strictObject({
  id: Id,
  classId: Id,
  className: z.string(),
  schoolName: z.string(),
  /** Drawn for this lesson; the class code opens the same list of usernames. */
  code: z.string(),
  /** The lesson's own story; empty in a lesson that plays on the map alone. */
  scenario: z.string(),
  /** Whether somebody has begun that story: until then another may take its place. */
  begun: z.boolean(),
  /** Chapters that the teacher has opened: all their stories may be played. */
  chapters: z.array(Chapter),
  /** Every story that may be begun now: the lesson's own first, then those of the open chapters. */
  open: z.array(z.string()),
  /** Cast id → the name in this lesson; never one that a pupil of the class has. */
  names: z.record(z.string(), z.string()),
  openedAt: Instant,
  endsAt: Instant,
  endedAt: Instant.optional(),
  /** Whether the map shows the classmates; a class's first lesson starts with each pupil alone. */
  othersShown: z.boolean(),
  /** Everyone looks at the board; the tablets wait. */
  paused: z.boolean(),
  /** What the projector's page shows. */
  projects: Projects,
  /** What could help, in words; from when the teacher has opened it, once. */
  inWords: InWords.optional(),
})
export type LessonAnswer = z.infer<typeof LessonAnswer>
export const OpenLesson = {
  method: 'post',
  path: '/classes/:id/lessons',
  params: OfId,
  body: z.strictObject({
    minutes: z.int().min(10).max(180),
    /** `map`: the school alone, without a scenario. Why is nobody's business, and not asked here. */
    plays: z.enum(['scenario', 'map']).default('scenario'),
    /** Which one; otherwise the next that the class has not finished. */
    scenario: ScenarioId.optional(),
    /** Besides the lesson's own story, all those of these chapters. */
    chapters: z.array(Chapter).max(5).default([]),
    /** Cast id → the name that the teacher likes better; where it does not fit the class, another is taken. */
    names: z.record(ScenarioId, z.string().max(60)).default({}),
  }),
  answer: LessonAnswer,
} as const
export const GetLesson = { method: 'get', path: '/lessons/:id', params: OfId, answer: LessonAnswer } as const
/** What a class may play, in the order of the chapters. */
export const PlanLesson = {
  method: 'get',
  path: '/classes/:id/plan',
  params: OfId,
  answer: z.strictObject({
    className: z.string(),
    openLesson: Id.optional(),
    /** Cast id → the name that a lesson opened now begins with. */
    names: z.record(z.string(), z.string()),
    /** What a lesson opens when nobody chooses. */
    next: z.string(),
    scenarios: z.array(
      z.strictObject({
        id: z.string(),
        chapter: Chapter,
        place: z.string(),
        /** How far the class is as a whole: finished by half of it. Not told to who has a pass only. */
        class: z.enum(['notYet', 'begun', 'finished']).optional(),
        /** Those who have several names, each with those that fit this class. */
        people: z.array(z.strictObject({ who: z.string(), names: z.array(z.string()) })),
        /** Not to be played: for somebody in it all names are names of pupils of this class. */
        namesTaken: z.literal(true).optional(),
      }),
    ),
  }),
} as const
/** Opens or closes all stories of a chapter. Who is in one plays it to its end. */
export const OpenChapter = {
  method: 'post',
  path: '/lessons/:id/chapter',
  params: OfId,
  body: z.strictObject({ chapter: Chapter, open: z.boolean() }),
  answer: LessonAnswer,
} as const
/** Another story for the lesson, while nobody has begun it. */
export const ChangeStory = {
  method: 'post',
  path: '/lessons/:id/story',
  params: OfId,
  body: z.strictObject({ scenario: ScenarioId }),
  answer: LessonAnswer,
} as const
/** The next of the names that this one of the cast may have in this class. */
export const AnotherName = {
  method: 'post',
  path: '/lessons/:id/another-name',
  params: OfId,
  body: z.strictObject({ who: ScenarioId }),
  answer: LessonAnswer,
} as const
export const EndLesson = { method: 'post', path: '/lessons/:id/end', params: OfId, answer: LessonAnswer } as const
export const ShowOthers = {
  method: 'post',
  path: '/lessons/:id/others',
  params: OfId,
  body: z.strictObject({ shown: z.boolean() }),
  answer: LessonAnswer,
} as const
/** Eyes on the board: all tablets wait, and go on. */
export const PauseLesson = {
  method: 'post',
  path: '/lessons/:id/pause',
  params: OfId,
  body: z.strictObject({ paused: z.boolean() }),
  answer: LessonAnswer,
} as const
/** What the projector shows from now on. */
export const ProjectLesson = {
  method: 'post',
  path: '/lessons/:id/project',
  params: OfId,
  body: z.strictObject({ what: Projects }),
  answer: LessonAnswer,
} as const
/** Fixes in words what could help, and deletes the count behind it; a second time it answers the same. */
export const OpenInWords = { method: 'post', path: '/lessons/:id/in-words', params: OfId, answer: LessonAnswer } as const
/** Signs a pupil out of the lesson; it may sign in again. */
export const SendOut = {
  method: 'post',
  path: '/lessons/:id/send-out',
  params: OfId,
  body: z.strictObject({ pupil: Id }),
  answer: Done,
} as const
/** The teacher's tap: the browser that waits as this username may come in. */
export const LetIn = {
  method: 'post',
  path: '/lessons/:id/let-in',
  params: OfId,
  body: z.strictObject({ pupil: Id }),
  answer: Done,
} as const

/** A place in the lesson's room, good for one minute, as Colyseus' own reservation; never a session token. */
export const SeatAnswer = z.strictObject({ seat: z.unknown() })
export const TakeTeacherSeat = { method: 'post', path: '/lessons/:id/seat', params: OfId, answer: SeatAnswer } as const
/** A seat for the projector's page: it is told no username. */
export const TakeProjectorSeat = { method: 'post', path: '/lessons/:id/projector-seat', params: OfId, answer: SeatAnswer } as const
export const TakePupilSeat = { method: 'post', path: '/play/seat', answer: SeatAnswer } as const

// The room. Messages from tablets:
export const places = [
  'classroom',
  'library',
  'corridor',
  'canteen',
  'gym',
  'playground',
  'wall',
  'bench',
  'phone',
  'pitch',
  'wayHome',
  'busStop',
] as const
export const PlaceId = z.enum(places)
export type PlaceId = z.infer<typeof PlaceId>
export const gestures = ['wave', 'thumbsUp'] as const
export const roomMessages = {
  /** → AnswerReply, when it is durable. */
  'answer.give': AnyAnswer,
  'figure.walk': z.strictObject({ to: PlaceId }),
  /** To everybody, one in five seconds; not in only-me mode. */
  'figure.gesture': z.strictObject({ gesture: z.enum(gestures) }),
  'tablet.help': z.strictObject({ needed: z.boolean() }),
  /** The teacher is on the way to this tablet. */
  'tablet.comeTo': z.strictObject({ pupil: Id }),
  /** Back to the map; the scenario goes on from there where it was. */
  'tablet.sendToMap': z.strictObject({ pupil: Id }),
} as const
export type RoomMessage = keyof typeof roomMessages

/** The room's state, as a tablet sees it: itself, and the others once they are shown. */
export type FigureState = {
  readonly username: string
  /** JSON of Figure: five small values. */
  readonly figure: string
  readonly from: PlaceId
  readonly to: PlaceId
  /** Server time in ms when the walk began; `clock` of the lesson is the same clock. */
  readonly startedAt: number
  readonly asleep: boolean
  readonly gesture: string
  readonly gestureAt: number
}

/** What of the school is the class's own: its wall, and the chapters that it has had lessons of. As JSON in the state's `school`. */
export const SchoolNow = z.strictObject({
  wall: MuralAnswer.extend({ /** Of these, so many in this lesson. */ today: z.int().min(0) }),
  chapters: z.array(Chapter),
})
export type SchoolNow = z.infer<typeof SchoolNow>

export const pupilStates = ['notSignedIn', 'waits', 'playing', 'onMap', 'finished', 'lost'] as const
/** One username on the teacher's live page. Never a choice. */
export const BoardRow = z.strictObject({
  pupil: Id,
  username: z.string(),
  state: z.enum(pupilStates),
  /** Beat 1 to 6 of the scenario it is in. */
  beat: z.int().min(1).max(6).optional(),
  /** Which scenario that is, where it is not the lesson's own. */
  scenario: z.string().optional(),
  /** It is in a recognition; which one is nobody's business. */
  recognition: z.literal(true).optional(),
  /** It has finished the lesson's own scenario, whatever it does now. */
  done: z.literal(true).optional(),
  /** Why it waits at the door. */
  waitsFor: z.enum(['pictures', 'secondTablet']).optional(),
  /** Some pictures were wrong for this username (no count). */
  wrongTries: z.literal(true).optional(),
  tabletHelp: z.literal(true).optional(),
  lostAt: Instant.optional(),
})
export type BoardRow = z.infer<typeof BoardRow>
/** To the teacher, as message `board`, whenever it changed. */
export const Board = z.strictObject({
  lesson: LessonAnswer,
  rows: z.array(BoardRow),
  /** So many wrong pictures or words in this lesson that each further one waits a little. */
  manyWrong: z.literal(true).optional(),
  at: Instant,
})
export type Board = z.infer<typeof Board>
/** To the projector's page, as message `projector`, whenever it changed: how many are here, and nobody's name. */
export const ProjectorView = z.strictObject({ lesson: LessonAnswer, here: z.int(), of: z.int(), at: Instant })
export type ProjectorView = z.infer<typeof ProjectorView>
/** Why a teacher's seat closed while the lesson goes on: to that page, as message `seat.closed`. */
export const SeatClosed = z.strictObject({ why: z.enum(['removed', 'loanOver', 'passOver', 'unlinked', 'signedOut']) })
export type SeatClosed = z.infer<typeof SeatClosed>
/** To tablets, as messages of these names. */
export type ToTablet = {
  readonly 'lesson.ended': Record<string, never>
  /** This pupil was let in on another tablet; this one says goodbye and clears. */
  readonly 'tablet.replaced': Record<string, never>
  readonly 'tablet.coming': Record<string, never>
  readonly 'tablet.toMap': Record<string, never>
  /** The teacher signed this pupil out. */
  readonly 'tablet.sentOut': Record<string, never>
}
