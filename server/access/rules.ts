/** Who may do what, to whose. Nothing else in the product grants a right; what is not in a row is refused. */
export const rules = {
  'session.keep': { teacher: 'own', coordinator: 'own', programme: 'own' },
  'municipality.list': { programme: 'any' },
  'school.view': { coordinator: 'ownSchool', teacher: 'ownSchool', programme: 'any' },
  'school.register': { programme: 'any' },
  'school.recordAgreement': { programme: 'any' },
  'account.renewActivation': { programme: 'any' },
  'class.view': { teacher: 'ownClass' },
  'class.create': { teacher: 'ownSchool' },
  'class.makePupils': { teacher: 'ownClass' },
  'class.printCards': { teacher: 'ownClass' },
  'pupil.erase': { teacher: 'ownClass' },
  'lesson.open': { teacher: 'ownClass' },
  'lesson.lead': { teacher: 'ownClass' },
  'lesson.play': { pupil: 'own' },
  /** The one thing that a pupil may still do for fifteen minutes after its lesson. */
  'answer.handIn': { pupil: 'own' },
  'figure.choose': { pupil: 'own' },
  'helpRequest.make': { pupil: 'own' },
  'helpRequest.answer': { teacher: 'own' },
  'totals.view': { programme: 'any' },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>

export type Role = 'pupil' | 'teacher' | 'coordinator' | 'programme'
export type Scope = 'own' | 'ownClass' | 'ownSchool' | 'any'
export type Action = keyof typeof rules

/** A pupil in its lesson, or an account acting in one of its memberships; looked up anew for every request. */
export type Actor = {
  readonly id: string
  readonly role: Role
  /** The sign-in it acts by; revoking that closes its seats. */
  readonly session: string
  /** Not set for programme staff. */
  readonly school?: string
  /** A teacher's classes; a pupil's one class. */
  readonly classes: readonly string[]
  /** A pupil's lesson. */
  readonly lesson?: string
  /** The lesson is over: only what was answered before may still be handed in. */
  readonly handInOnly?: true
}
