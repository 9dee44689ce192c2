import { z } from 'zod'
import { type Card, offeredBy, type Recognition } from '../content/recognition-schema.ts'
import { seededChance } from './chance.ts'

/**
 * A recognition that is not finished. Which cards were drawn follows from the seed, and `at` is how many questions are answered with
 * something that fits: no list of answers, and nothing that could become a score.
 */
export type KnowRun = { readonly version: number; readonly seed: number; readonly at: number }

export const seedBelow = 2 ** 31
/** The tablet draws the seed: nothing hangs on it, and so it can begin without waiting for the network. */
export const RecognitionInput = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('start'),
    seed: z
      .int()
      .min(0)
      .max(seedBelow - 1),
  }),
  z.strictObject({ type: z.literal('answer'), option: z.string().min(1).max(60) }),
])
export type RecognitionInput = z.output<typeof RecognitionInput>

/** `fits` is absent where nothing was answered. `run` is absent once it is finished. */
export type KnowStep =
  | { readonly run: KnowRun; readonly fits?: boolean }
  | { readonly finished: true; readonly fits: true }
  | { readonly refused: 'choice.notOffered' | 'answer.outOfOrder' }

/** One of the questions: a card, and what is asked of it. `card` counts from 1 up to `of`. */
export type KnowQuestion = { readonly card: Card; readonly ask: Recognition['asks'][number]; readonly n: number; readonly of: number }

/** One input. A refused one changes nothing; an answer that does not fit leaves the question where it is. */
export function stepKnow(content: Recognition, stored: KnowRun | undefined, input: RecognitionInput): KnowStep {
  const run = stored && resumeKnow(content, stored)
  if (input.type === 'start') {
    return run ? { refused: 'answer.outOfOrder' } : { run: { version: content.version, seed: input.seed, at: 0 } }
  }
  const question = run && questionAt(content, run)
  if (!question || !offeredBy(question.card, question.ask).some(({ id }) => id === input.option)) return { refused: 'choice.notOffered' }
  if (!question.card.answers[question.ask.id]?.fits.includes(input.option)) return { run, fits: false }
  const at = run.at + 1
  return at >= questions(content) ? { finished: true, fits: true } : { run: { ...run, at }, fits: true }
}

/** A run of content that has changed since begins anew; a recognition is short. */
export const resumeKnow = (content: Recognition, run: KnowRun): KnowRun =>
  run.version === content.version && run.at < questions(content) ? run : { version: content.version, seed: run.seed, at: 0 }

/** What is asked now; `undefined` beyond the last one. */
export function questionAt(content: Recognition, run: KnowRun): KnowQuestion | undefined {
  const { asks, draws } = content
  const card = drawnCards(content, run.seed)[Math.floor(run.at / asks.length)]
  const ask = asks[run.at % asks.length]
  return card && ask && { card, ask, n: Math.floor(run.at / asks.length) + 1, of: draws }
}

/** As many cards as are drawn, the same for the same seed. Each answer to the first question comes up before one does twice. */
export function drawnCards({ cards, asks: [first], draws }: Recognition, seed: number): Card[] {
  const chance = seededChance(seed)
  const left = chance.shuffle(cards)
  const drawn: Card[] = []
  const met = new Map<string, number>()
  const times = (card: Card) => Math.min(...fitsOf(card, first).map(id => met.get(id) ?? 0))
  while (drawn.length < draws && left.length > 0) {
    const rarest = Math.min(...left.map(times))
    const [card] = left.splice(
      left.findIndex(each => times(each) === rarest),
      1,
    )
    if (!card) break
    drawn.push(card)
    for (const id of fitsOf(card, first)) met.set(id, (met.get(id) ?? 0) + 1)
  }
  // The fair order would tell what comes next.
  return chance.shuffle(drawn)
}

const fitsOf = (card: Card, ask: Recognition['asks'][number] | undefined): readonly string[] => (ask && card.answers[ask.id]?.fits) ?? []
const questions = ({ draws, asks }: Recognition) => draws * asks.length
