import { SchoolNow } from '../../../shared/api/lessons.ts'
import type { SchoolYear } from '../../art/places/map-look.ts'

/** What the room says of the class's wall and school; undefined until it has said so. */
export function schoolIn(state: unknown): SchoolNow | undefined {
  const told = (state as { school?: unknown } | undefined)?.school
  if (typeof told !== 'string' || told === '') return undefined
  try {
    const school = SchoolNow.safeParse(JSON.parse(told))
    return school.success ? school.data : undefined
  } catch {
    return undefined
  }
}

/** What has changed in the school since the class began: after chapter 1 the swing is mended, after chapter 2 there is a new bench. */
export const schoolYearOf = (school: SchoolNow | undefined): SchoolYear => ({
  isSwingMended: school?.chapters.includes(1) ?? false,
  hasNewBench: school?.chapters.includes(2) ?? false,
  mural: { pieces: school?.wall.pieces ?? 0, seed: school?.wall.seed ?? 0 },
})
