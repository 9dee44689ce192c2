import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { loadContent } from '../../server/play/index.ts'
import { offeredBy, type Recognition } from '../../shared/content/recognition-schema.ts'
import { reasonKey } from '../../shared/content/recognition-texts.ts'
import { textOf } from '../../shared/content/texts.ts'
import {
  drawnCards,
  type KnowRun,
  questionAt,
  type RecognitionInput,
  resumeKnow,
  seedBelow,
  stepKnow,
} from '../../shared/play/recognition.ts'

const books = [...loadContent().recognitions.values()]
const contents = books.map(({ data }) => data)
const anyContent = fc.constantFrom(...contents)
const anySeed = fc.integer({ min: 0, max: seedBelow - 1 })
const begun = (content: Recognition, seed: number): KnowRun => ({ version: content.version, seed, at: 0 })
const whole = ({ draws, asks }: Recognition) => draws * asks.length
const question = (content: Recognition, run: KnowRun) => {
  const asked = questionAt(content, run)
  if (!asked) throw new Error('Nothing is asked here.')
  return asked
}
const fitting = (content: Recognition, run: KnowRun) => {
  const { card, ask } = question(content, run)
  return card.answers[ask.id]?.fits[0] ?? ''
}

test('chapter 1 has its three recognitions', () => {
  expect(contents.flatMap(({ id, chapter }) => (chapter === 1 ? [id] : [])).sort()).toEqual([
    'feeds-or-stops',
    'quarrel-teasing-bullying',
    'read-the-face',
  ])
})

test('the same seed draws the same cards, each once, and the answers to the first question take turns', () => {
  fc.assert(
    fc.property(anyContent, anySeed, (content, seed) => {
      const drawn = drawnCards(content, seed)
      expect(drawn).toEqual(drawnCards(content, seed))
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(content.draws)
      const [ask] = content.asks
      const met = new Set(drawn.flatMap(({ answers }) => answers[ask?.id ?? '']?.fits ?? []))
      expect(met.size).toBe(Math.min(content.draws, ask?.options.length ?? 0))
    }),
  )
})

test('over many seeds every card comes up', () => {
  for (const content of contents) {
    const met = new Set(
      Array.from({ length: 300 }, (_, seed) => drawnCards(content, seed * 7919)).flatMap(cards => cards.map(({ id }) => id)),
    )
    expect([...met].sort()).toEqual(content.cards.map(({ id }) => id).sort())
  }
})

test('whatever a pupil presses, it is told a reason, may look again, and comes to the end', () => {
  fc.assert(
    fc.property(anyContent, anySeed, fc.array(fc.nat(5), { minLength: 1, maxLength: 40 }), (content, seed, presses) => {
      const { texts } = loadContent().recognitions.get(content.id) ?? {}
      let run: KnowRun | undefined = begun(content, seed)
      for (const press of presses) {
        if (!run) break
        const { card, ask } = question(content, run)
        const options = offeredBy(card, ask)
        const option = options[press % options.length]?.id ?? ''
        for (const level of ['young', 'older'] as const)
          expect(textOf(texts?.fi ?? {}, reasonKey(card, ask.id, option), level)).not.toBe('')
        const next = stepKnow(content, run, { type: 'answer', option })
        if ('refused' in next) throw new Error('An offered answer was refused.')
        if ('run' in next) {
          expect(next.run.at).toBe(next.fits ? run.at + 1 : run.at)
          expect(Object.keys(next.run).sort()).toEqual(['at', 'seed', 'version'])
        }
        run = 'run' in next ? next.run : undefined
      }
      for (let steps = 0; run && steps < whole(content); steps += 1) {
        const next = stepKnow(content, run, { type: 'answer', option: fitting(content, run) })
        run = 'run' in next ? next.run : undefined
      }
      expect(run).toBeUndefined()
    }),
  )
})

test('what a card does not offer is refused, and so is beginning twice or answering before the beginning', () => {
  fc.assert(
    fc.property(anyContent, anySeed, fc.string(), (content, seed, text) => {
      const run = begun(content, seed)
      const { card, ask } = question(content, run)
      fc.pre(!offeredBy(card, ask).some(({ id }) => id === text))
      expect(stepKnow(content, run, { type: 'answer', option: text })).toEqual({ refused: 'choice.notOffered' })
      expect(stepKnow(content, undefined, { type: 'answer', option: text })).toEqual({ refused: 'choice.notOffered' })
      expect(stepKnow(content, run, { type: 'start', seed })).toEqual({ refused: 'answer.outOfOrder' })
    }),
  )
  const [content] = contents
  if (!content) throw new Error('There is no recognition.')
  const notThere: RecognitionInput = { type: 'answer', option: '__proto__' }
  expect(stepKnow(content, begun(content, 1), notThere)).toEqual({ refused: 'choice.notOffered' })
})

test('a recognition that changed meanwhile begins anew; beyond its end nothing is asked', () => {
  for (const content of contents) {
    const run = { version: content.version, seed: 5, at: 2 }
    expect(resumeKnow(content, run)).toBe(run)
    expect(resumeKnow(content, { ...run, version: 0 })).toEqual({ ...run, at: 0 })
    expect(resumeKnow(content, { ...run, at: 99 })).toEqual({ ...run, at: 0 })
    expect(questionAt(content, { ...run, at: whole(content) })).toBeUndefined()
  }
})

test('a card may have answers and reasons of its own, as "who could help here?" needs them', () => {
  const help = (id: string) => ({ id, sign: { kind: 'icon' as const, icon: 'hand-helping' as const } })
  const cards = Array.from({ length: 6 }, (_, at) => ({
    id: `card${at}`,
    picture: { kind: 'icon' as const, icon: 'smartphone' as const },
    answers: { who: { fits: ['friend', 'teacher'], offers: ['friend', 'teacher', 'nobody'], reasons: ['friend'] } },
  }))
  const content: Recognition = {
    ...{ id: 'who-helps', version: 1, chapter: 2, icon: 'hand-helping', draws: 3 },
    ...{ asks: [{ id: 'who', options: ['friend', 'teacher', 'nurse', 'nobody'].map(help) }], cards },
  }
  const run = begun(content, 3)
  expect(stepKnow(content, run, { type: 'answer', option: 'nurse' })).toEqual({ refused: 'choice.notOffered' })
  expect(stepKnow(content, run, { type: 'answer', option: 'nobody' })).toMatchObject({ fits: false, run })
  for (const option of ['friend', 'teacher']) expect(stepKnow(content, run, { type: 'answer', option })).toMatchObject({ fits: true })
  const { card } = question(content, run)
  expect(['friend', 'teacher', 'nobody'].map(option => reasonKey(card, 'who', option))).toEqual([
    `card.${card.id}.who.reason.friend`,
    `card.${card.id}.who.fits`,
    `card.${card.id}.who.again`,
  ])
})
