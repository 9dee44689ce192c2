import type { z } from 'zod'
import { type Answer, HandInAnswer } from '../../shared/api/play.ts'
import type { Browser } from './cast.ts'

export type Given = z.input<typeof Answer>
export const scenario = 'newcomer-never-picked'
/** One way through the six beats; the first choice is the fourth answer. */
export const wayThrough: readonly Given['input'][] = [
  { type: 'start' },
  { type: 'see', noticed: ['quiet'] },
  { type: 'feel', face: 'sad', strength: 2 },
  { type: 'choose', choice: 'beside' },
  { type: 'goOn' },
  { type: 'choose', choice: 'checkIn' },
  { type: 'goOn' },
  { type: 'goOn' },
]
export const firstChoice = wayThrough.slice(0, 4)

let drawn = 0
/** A tablet's own id for an answer. */
export const answerId = () => {
  drawn += 1
  return `answer${String(drawn).padStart(16, '0')}`
}
export const answerOf = (number: number, input: Given['input'], id = answerId()): Given => ({ id, number, scenario, input })

/** Hands in these inputs one after the other, from this number on. */
export async function giveAll(tablet: Browser, inputs: readonly Given['input'][], from = 1) {
  const replies = []
  for (const [at, input] of inputs.entries()) replies.push(await tablet.ask(HandInAnswer, { body: answerOf(from + at, input) }))
  return replies
}
