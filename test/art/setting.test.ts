import { expect, test } from '@jest/globals'
import { scenePlaceOf } from '../../client/art/places/drawn-places.ts'
import { placeSvg } from '../../client/art/places/place-svg.ts'
import { layOut, type SceneOf, sceneOf } from '../../client/art/scenes/scene.ts'
import { audienceStates } from '../../shared/content/schema.ts'
import { asItStarts, boxes } from './stories.ts'

const tablet = boxes[1]
const story = (place: string): SceneOf => ({
  id: 'without-a-picture-of-its-own',
  place,
  cast: { happensTo: 'arjun', leads: 'omar', bystanders: ['amara', 'sam', 'mia', 'noor'], adults: ['nurse'] },
})

test('afterwards one sits in a room on what it has, and it is light there; outside on a bench, in the evening', () => {
  const after = (place: string) => {
    const shown = story(place)
    const { background, pieces } = sceneOf(shown, { ...tablet, ...asItStarts(shown), moment: 'bench' })
    return { seat: pieces.find(({ id }) => id === 'thing-bench')?.svg, isLight: background === placeSvg(scenePlaceOf(place), tablet) }
  }
  const [classroom, library, gym, playground] = [after('classroom'), after('library'), after('gym'), after('playground')]
  expect([classroom.isLight, library.isLight, gym.isLight, playground.isLight]).toEqual([true, true, true, false])
  expect(new Set([classroom.seat, library.seat, playground.seat]).size).toBe(3)
  expect(gym.seat).toBe(playground.seat)
})

test('nobody runs about in a classroom or among the shelves', () => {
  const runners = (place: string) =>
    audienceStates.flatMap(how => {
      const shown = story(place)
      const audience = Object.fromEntries(shown.cast.bystanders.map(id => [id, how]))
      const { people } = layOut(shown, { ...tablet, feeling: 1, heat: 0, moment: 'together', audience })
      return people.filter(({ act }) => act.gait === 'run' || act.pose === 'run').map(({ id }) => id)
    })
  expect([...runners('library'), ...runners('classroom')]).toEqual([])
  expect(new Set(runners('playground'))).toEqual(new Set(['amara', 'sam']))
})
