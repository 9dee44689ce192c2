import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ScenarioInput } from '../../shared/play/input.ts'
import { affect, beatOf, decisions, firstDecision, type Run, startAgain, startRun, step } from '../../shared/play/scenario.ts'
import { firstScenario } from '../content/first-scenario.ts'
import { anyInput, anyState, content, isInRange, offered, picks, playChoices, playOn } from './playing.ts'

test('whatever a pupil does, from any state, an ending with support comes', () => {
  fc.assert(
    fc.property(anyState, picks, (state, ways) => {
      const { finished } = playOn(state, ways)
      const ending = content.endings.find(({ id }) => id === finished?.ending)
      expect(['friend', 'adult', 'both']).toContain(ending?.support)
      expect(finished?.stickers).toEqual(ending?.stickers.map(way => `${way}@${content.place}`))
    }),
  )
})

test('no answer moves a number out of its range, and nobody joins the audience', () => {
  fc.assert(
    fc.property(anyState, picks, (state, ways) => {
      for (const run of playOn(state, ways).runs.slice(1)) {
        expect(isInRange(run)).toBe(true)
        expect(Object.keys(run.audience).sort()).toEqual([...content.bystanders].sort())
      }
    }),
  )
})

test('strong effects stop at the edge', () => {
  const strong = firstScenario()
  const pick = strong.scenes.pick
  if (pick?.kind !== 'decide') throw new Error('pick is no decision')
  for (const choice of pick.choices) choice.effects = { feeling: 3, heat: -3 }
  const run = { ...startAgain(strong, 1, 'pick'), feeling: 2, heat: 1 }
  expect(step(strong, run, { type: 'choose', choice: 'invite' })).toMatchObject({ run: { feeling: 3, heat: 0 } })
})

test('whoever is not in the audience does not come into it', () => {
  const run = startRun(content, 1)
  expect(affect(run, { audience: { leo: 'laughing', amara: 'leaving' } }).audience).toEqual({ ...run.audience, amara: 'leaving' })
})

test('an answer that the scene does not offer is refused and changes nothing', () => {
  fc.assert(
    fc.property(anyState, anyInput, (state, input) => {
      const before = structuredClone(state)
      const result = step(content, state, input)
      const isOffered = !('refused' in result)
      expect(state).toEqual(before)
      if (!isOffered) expect(result).toEqual({ refused: 'choice.notOffered' })
      if (isOffered) expect(offered(content, state).map(({ type }) => type)).toContain(input.type)
    }),
    { numRuns: 2000 },
  )
})

test('a choice of another scene, a made-up choice and noticing twice are refused', () => {
  const start = startRun(content, 1)
  const decides = startAgain(content, 1, 'pick')
  const says = playOn(decides, [0]).runs[1] as Run
  const refused = { refused: 'choice.notOffered' }
  expect(step(content, decides, { type: 'choose', choice: 'tellAgain' })).toEqual(refused)
  expect(step(content, decides, { type: 'choose', choice: 'constructor' })).toEqual(refused)
  expect(step(content, decides, { type: 'goOn' })).toEqual(refused)
  expect(step(content, start, { type: 'see', noticed: ['full', 'full'] })).toEqual(refused)
  expect(step(content, start, { type: 'see', noticed: ['full', 'cat'] })).toEqual(refused)
  expect(step(content, says, { type: 'say', start: 'play', middle: 'team', tone: 'calm' })).toEqual(refused)
  expect(step(content, says, { type: 'say', start: 'hi', middle: 'tag', tone: 'calm' })).toEqual(refused)
  expect(step(content, says, { type: 'say', start: 'hi', middle: 'team', tone: 'calm' })).not.toEqual(refused)
})

test('the same answers and the same seed give the same run', () => {
  fc.assert(
    fc.property(fc.nat(), picks, (seed, ways) => {
      expect(playOn(startRun(content, seed), ways)).toEqual(playOn(startRun(firstScenario(), seed), ways, firstScenario()))
    }),
  )
})

test('the first decision is earned once, with what was chosen, and so is the ending', () => {
  fc.assert(
    fc.property(picks, ways => {
      const { earned, finished, runs } = playOn(startRun(content, 1), ways)
      expect(earned.map(({ kind }) => kind)).toEqual(['firstChoice', 'finished'])
      const decided = runs.findIndex(({ scene }) => scene === 'pick')
      const offers = offered(content, runs[decided] as Run)
      const chosen = offers[(ways[decided] ?? 0) % offers.length]
      expect(earned[0]).toEqual({
        kind: 'firstChoice',
        decision: firstDecision(content),
        choice: chosen?.type === 'choose' && chosen.choice,
      })
      expect(earned[1]).toEqual({ kind: 'finished', ending: finished?.ending })
    }),
  )
})

test('a what-if earns nothing, wherever it begins', () => {
  fc.assert(
    fc.property(fc.constantFrom(...decisions(content)), picks, (from, ways) => {
      const { earned, runs, finished } = playOn(startAgain(content, 1, from), ways)
      expect(earned).toEqual([])
      expect(runs.every(({ again }) => again)).toBe(true)
      expect(finished).toBeDefined()
    }),
  )
})

test('a what-if begins only at a decision', () => {
  for (const scene of ['look', 'told', 'nowhere', 'constructor', '__proto__']) {
    expect(() => startAgain(content, 1, scene)).toThrow(RangeError)
  }
})

test('beats never go back', () => {
  fc.assert(
    fc.property(picks, ways => {
      const met = playOn(startRun(content, 1), ways).runs.map(run => beatOf(content, run))
      expect(met).toEqual([...met].sort())
      expect([met[0], met.at(-1)]).toEqual([1, 6])
    }),
  )
})

test('a run keeps small values only, and no list of choices', () => {
  const kept = ['scenario', 'version', 'scene', 'seed', 'feeling', 'heat', 'audience', 'adultHere', 'felt', 'phrase', 'again']
  fc.assert(
    fc.property(picks, ways => {
      for (const run of playOn(startRun(content, 1), ways).runs) expect(kept).toEqual(expect.arrayContaining(Object.keys(run)))
    }),
  )
})

test.each([
  [['invite', 'bringFriends'], 'together'],
  [['invite', 'checkIn'], 'oneBeside'],
  [['nothing', 'checkIn'], 'seen'],
  [['laugh', 'checkIn'], 'slowly'],
  [['beside', 'tell'], 'adultKnows'],
  [['fetch', 'tellAgain'], 'adultKnows'],
  [['nothing', 'tell'], 'adultKnows'],
  [['nothing', 'wait', 'home'], 'adultKnows'],
  [['nothing', 'wait', 'seat'], 'oneBeside'],
])('who chooses %j comes to "%s"', (choices, ending) => {
  expect(playChoices(...choices).finished?.ending).toBe(ending)
})

test('the first adult does not see it, telling again helps', () => {
  const { runs } = playChoices('fetch', 'tellAgain')
  const here = runs.map(({ scene, adultHere }) => [scene, adultHere ?? false])
  expect(here).toContainEqual(['missed', false])
  expect(here).toContainEqual(['toldAgain', true])
})

test('doing nothing makes nobody feel worse, and laughing along does', () => {
  const feelings = (...choices: string[]) => playChoices(...choices).runs.map(({ feeling }) => feeling)
  expect(Math.min(...feelings('nothing', 'wait', 'tomorrow'))).toBe(content.start.feeling)
  expect(Math.min(...feelings('laugh', 'checkIn'))).toBeLessThan(content.start.feeling)
})

test('an input with a field too many, or a face nobody drew, is no input', () => {
  expect(ScenarioInput.safeParse({ type: 'goOn', scene: 'end' }).success).toBe(false)
  expect(ScenarioInput.safeParse({ type: 'feel', face: 'smug', strength: 2 }).success).toBe(false)
  expect(ScenarioInput.safeParse({ type: 'feel', face: 'sad', strength: 4 }).success).toBe(false)
  expect(ScenarioInput.safeParse({ type: 'feel', face: 'sad', strength: 3 }).success).toBe(true)
})
