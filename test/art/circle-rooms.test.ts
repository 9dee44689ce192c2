import { expect, test } from '@jest/globals'
import { cast as looks } from '../../client/art/cast.ts'
import { aroundScene } from '../../client/art/circle/around.ts'
import { cardSvg } from '../../client/art/circle/card.ts'
import { circleCastOf } from '../../client/art/circle/circle-cast.ts'
import { laterScene } from '../../client/art/circle/later.ts'
import { lookBackScene } from '../../client/art/circle/look-back.ts'
import { moveSvg } from '../../client/art/circle/moves.ts'
import { revealScene } from '../../client/art/circle/reveal.ts'
import { planSvg, ringSign } from '../../client/art/circle/signs.ts'
import { type CircleCast, circleScene } from '../../client/art/scenes/circle-scene.ts'
import { fingertip } from '../../client/art/scenes/person.ts'
import type { Scene } from '../../client/art/scenes/scene.ts'
import { readContentFiles } from '../../server/play/content.ts'
import { castIds, tallIds } from '../../shared/content/cast.ts'
import { checkContent } from '../../shared/content/check.ts'
import { circleThings, kickable, laterPlaces, leadDeeds, roomSecrets, rooms } from '../../shared/content/circle-picture.ts'
import { type Circle, type Deed, moves } from '../../shared/content/circle-schema.ts'
import { busCircleFiles, circleFiles } from '../content/examples.ts'
import { faultsOf } from './xml.ts'

const names = [...readContentFiles(new URL('../../shared/content/', import.meta.url))].filter(([file]) => file.startsWith('names/'))
const examples = [...checkContent(new Map([...names, ...circleFiles(), ...busCircleFiles()])).library.circles.values()].map(
  ({ data }) => data,
)
const drawing = find('drawing-in-class')
const boxes = [
  { width: 1024, height: 460 },
  { width: 390, height: 330 },
]
const some: Record<string, Deed> = { sam: 'standWith', elias: 'speak', tuva: 'fetchHelp', arjun: 'watch', noor: 'leave', leo: 'laugh' }
const drawn = ({ background, pieces, foreground = '' }: Scene) => [background, foreground, ...pieces.map(({ svg }) => svg)]

test.each(examples)('the example $id is drawn in all its beats, on a tablet and on a phone', circle => {
  const cast = circleCastOf(circle)
  for (const box of boxes) {
    const { adult, islands } = { adult: 'counsellor' as const, islands: [{ does: some, heat: 3, feeling: -3 }] }
    const pictures = [
      ...cast.parts.flatMap(part => [
        cardSvg(part, cast.picture),
        planSvg(cast, part, { heat: 2 }),
        ...moves.map(move => moveSvg(move, { part, happensTo: cast.happensTo, adult, picture: cast.picture, when: 'whileHot' })),
        ...drawn(circleScene(cast, { ...box, part, heat: 3 })),
      ]),
      ...drawn(revealScene(cast, { ...box, own: 'sam', heat: 1, does: some, adult })),
      ...drawn(laterScene(cast, { ...box, part: 'sam', feeling: 1, adult })),
      ...drawn(laterScene(cast, { ...box, part: 'sam', feeling: 1, adult, does: some })),
      lookBackScene(cast, islands, { ...box, shown: 0 }),
      ringSign(cast, { heat: 2 }),
      aroundScene(cast.picture.room, circle.secrets, { ...box, part: 'sam', found: new Set(circle.secrets) }).svg,
    ]
    expect(pictures.flatMap(faultsOf)).toEqual([])
  }
})

test('each room looks different in every picture, and is the corridor only where the content says so', () => {
  const [box] = boxes
  const inRooms = rooms.map(room => circleCastOf({ ...drawing, picture: { room, thing: 'drawing' } }))
  const all = (draw: (cast: CircleCast) => string) => expect(new Set(inRooms.map(draw)).size).toBe(rooms.length)
  const size = box ?? { width: 0, height: 0 }
  all(cast => circleScene(cast, { ...size, part: 'sam', heat: 2 }).background)
  all(cast => revealScene(cast, { ...size, own: 'sam', heat: 2, does: some }).background)
  all(cast => planSvg(cast, 'sam', { heat: 2 }))
  all(cast => lookBackScene(cast, [{ does: some, heat: 1, feeling: 0 }], size))
  all(({ picture: { room } }) => aroundScene(room, [], { ...size, part: 'sam', found: new Set() }).svg)
  const evenings = laterPlaces.map(later => circleCastOf({ ...drawing, picture: { later } }))
  expect(new Set(evenings.map(cast => laterScene(cast, { ...size, part: 'sam', feeling: 0, adult: 'teacher' }).background)).size).toBe(3)
})

test('whatever it is about lies there or is held while it is hot, and afterwards is back where it belongs, or is put away', () => {
  const [box] = boxes
  const size = box ?? { width: 0, height: 0 }
  const thingsIn = ({ pieces }: Scene) => pieces.flatMap(({ id }) => (id.startsWith('thing-') ? [id] : []))
  for (const thing of circleThings)
    for (const leads of leadDeeds.filter(deed => deed !== 'laughs' && (deed !== 'kicks' || kickable.includes(thing)))) {
      const cast = circleCastOf({ ...drawing, picture: { thing, leads } })
      const hot = circleScene(cast, { ...size, part: 'arjun', heat: 3 })
      expect(thingsIn(hot)).toEqual(leads === 'holds' ? [] : [`thing-${thing}`])
      expect(hot.pieces.flatMap(({ svg }) => faultsOf(svg))).toEqual([])
      const cool = (comesBack: boolean) => {
        const told = circleCastOf({ ...drawing, picture: { thing, leads, ...(comesBack ? {} : { comesBack: false }) } })
        const scene = circleScene(told, { ...size, part: 'arjun', heat: 1 })
        expect(thingsIn(scene)).toEqual([])
        expect(thingsIn(laterScene(told, { ...size, part: 'arjun', feeling: 1, adult: 'teacher' }))).toEqual(
          comesBack ? [`thing-${thing}`] : [],
        )
        return scene.people.find(({ id }) => id === 'amara')?.svg
      }
      expect(cool(true)).not.toBe(cool(false))
    }
  const withNothing = circleCastOf({ ...drawing, picture: { leads: 'laughs' } })
  expect(thingsIn(circleScene(withNothing, { ...size, part: 'arjun', heat: 3 }))).toEqual([])
})

test('all small things of a room can be pressed apart, are seen, and change once found', () => {
  // Who looks around has a larger picture: there is little below it.
  for (const room of rooms)
    for (const box of [
      { width: 1024, height: 580 },
      { width: 390, height: 430 },
    ]) {
      const secrets = roomSecrets[room]
      const { spots, svg } = aroundScene(room, secrets, { ...box, part: 'sam', found: new Set() })
      expect(spots.map(({ id }) => id)).toEqual([...secrets])
      for (const [at, one] of spots.entries()) {
        expect([room, box.width, one.id, one.x > 20 && one.x < box.width - 20 && one.y > 20 && one.y < box.height - 20]).toEqual([
          room,
          box.width,
          one.id,
          true,
        ])
        for (const other of spots.slice(at + 1)) {
          const apart = Math.hypot(one.x - other.x, one.y - other.y)
          expect([room, box.width, one.id, other.id, apart > fingertip]).toEqual([room, box.width, one.id, other.id, true])
        }
        const found = aroundScene(room, secrets, { ...box, part: 'sam', found: new Set([one.id]) }).svg
        expect(found).not.toBe(svg)
        expect(faultsOf(found)).toEqual([])
      }
    }
})

test('who is tall is known to the check', () => {
  expect(castIds.filter(id => (looks[id].size ?? 1) > 1)).toEqual(tallIds)
})

function find(id: string): Circle {
  const found = examples.find(circle => circle.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
