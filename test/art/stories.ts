import { readdirSync, readFileSync } from 'node:fs'
import { fetchPlaces } from '../../client/art/places/drawn-places.ts'
import type { SceneOf } from '../../client/art/scenes/scene.ts'
import { fetchStaging } from '../../client/art/scenes/stagings.ts'
import type { SceneState } from '../../client/art/scenes/state.ts'
import { inArt } from '../../client/game/scenario/own-eyes.ts'
import { isInside } from '../../shared/content/inside.ts'
import { type AudienceState, audienceStates, Scenario } from '../../shared/content/schema.ts'

const folder = new URL('../../shared/content/scenarios/', import.meta.url)
/** All scenarios as they are played. */
export const content: readonly Scenario[] = readdirSync(folder).map(id =>
  Scenario.parse(JSON.parse(readFileSync(new URL(`${id}/scenario.json`, folder), 'utf8'))),
)

/** Two of places without a staging of their own are among them, one a quarrel of equals: they must do as well. Inside stories have own eyes. */
export const stories: readonly SceneOf[] = [
  ...content.filter(story => !isInside(story)).map(inArt),
  {
    id: 'not-yet-staged',
    place: 'canteen',
    cast: { happensTo: 'jin', leads: 'omar', bystanders: ['sam', 'tuva', 'mia', 'elias', 'noor'], adults: ['nurse'] },
  },
  {
    id: 'quarrel-not-yet-staged',
    place: 'library',
    cast: { happensTo: 'amara', leads: 'omar', bystanders: ['sam', 'tuva', 'mia', 'jin', 'elias'], adults: ['nurse'], equals: true },
  },
]

await Promise.all([fetchPlaces(), ...stories.map(fetchStaging)])

/** What the picture's box measures on a wide screen, a tablet, a phone, and where letters are very large. */
export const boxes = [
  { width: 1366, height: 450 },
  { width: 1024, height: 506 },
  { width: 390, height: 330 },
  { width: 390, height: 200 },
  { width: 1024, height: 250 },
] as const

/** All pairs of what one half and the other half of the audience do. */
export const audiencesOf = ({ cast: { bystanders } }: SceneOf): Record<string, AudienceState>[] =>
  audienceStates.flatMap(one =>
    audienceStates.map(other => Object.fromEntries(bystanders.map((id, at) => [id, at % 2 ? one : other] as const))),
  )

/** The state in which most begin. */
export const asItStarts = ({ cast: { bystanders } }: SceneOf): Omit<SceneState, 'moment'> => ({
  feeling: -2,
  heat: 2,
  audience: Object.fromEntries(bystanders.map((id, at) => [id, at === 0 ? 'laughing' : 'watching'] as const)),
})
