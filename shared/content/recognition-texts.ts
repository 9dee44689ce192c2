import { type Language, longest } from './language-rules.ts'
import type { Problem } from './problem.ts'
import { type Card, offeredBy, type Recognition } from './recognition-schema.ts'
import type { Texts } from './schema.ts'

/** Every key that each language must have. Any of them may have a second text for the younger ones, at `<key>.young`. */
export function recognitionTextKeys({ asks, cards, clues = [] }: Recognition): string[] {
  return [
    ...['title', 'intro', 'done'],
    ...clues.map(({ id }) => `clue.${id}`),
    ...asks.flatMap(({ id, options }) => [
      `ask.${id}.question`,
      ...options.flatMap(option => [`ask.${id}.option.${option.id}`, ...(option.hint ? [`ask.${id}.hint.${option.id}`] : [])]),
    ]),
    ...cards.flatMap(card => [
      `card.${card.id}.text`,
      // A face has no story: who cannot see it hears what is in it.
      ...(card.picture.kind === 'face' ? [`card.${card.id}.alt`] : []),
      ...asks.flatMap(({ id }) => reasonKeys(card, id)),
    ]),
  ]
}

/** Where the reason for an answer stands: its own, or the one for all answers that fit, or that do not. */
export function reasonKey({ id, answers }: Card, ask: string, option: string): string {
  const answer = answers[ask]
  if (answer?.reasons?.includes(option)) return `card.${id}.${ask}.reason.${option}`
  return `card.${id}.${ask}.${answer?.fits.includes(option) ? 'fits' : 'again'}`
}

function reasonKeys(card: Card, ask: string): string[] {
  const own = card.answers[ask]?.reasons ?? []
  return [`card.${card.id}.${ask}.fits`, `card.${card.id}.${ask}.again`, ...own.map(option => `card.${card.id}.${ask}.reason.${option}`)]
}

/** What is heard in a second when it is read aloud, and how long somebody thinks before an answer. */
const wordsASecond = 2
const thinkingS = 3

/** The longest cards that may be drawn, heard, with one look again. */
export function lintLength({ asks, cards, draws }: Recognition, language: Language, texts: Texts): Problem[] {
  const read = cards
    .map(card => ({ card, words: wordsIn(texts, [`card.${card.id}.text`, ...asks.map(({ id }) => `card.${card.id}.${id}.fits`)]) }))
    .sort((one, other) => other.words - one.words)
    .slice(0, draws)
  const again = Math.max(...cards.flatMap(card => asks.map(({ id }) => wordsIn(texts, [`card.${card.id}.${id}.again`]))))
  const questions = wordsIn(
    texts,
    asks.flatMap(ask => [`ask.${ask.id}.question`, ...optionKeys(cards, ask)]),
  )
  const words = read.reduce((sum, each) => sum + each.words, 0) + again + questions
  const seconds = Math.round(words / wordsASecond + thinkingS * (draws * asks.length + 1))
  if (seconds <= longest.recognitionS) return []
  const cure = `Heard, it takes about ${seconds} seconds, at most ${longest.recognitionS}: draw fewer cards, or shorten "${read[0]?.card.id}".`
  return [{ rule: 'long', where: `${language} card.${read[0]?.card.id}.text`, cure }]
}

const optionKeys = (cards: readonly Card[], ask: Recognition['asks'][number]) => {
  const [first] = cards
  return first ? offeredBy(first, ask).flatMap(({ id }) => [`ask.${ask.id}.option.${id}`, `ask.${ask.id}.hint.${id}`]) : []
}
const wordsIn = (texts: Texts, keys: readonly string[]) =>
  keys.reduce((sum, key) => sum + ((texts[key] ?? '').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0), 0)
