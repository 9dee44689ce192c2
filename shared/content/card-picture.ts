import { z } from 'zod'
import { choiceIcons } from './choice-icons.ts'
import { emotions } from './schema.ts'

/** What people in a card's picture may do with their arms; the art has all of them. */
const poses = [
  'down',
  'wave',
  'hips',
  'hug',
  'point',
  'offer',
  'cheer',
  'think',
  'laughPoint',
  'belly',
  'pockets',
  'phone',
  'cover',
  'aside',
  'kick',
  'seated',
] as const
/** What may lie or stand about. */
const things = ['ball', 'bag', 'slidingBag', 'bench', 'table', 'desk', 'cat'] as const

const Id = z.string().regex(/^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$/, 'use letters and digits, beginning with a small letter')
const Strength = z.union([z.literal(1), z.literal(2), z.literal(3)])
/** Somebody of the cast, and what the face shows: a little, quite (usual), or very much. */
const Head = z.strictObject({ who: Id, emotion: z.enum(emotions), strength: Strength.exactOptional() })
export type Head = z.output<typeof Head>
/** From 0, the left edge, to 100, the right one. */
const At = z.number().min(0).max(100)
const Person = Head.extend({
  at: At,
  pose: z.enum(poses).exactOptional(),
  facing: z.enum(['left', 'right']).exactOptional(),
  /** Farther away: smaller, higher up. */
  far: z.literal(true).exactOptional(),
  /** In both hands. */
  holds: z.enum(['phone', 'ball', 'tray']).exactOptional(),
  /** Seen from behind: somebody who goes away. */
  back: z.literal(true).exactOptional(),
})
const Thing = z.strictObject({ id: z.enum(things), at: At, far: z.literal(true).exactOptional() })

/** A card's picture: a moment at a place, one large face, or a sign. */
export const CardPicture = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scene'),
    place: Id,
    people: z.array(Person).min(1).max(6),
    things: z.array(Thing).max(4).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('face'), place: Id, ...Head.shape }),
  z.strictObject({ kind: z.literal('icon'), icon: z.enum(choiceIcons) }),
])
export type CardPicture = z.output<typeof CardPicture>

/** The small picture of an answer: a sign, up to three faces, or one to three dots. */
export const CardSign = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('icon'), icon: z.enum(choiceIcons) }),
  z.strictObject({ kind: z.literal('heads'), heads: z.array(Head).min(1).max(3) }),
  z.strictObject({ kind: z.literal('dots'), count: Strength }),
])
export type CardSign = z.output<typeof CardSign>
