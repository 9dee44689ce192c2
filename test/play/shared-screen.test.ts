import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { startRun } from '../../shared/play/scenario.ts'
import { answeredWord, askedIn, inputOf, outcomeOf } from '../../shared/play/shared-screen.ts'
import { content } from './playing.ts'

const decision = { scene: 'pick' }
const feel = { scene: 'samFeels' }
const times = (n: number, option: string) => Array.from({ length: n }, () => option)
const wordsOf = (votes: readonly string[], at = decision) =>
  Object.fromEntries((outcomeOf(content, at, votes).words ?? []).map(({ option, word }) => [option, word]))

describe('what a class is asked', () => {
  test('nobody may harm from behind a team’s name; doing nothing may be chosen', () => {
    expect(askedIn(content, decision)).toEqual({ kind: 'decide', options: ['invite', 'newGame', 'beside', 'fetch', 'nothing'] })
    expect(inputOf(content, decision, 'laugh')).toBeUndefined()
    expect(inputOf(content, decision, 'nothing')).toEqual({ type: 'choose', choice: 'nothing' })
  })
  test('what somebody feels is asked as well; looking and hearing are not', () => {
    expect(askedIn(content, feel)?.options).toContain('sad')
    expect(inputOf(content, feel, 'sad')).toEqual({ type: 'feel', face: 'sad', strength: 2 })
    expect(askedIn(content, startRun(content, 1))).toBeUndefined()
    expect(askedIn(content, { scene: 'inviteSam' })).toBeUndefined()
  })
})

describe('what the votes come to', () => {
  test('none, a few, many, most', () => {
    expect(wordsOf([...times(7, 'beside'), ...times(2, 'fetch'), 'nothing'])).toEqual({
      invite: 'none',
      newGame: 'none',
      beside: 'most',
      fetch: 'few',
    })
    expect(wordsOf([...times(3, 'beside'), ...times(2, 'fetch')])).toMatchObject({ beside: 'many', fetch: 'many' })
  })
  test('below four teams there are no words, and the class goes on all the same', () => {
    expect(outcomeOf(content, decision, ['beside', 'beside', 'fetch'])).toEqual({ leaders: ['beside'] })
    expect(outcomeOf(content, decision, [])).toEqual({ leaders: [] })
  })
  test('level ways lead together: the class chooses', () => {
    expect(outcomeOf(content, decision, ['beside', 'fetch', 'beside', 'fetch']).leaders).toEqual(['beside', 'fetch'])
  })
  test('what does nothing or harms has no word and never leads, however many chose it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('invite', 'newGame', 'beside', 'fetch', 'nothing', 'laugh'), { maxLength: 40 }), votes => {
        const { words = [], leaders } = outcomeOf(content, decision, votes)
        for (const option of ['nothing', 'laugh']) {
          expect(leaders).not.toContain(option)
          expect(words.map(each => each.option)).not.toContain(option)
        }
        const help = votes.filter(vote => vote !== 'nothing' && vote !== 'laugh')
        expect(leaders.length > 0).toBe(help.length > 0)
      }),
    )
    expect(outcomeOf(content, decision, times(9, 'nothing')).leaders).toEqual([])
  })
  test('how many have answered is a word too', () => {
    expect([0, 1, 3, 7, 9, 10].map(n => answeredWord(n, 10))).toEqual(['none', 'few', 'many', 'most', 'most', 'all'])
    expect(answeredWord(0, 0)).toBe('none')
  })
})
