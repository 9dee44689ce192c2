import { expect, test } from '@jest/globals'
import { fetchStaging } from '../../client/art/scenes/stagings.ts'
import { emotionIn, faceComposer, placeComposer, placeSideComposer, portrait } from '../../client/game/scenario/pictures.ts'
import type { ShownRun } from '../../client/game/scenario/playing.ts'
import { audienceStates, faces, moments, Scenario } from '../../shared/content/schema.ts'
import { insideFiles } from '../content/examples.ts'

const scenario = Scenario.parse(JSON.parse(insideFiles().get('scenarios/remarks-all-week/scenario.json') ?? ''))
await fetchStaging(scenario)
const playing = { calm: false, scenario }
const box = { width: 1024, height: 508 }
const run = (amara: (typeof audienceStates)[number], more: Partial<ShownRun> = {}): ShownRun => ({
  ...{ scene: 'look', feeling: -2, heat: 2, audience: { amara, elias: 'watching', omar: 'laughing' } },
  ...more,
})
const there = (shown: ShownRun, moment: (typeof moments)[number]) =>
  placeComposer(playing, shown, moment)
    .compose(box)
    .spots.map(({ id }) => id)

test('the player sees the others and is drawn by nobody', () => {
  for (const moment of moments) {
    for (const state of audienceStates) {
      const { picture, spots } = placeComposer(playing, run(state), moment).compose(box)
      const ids = spots.map(({ id }) => id)
      expect(ids.filter(id => !['kim', 'amara', 'elias', 'omar'].includes(id))).toEqual([])
      expect(picture.people.map(({ id }) => id).filter(id => !ids.includes(id as never))).toEqual([])
      for (const { head } of spots) expect(head.y - head.radius).toBeGreaterThan(0)
    }
  }
  expect(there(run('watching'), 'see').sort()).toEqual(['amara', 'elias', 'kim', 'omar'])
})

test('a grown-up who has understood is there, and in the end those who stand with the player', () => {
  expect(there(run('watching', { adultHere: true }), 'happens')).toContain('counsellor')
  expect(there(run('standingWith', { adultHere: true }), 'bench').sort()).toEqual(['amara', 'counsellor'])
  expect(there(run('standingWith'), 'together')).toEqual(['amara'])
})

test('through another’s eyes the player is a shape without a face, which nobody presses', () => {
  const { picture, spots } = placeSideComposer(playing, run('watching'), 'amara').compose(box)
  const shapes = picture.people.filter(({ svg }) => svg.includes('id="shape"'))
  expect(shapes).toHaveLength(1)
  expect(shapes[0]?.blink).toBeUndefined()
  expect(spots.map(({ id }) => id).sort()).toEqual(['elias', 'kim', 'omar'])
})

test('how it feels is shown by a round face that belongs to nobody, another one for each feeling', () => {
  const drawn = faces.flatMap(emotion => ([1, 2, 3] as const).map(strength => portrait('you', { emotion, strength })))
  expect(new Set(drawn).size).toBe(faces.length * 3 - 2)
  const large = faceComposer(scenario, 'you', { emotion: 'sad', strength: 3 }).compose(box).picture.people
  expect(large.map(({ id }) => id)).toEqual(['face-you'])
  expect(emotionIn(scenario, run('watching'), 'you')).toBe('neutral')
})
