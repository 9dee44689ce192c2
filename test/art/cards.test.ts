import { expect, test } from '@jest/globals'
import { cardSvg, headsSvg } from '../../client/art/cards/card-svg.ts'
import { fetchPlaces } from '../../client/art/places/drawn-places.ts'
import { loadContent } from '../../server/play/index.ts'
import { faultsOf } from './xml.ts'

await fetchPlaces()

const { recognitions, cards } = loadContent()
const pictures = [
  ...[...recognitions.values()].flatMap(({ data }) => data.cards.map(({ id, picture }) => ({ id, picture }))),
  ...[...cards.values()].map(({ data: { id, picture } }) => ({ id, picture })),
]

test('every card and every small picture of an answer is drawn, and no two cards of a recognition look the same', () => {
  const drawn = pictures.flatMap(({ id, picture }) => (picture.kind === 'icon' ? [] : [{ id, svg: cardSvg(picture) }]))
  for (const { id, svg } of drawn) expect([id, ...faultsOf(svg)]).toEqual([id])
  expect(new Set(drawn.map(({ svg }) => svg)).size).toBe(drawn.length)
  for (const { data } of recognitions.values())
    for (const { id, sign } of data.asks.flatMap(({ options }) => options))
      if (sign.kind === 'heads') expect([id, ...faultsOf(headsSvg(sign))]).toEqual([id])
})

test('over all cards nobody is always the one who is treated badly, and nobody always the one who does it', () => {
  const people = pictures.flatMap(({ picture }) => (picture.kind === 'scene' ? picture.people : []))
  for (const who of new Set(people.map(each => each.who))) {
    const shown = people.filter(each => each.who === who && each.who !== 'teacher').map(({ emotion }) => emotion)
    if (shown.length > 1) expect([who, new Set(shown).size > 1]).toEqual([who, true])
  }
  // In chapter 1 that one has no red hair, no glasses and no aid.
  const treated = pictures.flatMap(({ picture }) =>
    picture.kind === 'scene' ? picture.people.filter(({ emotion }) => emotion === 'sad') : [],
  )
  expect(treated.map(({ who }) => who).filter(who => ['tuva', 'kim', 'jin', 'arjun'].includes(who))).toEqual([])
})
