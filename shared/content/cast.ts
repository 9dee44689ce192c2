/** Everybody whom scenes may show; how they look is for the art. Ids are never reused. */
export const castIds = [
  'sam',
  'amara',
  'leo',
  'noor',
  'mia',
  'jin',
  'arjun',
  'zuri',
  'elias',
  'kim',
  'omar',
  'tuva',
  'teacher',
  'nurse',
  'counsellor',
  'caretaker',
] as const
export type CastId = (typeof castIds)[number]

/** The adults; all others are children. */
export const adultIds = ['teacher', 'nurse', 'counsellor', 'caretaker'] as const satisfies readonly CastId[]

/** Taller than the rest: in the middle of a circle they would hide who laughs. */
export const tallIds: readonly CastId[] = ['elias']
