import { expect, test } from '@jest/globals'
import { endingComposer } from '../../client/game/scenario/ending-picture.ts'
import { arrive, endsFrom } from '../../shared/content/explore.ts'
import { content } from '../art/stories.ts'

const box = { width: 1024, height: 506 }

test('whom an ending brings is in its picture, whatever led there', () => {
  const brought = content.flatMap(scenario =>
    endsFrom(scenario, arrive(scenario, scenario.first, scenario.start)).flatMap(({ ending, numbers }) => {
      const comes = (ending.comes ?? []).filter(who => who !== 'you')
      if (comes.length === 0) return []
      const composer = endingComposer({ calm: true, scenario }, { scene: 'end', ...numbers }, ending.id)
      const shown = 'compose' in composer ? composer.compose(box).spots.map(({ id }) => id) : []
      return comes.map(who => [scenario.id, ending.id, who, shown.includes(who)])
    }),
  )
  expect(brought.length).toBeGreaterThan(5)
  expect(brought.filter(([, , , isThere]) => !isThere)).toEqual([])
})
