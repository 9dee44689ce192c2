import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { arrive, endingsFrom, placesFrom } from '../../shared/content/explore.ts'
import type { Scenario } from '../../shared/content/schema.ts'
import { resume } from '../../shared/play/resume.ts'
import { type Run, startRun, step } from '../../shared/play/scenario.ts'
import { firstScenario } from '../content/first-scenario.ts'
import { anyState, content, offered, picks, playOn } from './playing.ts'

const next = content.version + 1
/** The shipped scenario after an author changed it. */
const changed = (change: (json: string) => string): Scenario => ({
  ...JSON.parse(change(JSON.stringify(firstScenario()))),
  version: next,
})
const at = (scene: string, more: Partial<Run> = {}): Run => ({
  ...{ scenario: content.id, version: content.version, scene, seed: 7, ...content.start },
  ...{ felt: { face: 'sad', strength: 2 } },
  ...more,
})
const met = (scenario: Scenario) =>
  new Set(
    placesFrom(scenario, arrive(scenario, scenario.first, scenario.start)).map(place =>
      JSON.stringify(stateOf(place.scene, place.numbers)),
    ),
  )
const stateOf = (scene: string, { feeling, heat, audience, adultHere }: Pick<Run, 'feeling' | 'heat' | 'audience' | 'adultHere'>) => [
  ...[scene, feeling, heat, adultHere ?? false],
  ...Object.entries(audience).sort(),
]

test('a pupil in content that did not change stays where it is', () => {
  const run = at('andNow', { feeling: 2 })
  expect(resume(content, run)).toBe(run)
})

test('a text or a choice elsewhere has changed: the pupil goes on in the same scene with the same numbers', () => {
  fc.assert(
    fc.property(picks, fc.nat(12), (choices, turn) => {
      const { runs } = playOn(startRun(content, 7), choices)
      const run = runs[turn % runs.length] as Run
      const newer = { ...content, version: next }
      expect(resume(newer, run)).toEqual({ ...run, version: next })
    }),
  )
})

test('numbers that no path brings there any more become the nearest that one does', () => {
  const run = at('andNow', { feeling: 3, heat: 0 })
  const resumed = resume({ ...content, version: next }, run)
  expect(resumed).toMatchObject({ scene: 'andNow', version: next, seed: 7, felt: run.felt })
  expect(resumed.feeling).toBeLessThan(3)
})

test('a scene that is gone: the pupil decides again, it does not look at everything anew', () => {
  const without = changed(json => json.replaceAll('"standsBeside"', '"sitsBeside"'))
  const run = at('standsBeside', { feeling: -1, audience: { ...content.start.audience, noor: 'standingWith' } })
  expect(resume(without, run)).toMatchObject({ scene: 'andNow', feeling: -1, audience: { noor: 'standingWith' } })
})

test('who has only looked begins anew when the first scene is another', () => {
  const without = changed(json => json.replaceAll('"look"', '"glance"'))
  const { felt: _, ...run } = at('look')
  expect(resume(without, run)).toEqual({ scenario: content.id, version: next, seed: 7, scene: 'glance', ...content.start })
})

test('who joined the scene stands there, who left it is gone', () => {
  const recast = changed(json => json.replaceAll('"noor"', '"kim"'))
  const resumed = resume(recast, at('andNow', { audience: { ...content.start.audience, noor: 'leaving' } }))
  expect(Object.keys(resumed.audience).sort()).toEqual(['amara', 'jin', 'kim', 'zuri'])
})

test('what was said is repeated only where it can still be said', () => {
  const phrase = { start: 'hi', middle: 'play', tone: 'calm' } as const
  const run = at('invited', { phrase })
  expect(resume({ ...content, version: next }, run).phrase).toEqual(phrase)
  expect(
    resume(
      changed(json => json.replaceAll('"hi"', '"hello"')),
      run,
    ).phrase,
  ).toBeUndefined()
})

test('wherever a pupil was, it comes to a scene that a path leads to, plays on by the rules and reaches support', () => {
  const others = [
    { ...content, version: next },
    changed(json => json.replaceAll('"andNow"', '"next"')),
    changed(json => json.replaceAll('"noor"', '"kim"').replaceAll('"missed"', '"overlooked"')),
  ]
  for (const other of others) {
    const known = met(other)
    fc.assert(
      fc.property(anyState, fc.boolean(), (state, again) => {
        const resumed = resume(other, { ...state, version: content.version, ...(again && { again }) } as Run)
        expect(known).toContain(JSON.stringify(stateOf(resumed.scene, resumed)))
        for (const input of offered(other, resumed)) expect(step(other, resumed, input)).not.toHaveProperty('refused')
        expect(endingsFrom(other, { scene: resumed.scene, numbers: resumed }).size).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  }
})
