import { expect, test } from '@jest/globals'
import type { CastId } from '../../client/art/cast.ts'
import { scenePlaces } from '../../client/art/places/drawn-places.ts'
import { layOut, type SceneOf } from '../../client/art/scenes/scene.ts'
import { type AudienceState, audienceStates, type Emotion, moments } from '../../shared/content/schema.ts'
import { badlyPlaced, hiddenFaces } from './faces.ts'
import { boxes } from './stories.ts'

const adults: readonly CastId[] = ['teacher', 'caretaker']
/** From two to six look on; the tall one, the one with wheels and the one with much hair stand in every place once. */
const crowds: readonly (readonly CastId[])[] = [
  ['elias', 'jin'],
  ['elias', 'zuri', 'jin'],
  ['jin', 'elias', 'mia', 'zuri'],
  ['sam', 'zuri', 'arjun', 'elias', 'jin'],
  ['zuri', 'mia', 'elias', 'noor', 'jin', 'arjun'],
]
const others: readonly CastId[] = ['tuva', 'kim', 'amara', 'omar']

/** A story that has no picture of its own, as most have. */
function story(place: string, bystanders: readonly CastId[]): SceneOf {
  const [happensTo = 'tuva', leads = 'omar'] = bystanders.includes('jin') && bystanders.length % 2 ? ['elias', 'omar'] : others
  const crowd = bystanders.filter(id => id !== happensTo)
  const filled = [...crowd, ...others.filter(id => id !== happensTo && id !== leads)].slice(0, bystanders.length)
  return { id: 'without-a-picture-of-its-own', place, cast: { happensTo, leads, bystanders: filled, adults } }
}

const speaking = (ids: readonly CastId[]): Record<string, Emotion> => Object.fromEntries(ids.map(id => [id, 'kind']))

test.each(boxes)('in $width × $height two to six who look on, and two grown-ups, stand so that no face hides another', box => {
  const wrong: unknown[] = []
  for (const crowd of crowds)
    for (const moment of moments)
      for (const one of audienceStates)
        for (const other of audienceStates)
          for (const count of [1, 2]) {
            const scenario = story('busStop', crowd)
            const { bystanders } = scenario.cast
            const audience: Record<string, AudienceState> = Object.fromEntries(bystanders.map((id, at) => [id, at % 2 ? one : other]))
            const feeling = (count - 1) * 3
            const emotions = speaking(adults.slice(0, count))
            const layout = layOut(scenario, { ...box, moment, audience, heat: 3 - count, feeling, emotions })
            const faults = [...hiddenFaces(layout), ...badlyPlaced(layout, box)]
            if (layout.people.length !== 2 + bystanders.length + count) faults.push('somebody is missing')
            if (faults.length > 0) wrong.push([bystanders.length, moment, one, other, count, faults])
          }
  expect(wrong.slice(0, 8)).toEqual([])
})

test.each(boxes)(
  'in $width × $height two who quarrel as equals, two to six around and two grown-ups stand so that no face hides another',
  box => {
    const wrong: unknown[] = []
    for (const crowd of crowds)
      for (const moment of moments)
        for (const one of audienceStates)
          for (const other of audienceStates)
            for (const heat of [0, 3]) {
              const { id, cast } = story('library', crowd)
              const audience = Object.fromEntries(cast.bystanders.map((who, at) => [who, at % 2 ? one : other]))
              const state = { ...box, moment, audience, heat, feeling: 0, emotions: speaking(adults.slice(0, heat ? 1 : 2)) }
              const layout = layOut({ id, place: 'library', cast: { ...cast, equals: true } }, state)
              const faults = [...hiddenFaces(layout), ...badlyPlaced(layout, box)]
              if (faults.length > 0) wrong.push([cast.bystanders.length, moment, one, other, heat, faults])
            }
    expect(wrong.slice(0, 8)).toEqual([])
  },
)

test('who has wheels sits beside the bench, not on it', () => {
  const cast = { happensTo: 'jin', leads: 'omar', bystanders: ['sam', 'noor', 'kim'], adults } as const
  for (const box of boxes)
    for (const place of scenePlaces) {
      const state = { moment: 'bench', feeling: 0, heat: 0, audience: { sam: 'standingWith' } } as const
      const { people, things } = layOut({ id: 'unknown', place, cast }, { ...box, ...state })
      const [seat] = things
      const jin = people.find(({ id }) => id === 'jin')
      if (!seat || !jin) throw new Error('there is nothing to sit on')
      // What it throws on the ground is a little wider than the seat.
      const half = (Number(/rx="([\d.]+)"/.exec(seat.drawing)?.[1]) / 1.12) * seat.scale
      expect([place, box.width, jin.x + 70 * jin.scale <= seat.x - half, half > 0]).toEqual([place, box.width, true, true])
    }
})
