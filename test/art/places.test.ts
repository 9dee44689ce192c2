import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { scenePlaceOf, scenePlaces } from '../../client/art/places/drawn-places.ts'
import { placeBehind } from '../../client/art/places/place-behind.ts'
import { placeSvg } from '../../client/art/places/place-svg.ts'
import { places } from '../../shared/api/lessons.ts'
import { boxes } from './stories.ts'
import { faultsOf } from './xml.ts'

const box = { width: 1024, height: 506 }

test('every place of the map where people meet has a picture of its own; on the phone there is a screen', () => {
  const meetings = places.filter(id => id !== 'phone')
  expect([...scenePlaces].sort()).toEqual([...meetings].sort())
  expect(meetings.map(scenePlaceOf)).toEqual(meetings)
  expect(new Set(scenePlaces.map(place => placeSvg(place, box))).size).toBe(meetings.length)
})

test('each place is well drawn in every box, by day and in the evening, before and behind one', () => {
  for (const place of scenePlaces)
    for (const size of boxes) {
      const drawings = [placeSvg(place, size), placeSvg(place, size, { light: 'evening' }), placeBehind(place, size, size.height / 520)]
      expect([place, size, ...drawings.flatMap(faultsOf)]).toEqual([place, size])
      expect([place, size, new Set(drawings).size]).toEqual([place, size, 3])
    }
})

test('no place has letters: nothing in it needs translating', () => {
  for (const place of scenePlaces) {
    const drawn = placeSvg(place, box) + placeBehind(place, box, 1)
    expect([place, drawn.match(/<(text|tspan|image|foreignObject|use)\b/g), drawn.replace(/<[^>]*>/g, '').trim()]).toEqual([
      place,
      null,
      '',
    ])
  }
})

test('a place is the same whenever it is drawn, and small enough for an old tablet', () => {
  for (const place of scenePlaces) {
    const drawn = placeSvg(place, box)
    expect([place, placeSvg(place, box) === drawn]).toEqual([place, true])
    const packed = brotliCompressSync(drawn).length
    expect([place, drawn.length < 40_000, packed < 8_000]).toEqual([place, true, true])
  }
})
