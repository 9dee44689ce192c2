import { pictureOf } from '../../../shared/content/circle-picture.ts'
import type { Circle } from '../../../shared/content/circle-schema.ts'
import { castIdOf } from '../cast.ts'
import type { CircleCast } from '../scenes/circle-scene.ts'

/** The content's people as the art knows them, and its picture; all five parts, since each has a place of its own to stand. */
export const circleCastOf = ({
  cast,
  parts,
  extras,
  ...drawn
}: Pick<Circle, 'cast' | 'parts' | 'extras' | 'place' | 'picture'>): CircleCast => ({
  happensTo: castIdOf(cast.happensTo),
  leads: castIdOf(cast.leads),
  parts: parts.map(castIdOf),
  extras: extras.map(castIdOf),
  picture: pictureOf(drawn),
})
