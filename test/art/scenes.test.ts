import { expect, test } from '@jest/globals'
import { cast } from '../../client/art/cast.ts'
import type { PersonSpot } from '../../client/art/scenes/person.ts'
import { emotionShown, layOut, type SceneLayout, type SceneOf, sceneOf } from '../../client/art/scenes/scene.ts'
import type { SceneState } from '../../client/art/scenes/state.ts'
import { audienceStates, type Moment, moments } from '../../shared/content/schema.ts'
import { badlyPlaced, hiddenFaces } from './faces.ts'
import { asItStarts, audiencesOf, boxes, stories } from './stories.ts'
import { faultsOf } from './xml.ts'

const tablet = boxes[1]
const early = ['see', 'decide', 'happens'] as const satisfies readonly Moment[]

/** Every story, moment and audience in a box, with and without the adult. */
function everyScene(
  box: (typeof boxes)[number],
  look: (scene: SceneLayout, where: string, state: SceneState, story: SceneOf) => void,
): void {
  for (const story of stories)
    for (const moment of moments)
      for (const audience of audiencesOf(story))
        for (const adultHere of [true, false]) {
          const state = { feeling: 0, heat: adultHere ? 0 : 2, moment, audience, adultHere }
          look(layOut(story, { ...box, ...state }), `${story.id} ${moment} ${JSON.stringify(audience)} ${adultHere}`, state, story)
        }
}

const person = <P extends PersonSpot>(people: readonly P[], id: string): P => {
  const found = people.find(one => one.id === id)
  if (!found) throw new Error(`${id} is not there`)
  return found
}

test('there are the four stories of the first chapter, and two without a picture of their own', () => {
  expect(stories.length).toBeGreaterThanOrEqual(6)
  expect(new Set(stories.map(({ place }) => place)).size).toBeGreaterThan(2)
})

test.each(boxes)('in $width × $height everybody is inside, large enough to press, the feet on the ground, the head not cut off', box => {
  const wrong: unknown[] = []
  everyScene(box, (layout, where, { audience }, story) => {
    const expected = [story.cast.happensTo, story.cast.leads, ...Object.keys(audience)]
    if (!expected.every(id => layout.people.some(one => one.id === id))) wrong.push([where, 'somebody is missing'])
    wrong.push(...badlyPlaced(layout, box).map(placed => [where, placed]))
  })
  expect(wrong.slice(0, 5)).toEqual([])
})

test.each(boxes)('in $width × $height all faces are free: no nearer head and nothing that stands before it covers one', box => {
  const wrong: unknown[] = []
  everyScene(box, (layout, where) => {
    wrong.push(...hiddenFaces(layout).map(hidden => [where, hidden]))
  })
  expect(wrong.slice(0, 5)).toEqual([])
})

test('on a phone people are half as large again as a row of eight would let them be', () => {
  for (const story of stories) {
    const { people } = layOut(story, { ...boxes[2], ...asItStarts(story), moment: 'see' })
    for (const { id, scale } of people) expect([id, scale * 446 * (1 / (cast[id].size ?? 1)) > 110]).toEqual([id, true])
  }
})

test('the drawings are well-formed in every state, in calm mode and with eyes shut as well', () => {
  for (const story of stories)
    for (const moment of moments)
      for (const state of audienceStates) {
        const audience = Object.fromEntries(story.cast.bystanders.map(id => [id, state]))
        for (const [box, heat] of [
          [boxes[1], 0],
          [boxes[2], 3],
        ] as const) {
          const scene = sceneOf(story, { ...box, feeling: -1, heat, audience, moment, calm: true, blink: true, adultHere: true })
          const faults = [scene.background, ...scene.pieces.map(({ svg }) => svg)].flatMap(faultsOf)
          expect([story.id, moment, ...faults]).toEqual([story.id, moment])
        }
      }
}, 60_000)

test('laughing, watching, leaving and standing with are four different pictures of each bystander', () => {
  for (const story of stories)
    for (const moment of early)
      for (const id of story.cast.bystanders) {
        const pictures = audienceStates.map(how => {
          const start = asItStarts(story)
          const { svg, x, y } = person(
            sceneOf(story, { ...tablet, ...start, audience: { ...start.audience, [id]: how }, moment }).people,
            id,
          )
          return { svg: withoutIds(svg), x, y }
        })
        expect([story.id, moment, id, new Set(pictures.map(({ svg }) => svg)).size]).toEqual([story.id, moment, id, 4])
      }
})

test('who stands with somebody comes closer, who leaves grows small and shows the back', () => {
  for (const story of stories)
    for (const id of story.cast.bystanders) {
      const start = asItStarts(story)
      const at = (how: (typeof audienceStates)[number]) =>
        layOut(story, { ...tablet, ...start, audience: { ...start.audience, [id]: how }, moment: 'happens' }).people
      const way = (people: readonly PersonSpot[]) => {
        const ends = [story.cast.happensTo, ...(story.cast.equals ? [story.cast.leads] : [])]
        return Math.min(...ends.map(end => Math.abs(person(people, id).x - person(people, end).x)))
      }
      expect([story.id, id, way(at('standingWith')) <= way(at('watching'))]).toEqual([story.id, id, true])
      expect([story.id, id, person(at('leaving'), id).scale < person(at('watching'), id).scale * 0.8]).toEqual([story.id, id, true])
    }
})

test('the one it happens to stands apart until somebody comes; who quarrels does not', () => {
  for (const story of stories.filter(({ cast: { equals } }) => !equals)) {
    const { people } = layOut(story, { ...tablet, ...asItStarts(story), moment: 'see' })
    const alone = person(people, story.cast.happensTo)
    for (const other of people.filter(({ id }) => id !== alone.id))
      expect([story.id, other.id, Math.abs(other.x - alone.x) > tablet.width * 0.12]).toEqual([story.id, other.id, true])
  }
})

test('in a quarrel the two are equals: as large, as near, as angry, face to face', () => {
  const quarrels = stories.filter(({ cast: { equals } }) => equals)
  expect(quarrels.length).toBeGreaterThan(1)
  for (const story of quarrels)
    for (const heat of [0, 1, 2, 3])
      for (const moment of early) {
        const state = { ...asItStarts(story), heat, moment }
        const { people } = layOut(story, { ...tablet, ...state })
        const [one, other] = [person(people, story.cast.happensTo), person(people, story.cast.leads)]
        const [middle, where] = [(one.x + other.x) / 2, [story.id, heat, moment]]
        expect([...where, one.y, one.scale]).toEqual([...where, other.y, other.scale])
        expect([...where, Math.abs(middle - tablet.width / 2) < 12]).toEqual([...where, true])
        expect([...where, emotionShown(story, state, one.id)]).toEqual([...where, emotionShown(story, state, other.id)])
      }
})

test('the picture follows the numbers: heat changes who leads, feeling the one it happens to, and nobody else', () => {
  for (const story of stories) {
    const svgOf = (state: Partial<SceneState>, id: string) =>
      person(sceneOf(story, { ...tablet, ...asItStarts(story), moment: 'happens', ...state }).people, id).svg
    const heats = new Set([0, 1, 2, 3].map(heat => svgOf({ heat }, story.cast.leads)))
    expect([story.id, heats.size]).toEqual([story.id, 4])
    const bystander = story.cast.bystanders[0] ?? 'noor'
    expect(new Set([-3, 0, 3].map(feeling => svgOf({ feeling }, bystander))).size).toBe(1)
    if (story.cast.equals) continue
    const feelings = new Set([-3, -2, -1, 0, 1, 2, 3].map(feeling => svgOf({ feeling }, story.cast.happensTo)))
    expect([story.id, feelings.size >= 6]).toEqual([story.id, true])
  }
})

test('an adult comes when help is here or a line says so, and a line decides a face', () => {
  for (const story of stories)
    for (const moment of moments) {
      const ids = (state: Partial<SceneState>) =>
        layOut(story, { ...tablet, ...asItStarts(story), moment, ...state }).people.map(({ id }) => id)
      const adults = story.cast.adults
      expect(ids({}).filter(id => adults.includes(id))).toEqual([])
      expect(ids({ adultHere: true }).filter(id => adults.includes(id))).toHaveLength(1)
      for (const id of adults) expect(ids({ emotions: { [id]: 'kind' } })).toContain(id)
      const svgOf = (state: Partial<SceneState>) =>
        person(sceneOf(story, { ...tablet, ...asItStarts(story), moment, ...state }).people, story.cast.happensTo).svg
      expect(svgOf({ emotions: { [story.cast.happensTo]: 'surprised' } })).not.toBe(svgOf({}))
    }
})

test('calm mode leaves the steps of who has moved as marks on the floor', () => {
  for (const story of stories) {
    const start = asItStarts(story)
    const id = story.cast.bystanders[1] ?? 'noor'
    const moved = { ...start.audience, [id]: 'standingWith' as const }
    const ground = (calm: boolean, audience = start.audience) =>
      sceneOf(story, { ...tablet, ...start, audience, moment: 'happens', calm }).background
    expect(ground(true)).toBe(ground(false))
    expect(ground(true, moved)).not.toBe(ground(false, moved))
  }
})

const withoutIds = (svg: string): string => svg.replace(/-[a-z0-9]{5,8}(?=[")])/g, '')
