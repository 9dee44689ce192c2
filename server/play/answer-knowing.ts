import type { z } from 'zod'
import type { CardAnswer, RecognitionAnswer } from '../../shared/api/play.ts'
import { stepKnow } from '../../shared/play/recognition.ts'
import { Refusal } from '../http/refusal.ts'
import { chaptersBegun } from './chapters-begun.ts'
import { iDoCards, recognitionOf } from './content.ts'
import { type Counted, playerKeys } from './count-keys.ts'
import type { Progress } from './model.ts'
import type { Outcome } from './outcome.ts'

/**
 * An answer in a recognition. Stored are where the pupil is and, in the end, that it is finished; never what it chose or how often it
 * looked again. It earns the player alone, and nothing once the recognition was finished before. @throws Refusal
 */
export function answerRecognition(
  counted: Counted,
  { knows = {}, known = [] }: Progress,
  { number, recognition: id, input }: z.output<typeof RecognitionAnswer>,
  now: Date,
): Outcome {
  const content = recognitionOf(id)
  const run = knows[id]
  const { lesson } = counted
  const isOpen = !lesson || lesson.chapters.includes(content.chapter)
  if (!isOpen && !(run && lesson.closed.includes(content.chapter))) throw new Refusal('choice.notOffered')
  const next = stepKnow(content, run, input)
  if ('refused' in next) throw new Refusal(next.refused)
  const keys = input.type === 'start' || known.includes(id) ? [] : playerKeys(now, counted)
  if ('finished' in next) {
    const all = known.includes(id) ? known : [...known, id]
    return { reply: { number, known: true }, keys, set: { known: all }, unset: `knows.${id}` }
  }
  return { reply: { number, know: { ...next.run } }, keys, set: { [`knows.${id}`]: next.run } }
}

/** The tick on a card for the real week: the pupil's own, to set and to take back. It earns the player alone. @throws Refusal */
export function tickCard(
  counted: Counted,
  progress: Progress,
  { number, card: id, input: { done } }: z.output<typeof CardAnswer>,
  now: Date,
): Outcome {
  const card = iDoCards().find(each => each.id === id)
  if (!card) throw new Refusal('not.found')
  const { lesson } = counted
  const isOffered = !lesson || [...lesson.chapters, ...lesson.closed, ...chaptersBegun(progress)].includes(card.chapter)
  if (!isOffered) throw new Refusal('choice.notOffered')
  const others = (progress.iDo ?? []).filter(each => each !== id)
  return { reply: { number }, keys: done ? playerKeys(now, counted) : [], set: { iDo: done ? [...others, id] : others } }
}
