import type { SchoolAnswer } from '../../shared/api/schools.ts'

export type Missing = 'agreement' | 'account'

/** What a school still waits for before its first pupil. */
export function missingOf(school: SchoolAnswer): readonly Missing[] {
  return [...(school.agreement ? [] : ['agreement' as const]), ...(school.contact?.activated ? [] : ['account' as const])]
}
