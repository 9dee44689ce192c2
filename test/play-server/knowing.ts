import type { z } from 'zod'
import { loadContent } from '../../server/play/index.ts'
import type { CardAnswer, RecognitionAnswer } from '../../shared/api/play.ts'
import type { Recognition } from '../../shared/content/recognition-schema.ts'
import { questionAt } from '../../shared/play/recognition.ts'
import { answerId } from '../support/play.ts'

export const contents = [...loadContent().recognitions.values()].map(({ data }) => data)
export const sorting = contents.find(({ id }) => id === 'quarrel-teasing-bullying') as Recognition
export const card = 'spot-something-kind'
export const seed = 4711

type Input = z.input<typeof RecognitionAnswer>['input']
export const know = (number: number, input: Input, recognition = sorting.id) => ({ id: answerId(), number, recognition, input })
export const tick = (number: number, done = true, of = card): z.input<typeof CardAnswer> => ({
  id: answerId(),
  number,
  card: of,
  input: { done },
})
/** What fits, and what does not, question by question. */
export const answers = ({ draws, asks, ...content }: Recognition, of = seed) =>
  Array.from({ length: draws * asks.length }, (_, at) => {
    const asked = questionAt({ ...content, draws, asks }, { version: content.version, seed: of, at })
    const fits = asked?.card.answers[asked.ask.id]?.fits ?? []
    return { fits: fits[0] ?? '', other: asked?.ask.options.find(({ id }) => !fits.includes(id))?.id ?? '' }
  })
