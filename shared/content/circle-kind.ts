import { lintCircle } from './circle-lint.ts'
import { Circle } from './circle-schema.ts'
import { circlePeople, circleTextKeys } from './circle-texts.ts'
import type { ContentKind } from './kind.ts'
import { lintSpeaking } from './lint-speaking.ts'

export const circleKind: ContentKind<Circle> = {
  folder: 'circles',
  file: 'circle',
  schema: Circle,
  textKeys: circleTextKeys,
  names: ({ names }) => names,
  people: circlePeople,
  lint: lintCircle,
  lintTexts: lintSpeaking,
  pathOf: (_, where) => where.split('.'),
}
