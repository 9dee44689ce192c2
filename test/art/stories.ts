import { readdirSync, readFileSync } from 'node:fs'
import { type CastId, castIdOf } from '../../client/art/cast.ts'
import { fetchPlaces } from '../../client/art/places/drawn-places.ts'
import type { SceneOf } from '../../client/art/scenes/scene.ts'
import { fetchStaging } from '../../client/art/scenes/stagings.ts'
import type { SceneState } from '../../client/art/scenes/state.ts'
import { type AudienceState, audienceStates, Scenario } from '../../shared/content/schema.ts'

const folder = new URL('../../shared/content/scenarios/', import.meta.url)
/** All scenarios as they are played. */
export const content: readonly Scenario[] = readdirSync(folder).map(id =>
  Scenario.parse(JSON.parse(readFileSync(new URL(`${id}/scenario.json`, folder), 'utf8'))),
)

const known = (ids: readonly string[]): CastId[] => ids.map(castIdOf)
/** One of a place without a staging of its own is among them: it must do as well. */
export const stories: readonly SceneOf[] = [
  ...content.map(({ id, place, cast, bystanders }) => ({
    id,
    place,
    cast: { happensTo: castIdOf(cast.happensTo), leads: castIdOf(cast.leads), bystanders: known(bystanders), adults: known(cast.adults) },
  })),
  {
    id: 'not-yet-staged',
    place: 'canteen',
    cast: { happensTo: 'jin', leads: 'omar', bystanders: ['sam', 'tuva', 'mia', 'elias', 'noor'], adults: ['nurse'] },
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
