import type { Texts } from '../content/schema.ts'
import { type Mood, type ReadingLevel, textOf } from '../content/texts.ts'
import type { PupilView } from './view.ts'

/** The picture in words, for who cannot see it: the scene, then what the numbers show. */
export function describe(
  seen: Pick<PupilView, 'scene' | 'feeling' | 'audience' | 'adultHere'>,
  texts: Texts,
  level: ReadingLevel = 'older',
): string {
  const bystanders = Object.entries(seen.audience).map(([who, state]) =>
    textOf(texts, `audience.${state}`, level).replace('{who}', textOf(texts, `name.${who}`, level)),
  )
  return [
    textOf(texts, `scene.${seen.scene}.alt`, level),
    textOf(texts, `mood.${moodOf(seen.feeling)}`, level),
    ...bystanders,
    ...(seen.adultHere ? [textOf(texts, 'adultHere', level)] : []),
  ].join(' ')
}

export function moodOf(feeling: number): Mood {
  if (feeling <= -2) return 'heavy'
  return feeling <= 0 ? 'careful' : 'lighter'
}
