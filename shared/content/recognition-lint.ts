import { lintPicture } from './lint-picture.ts'
import type { Problem } from './problem.ts'
import { type Card, offeredBy, type Recognition } from './recognition-schema.ts'

/** What is wrong with a recognition beyond its form: each card can be answered, and each answer fits somewhere. */
export function lintRecognition(recognition: Recognition): Problem[] {
  const { asks, cards, draws, clues = [] } = recognition
  return [
    ...twice([...asks, ...cards].map(({ id }) => id)),
    ...twice(clues.map(({ id }) => id)),
    ...asks.flatMap(({ id, options }) => [
      ...twice(options.map(option => option.id)),
      ...options.flatMap(({ sign }) => lintPicture(sign, id)),
      ...neverFits(recognition, id, options),
    ]),
    ...cards.flatMap(card => [...lintPicture(card.picture, card.id), ...answers(recognition, card)]),
    ...(draws < cards.length
      ? []
      : [link('draws', `${draws} of ${cards.length} cards are drawn: write more, so that a second time is another one.`)]),
    ...cards
      .filter(({ days }) => days !== undefined && !clues.some(({ id }) => id === 'again'))
      .map(({ id }) => link(id, 'Days are shown beside the clue "again": add it, or remove them.')),
  ]
}

function answers({ asks }: Recognition, card: Card): Problem[] {
  return [
    ...Object.keys(card.answers)
      .filter(id => !asks.some(ask => ask.id === id))
      .map(id => link(card.id, `There is no ask "${id}".`)),
    ...asks.flatMap(ask => {
      const answer = card.answers[ask.id]
      if (!answer) return [link(card.id, `It has no answer to "${ask.id}": add what fits.`)]
      const all = ask.options.map(({ id }) => id)
      const offered = offeredBy(card, ask).map(({ id }) => id)
      const unknown = [
        ...(answer.offers ?? []).filter(id => !all.includes(id)),
        ...[...answer.fits, ...(answer.reasons ?? [])].filter(id => !offered.includes(id)),
      ]
      return [
        ...unknown.map(id => link(card.id, `"${id}" is no answer that it offers to "${ask.id}".`)),
        ...(offered.every(id => answer.fits.includes(id))
          ? [link(card.id, `Every answer to "${ask.id}" fits: then there is nothing to find out.`)]
          : []),
      ]
    }),
  ]
}

function neverFits({ cards }: Recognition, ask: string, options: Recognition['asks'][number]['options']): Problem[] {
  return options
    .filter(({ id }) => !cards.some(({ answers: all }) => all[ask]?.fits.includes(id)))
    .map(({ id }) => link(ask, `"${id}" fits no card: write one for it, or remove it.`))
}

const twice = (ids: readonly string[]): Problem[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map(id => link(id, `"${id}" stands twice: give one of them another id.`))
const link = (where: string, cure: string): Problem => ({ rule: 'link', where, cure })
