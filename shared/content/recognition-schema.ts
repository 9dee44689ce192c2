import { z } from 'zod'
import { CardPicture, CardSign } from './card-picture.ts'
import { choiceIcons } from './choice-icons.ts'

/** Ids are never reused, and are safe as a part of a text key. */
const Id = z.string().regex(/^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$/, 'use letters and digits, beginning with a small letter')

/** One of the answers: a word with a small picture. `hint`: a short sentence below it, text `ask.<ask>.hint.<id>`. */
const Option = z.strictObject({ id: Id, sign: CardSign, hint: z.literal(true).exactOptional() })
export type Option = z.output<typeof Option>
/** What is asked of each card; the answers are the same for all of them, or those that a card offers. */
const Ask = z.strictObject({ id: Id, options: z.array(Option).min(2).max(6) })
export type Ask = z.output<typeof Ask>

const CardAnswer = z.strictObject({
  /** One or several; any of them is right. */
  fits: z.array(Id).min(1),
  /** Which of the ask's answers this card has; all of them when it is left out. */
  offers: z.array(Id).min(2).exactOptional(),
  /** Answers that have a reason of their own: `card.<card>.<ask>.reason.<option>`. */
  reasons: z.array(Id).exactOptional(),
})
const Card = z.strictObject({
  id: Id,
  picture: CardPicture,
  /** On how many of five days it happens, shown beside the clue `again`. */
  days: z.int().min(1).max(5).exactOptional(),
  /** Ask → what fits. */
  answers: z.record(Id, CardAnswer),
})
export type Card = z.output<typeof Card>

/** One recognition: data, not code. Its texts stand beside it, one file a language. */
export const Recognition = z.strictObject({
  id: Id,
  /** Raised with each change of asks, answers or cards. */
  version: z.int().min(1),
  chapter: z.int().min(1).max(5),
  /** Its sign in the list. */
  icon: z.enum(choiceIcons),
  /** So many cards are drawn each time. */
  draws: z.int().min(3).max(5),
  /** What helps to think, as signs below the card. `again` shows a card's days. */
  clues: z
    .array(z.strictObject({ id: Id, icon: z.enum(choiceIcons) }))
    .max(3)
    .exactOptional(),
  asks: z.array(Ask).min(1).max(2),
  cards: z.array(Card).min(6).max(16),
})
export type Recognition = z.output<typeof Recognition>

/** The answers that a card has to an ask, in the order of the keys. */
export const offeredBy = (card: Card, ask: Ask): readonly Option[] => {
  const offers = card.answers[ask.id]?.offers
  return offers ? ask.options.filter(({ id }) => offers.includes(id)) : ask.options
}
