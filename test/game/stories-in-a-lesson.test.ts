import { expect, test } from '@jest/globals'
import { followStories } from '../../client/game/lesson/follow-stories.ts'
import { storiesAt } from '../../client/game/map/places-of.ts'
import type { OpenScenario, PlayerAnswer } from '../../shared/api/play.ts'

const story = (id: string, place = 'corridor'): OpenScenario => ({ id, version: 1, place })
type Progress = Parameters<typeof storiesAt>[2]
const progress = (runs: readonly string[], finished: readonly string[]) =>
  ({
    runs: Object.fromEntries(runs.map(id => [id, {}])),
    endings: Object.fromEntries(finished.map(id => [id, ['end']])),
  }) as unknown as Progress

test('a place offers first the story that is begun there, then a new one, then one that is finished', () => {
  const open = [story('done'), story('new'), story('begun'), story('elsewhere', 'pitch')]
  const at = (runs: readonly string[], finished: readonly string[], of = open) => storiesAt('corridor', of, progress(runs, finished))[0]?.id
  expect(at(['begun'], ['done'])).toBe('begun')
  expect(at([], ['done'])).toBe('new')
  expect(at([], ['done'], [story('done')])).toBe('done')
  expect(at([], [], [story('elsewhere', 'pitch')])).toBeUndefined()
})

/** A tablet in a lesson: what it fetches is given or refused by hand. */
function tablet() {
  let player: Pick<PlayerAnswer, 'scenarios' | 'names'> = { scenarios: [story('first')], names: { sam: 'Sam' } }
  const asked: { open: readonly OpenScenario[]; answer: (isThere: boolean) => void }[] = []
  const pauses: (() => void)[] = []
  const follow = followStories({
    shelf: {
      fetch: open =>
        new Promise((resolve, reject) => asked.push({ open, answer: isThere => (isThere ? resolve() : reject(new Error('no network'))) })),
    },
    now: () => player,
    changed: change => {
      player = { ...player, ...change }
    },
    pause: () => new Promise<void>(resolve => pauses.push(resolve)),
  })
  const turn = () => new Promise(resolve => setImmediate(resolve))
  return {
    hear: (open: readonly OpenScenario[], names = { sam: 'Sam' }) => follow({ open: JSON.stringify(open), names: JSON.stringify(names) }),
    follow,
    asked,
    pauses,
    turn,
    offered: () => player.scenarios.map(({ id }) => id),
    names: () => player.names,
  }
}

test('a story that the teacher opens is offered once the tablet has it, also after a network that was gone', async () => {
  const { hear, asked, pauses, turn, offered } = tablet()
  hear([story('first')])
  expect(asked).toHaveLength(0)
  hear([story('first'), story('second')])
  hear([story('first'), story('second')])
  expect(asked).toHaveLength(1)
  expect(offered()).toEqual(['first'])
  asked[0]?.answer(false)
  await turn()
  pauses[0]?.()
  await turn()
  asked[1]?.answer(true)
  await turn()
  expect(offered()).toEqual(['first', 'second'])
})

test('what was closed again while it was fetched is not offered', async () => {
  const { hear, asked, turn, offered } = tablet()
  hear([story('first'), story('second')])
  hear([story('first')])
  asked[0]?.answer(true)
  await turn()
  expect(offered()).toEqual(['first'])
  hear([])
  asked.at(-1)?.answer(true)
  await turn()
  expect(offered()).toEqual([])
})

test('another name is there at once, and a room that says nothing of stories, or nonsense, changes nothing', async () => {
  const { hear, follow, asked, names, offered } = tablet()
  hear([story('first')], { sam: 'Robin' })
  expect(names()).toEqual({ sam: 'Robin' })
  for (const state of [undefined, {}, { open: 'no json', names: '[]' }, { open: '{"id":1}', names: '{"sam":1}' }, { open: 7 }])
    follow(state)
  expect([names(), offered(), asked.length]).toEqual([{ sam: 'Robin' }, ['first'], 0])
})
