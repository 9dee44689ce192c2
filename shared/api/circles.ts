import { z } from 'zod'
import { adultStates, courses, deeds, moves, reveals, situations, thoughts } from '../content/circle-schema.ts'
import { Id } from './contract.ts'

/** A part, an extra or a grown-up: an id of the cast, never of a pupil. */
const CastId = z.string().max(40)
export const CircleMove = z.enum(moves)

/** What everybody in the picture did in one beat, in numbers: parts and extras together. */
const Counts = z.strictObject(
  Object.fromEntries(deeds.map(deed => [deed, z.int().min(0)])) as Record<(typeof deeds)[number], ReturnType<typeof z.int>>,
)
/** The ring as it was after a beat: 1 to 3, and 4 for the epilogue. Counts only, never who. */
export const Ring = z.strictObject({
  beat: z.int().min(1).max(4),
  counts: Counts,
  heat: z.int(),
  feeling: z.int(),
  adult: z.enum(adultStates),
  /** Text key `reveal.<says>`. */
  says: z.enum(reveals),
})
export type Ring = z.infer<typeof Ring>

/**
 * What one tablet may know of its circle. No other's choice before the reveal; never who plays a part, which parts the game plays,
 * how many have chosen, or which circle of the class it is. All see the same but `part`, `before`, `chosen`, `thinks` and `wishesAgain`.
 */
export const CircleView = z.strictObject({
  kind: z.literal('plays'),
  circle: z.string().max(60),
  version: z.int(),
  /** Raised whenever the parts are dealt: then the tablet shows its card anew. */
  deal: z.int().min(1),
  /** The tablet's own part; texts `part.<part>.*`. */
  part: CastId,
  /** Its part before the parts were dealt anew. */
  before: CastId.optional(),
  phase: z.enum(['beat', 'epilogue', 'lookBack']),
  /** 1 to 3; 4 from the epilogue on. Send it back with a move. */
  beat: z.int().min(1).max(4),
  /** How it is now; texts `<situation>.alt` and `<situation>.question`. */
  situation: z.enum(situations),
  /** Text `part.<part>.thought.<thinks>`. */
  thinks: z.enum(thoughts),
  /** In the order of the buttons; empty in the look-back. Words: `part.<part>.choice.<move>` in `hot` and `calmer`, else `<situation>.choice.<move>`. */
  offers: z.array(CircleMove),
  /** The tablet's own move, once the server keeps it; may be changed until the reveal. */
  chosen: CircleMove.optional(),
  /** How the one it happens to feels, -3 to 3, and how hot it is, 0 to 3; before the first reveal the start. */
  feeling: z.int(),
  heat: z.int(),
  adult: z.enum(adultStates),
  /** Who is in the picture and what each did in the last reveal (before the first: how they stand). Parts first, then extras, as in the content. */
  ring: z.array(z.strictObject({ who: CastId, does: z.enum(deeds) })),
  /** How it was at the start of this deal, for what a reveal compares with. */
  start: z.strictObject({ feeling: z.int(), heat: z.int() }),
  /** One after each reveal; the last one is the reveal to play out. */
  rings: z.array(Ring).max(4),
  /** In the look-back: text `lookBack.<course>`. */
  course: z.enum(courses).optional(),
  /** The tablet asked for "again, dealt anew"; it comes when all of its circle ask, or the teacher deals. */
  wishesAgain: z.literal(true).optional(),
  /** The teacher has ended the circles: "go on" leads to the map. */
  ended: z.literal(true).optional(),
})
export type CircleView = z.infer<typeof CircleView>

/** Every tablet of the lesson gets one on each tick while circles run. `waits`: it came late and the circles are full; it is in the next one. */
export const CircleNews = z.discriminatedUnion('kind', [CircleView, z.strictObject({ kind: z.literal('waits') })])
export type CircleNews = z.infer<typeof CircleNews>

/**
 * Message `circle`: JSON of CircleNews, filled up with spaces to `circleBytes`. `JSON.parse` forgives the spaces; equal strings mean that
 * nothing is new. Goes to all tablets of the lesson on one tick, whether or not anything changed.
 */
export type CircleEnvelope = { readonly news: string }
export const circleBytes = 1536
export const circleTickMs = 500

/** One circle on the teacher's page: how many are ready, never who. */
export const CircleRow = z.strictObject({
  /** 1, 2, 3 …, in an order drawn by lot; what an action names. */
  number: z.int().min(1),
  /** Pupils, not parts. */
  of: z.int(),
  /** Have chosen, or are played by the game. In the look-back all. */
  ready: z.int(),
  phase: z.enum(['beat', 'epilogue', 'lookBack']),
  beat: z.int().min(1).max(4),
  /** The circle of a pupil who sits with the teacher. */
  sitsWithYou: z.literal(true).optional(),
})
export type CircleRow = z.infer<typeof CircleRow>
/** To the teacher's page as message `circles`, on the same tick while circles run, and once when something else changed. */
export const CirclesBoard = z.strictObject({
  /** Ids of the circles of the lesson's open chapters, to start: of its own story's chapter first, then the newest. */
  offers: z.array(z.string()),
  /** Which circle runs; absent when none. */
  runs: z.string().optional(),
  circles: z.array(CircleRow),
  /** Came late and wait for the next one. */
  waiting: z.int(),
  /** This lesson only, in memory: pupils who are not dealt into one circle, and those who sit with the teacher. */
  apart: z.array(z.tuple([Id, Id])),
  withMe: z.array(Id),
})
export type CirclesBoard = z.infer<typeof CirclesBoard>

const Which = z.strictObject({ circle: z.int().min(1).optional() })
/** Messages to the lesson's room; each is answered with `{}` or refused. */
export const circleMessages = {
  /** A tablet's move, or another one until the reveal; answered when it is durable. `deal` and `beat` as in its view. */
  'circle.move': z.strictObject({ deal: z.int().min(1), beat: z.int().min(1).max(4), move: CircleMove }),
  /** In the look-back: this tablet would like the parts dealt anew. */
  'circle.again': z.strictObject({ deal: z.int().min(1), wished: z.boolean() }),
  // From the teacher's page:
  /** Deals all who are here into circles. */
  'circles.start': z.strictObject({ circle: z.string().max(60) }),
  /** Lets one circle go on, or all: a part without a choice looks around. */
  'circles.goOn': Which,
  /** The same moment with other parts, for one circle or for all; who waits comes in where there is room. */
  'circles.dealAnew': Which,
  /** All see the ring, and the circles are over. */
  'circles.end': z.strictObject({}),
  'circles.seat': z.strictObject({ apart: z.array(z.tuple([Id, Id])).max(200), withMe: z.array(Id).max(40) }),
} as const
export type CircleMessage = keyof typeof circleMessages

/** Where a circle's data (`circle`) or its texts in one language lie; immutable, since the version is part of it. */
export const circleAddress = (circle: string, version: number, part: 'circle' | 'en' | 'sv' | 'nb' | 'fi') =>
  `/content/circles/${circle}/${version}/${part}.json`
