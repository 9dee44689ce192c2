import type { Names } from '../content/names.ts'
import type { Texts } from '../content/schema.ts'
import { type Mood, type ReadingLevel, textOf } from '../content/texts.ts'
import type { PupilView } from './view.ts'

/** The picture in words, for who cannot see it: the scene, then what the numbers show. */
export function describe(
  seen: Pick<PupilView, 'scene' | 'feeling' | 'audience' | 'adultHere'>,
  texts: Texts,
  level: ReadingLevel = 'older',
  names: Names = {},
): string {
  const bystanders = Object.entries(seen.audience).map(([who, state]) =>
    textOf(texts, `audience.${state}`, level, names).replace('{who}', textOf(texts, `name.${who}`, level, names)),
  )
  return [
    textOf(texts, `scene.${seen.scene}.alt`, level, names),
    textOf(texts, `mood.${moodOf(seen.feeling)}`, level, names),
    ...bystanders,
    ...(seen.adultHere ? [textOf(texts, 'adultHere', level, names)] : []),
  ].join(' ')
}

export function moodOf(feeling: number): Mood {
  if (feeling <= -2) return 'heavy'
  return feeling <= 0 ? 'careful' : 'lighter'
}
