/** Who may do what, to whose. Nothing else in the product grants a right; what is not in a row is refused. */
export const rules = {
  'session.keep': { teacher: 'own', coordinator: 'own', programme: 'own', unverified: 'own' },
  'staff.view': { coordinator: 'ownSchool' },
  'staff.invite': { coordinator: 'ownSchool' },
  'staff.verify': { coordinator: 'ownSchool' },
  'staff.unlink': { coordinator: 'ownSchool' },
  'staff.leave': { teacher: 'own', coordinator: 'own', unverified: 'own' },
  'municipality.list': { programme: 'any' },
  'school.view': { coordinator: 'ownSchool', teacher: 'ownSchool', programme: 'any' },
  'school.register': { programme: 'any' },
  'school.recordAgreement': { programme: 'any' },
  'account.renewActivation': { programme: 'any' },
  'class.view': { teacher: 'ownClass' },
  'class.create': { teacher: 'ownSchool' },
  /** A class whose last teacher left; its pupils are not shown with it. */
  'class.giveTeacher': { coordinator: 'ownSchool' },
  'class.makePupils': { teacher: 'ledRunningClass' },
  'class.printCards': { teacher: 'runningClass' },
  'class.manage': { teacher: 'ledRunningClass' },
  /** Archive, delete, and bring back what was archived. */
  'class.putAway': { teacher: 'ledClass' },
  'class.restore': { teacher: 'deletedClass' },
  'pupil.erase': { teacher: 'ownClass' },
  /** Of its own classes, of those lent to it, and one where it has a pass. */
  'lesson.open': { teacher: 'openableClass' },
  'lesson.lead': { teacher: 'ledLesson' },
  'pass.view': { teacher: 'own' },
  'lesson.play': { pupil: 'own' },
  /** The one thing that a pupil may still do for fifteen minutes after its lesson. */
  'answer.handIn': { pupil: 'own' },
  'figure.choose': { pupil: 'own' },
  'helpRequest.make': { pupil: 'own' },
  'helpRequest.answer': { teacher: 'own', coordinator: 'own' },
  'helpRequest.handOn': { coordinator: 'ownSchool' },
  'listing.keep': { teacher: 'own', coordinator: 'own' },
  'grownUps.view': { coordinator: 'ownSchool' },
  'grownUps.takeOff': { coordinator: 'ownSchool' },
  'schoolWay.view': { teacher: 'ownSchool', coordinator: 'ownSchool' },
  'schoolWay.write': { coordinator: 'ownSchool' },
  /** Also before a coordinator has verified who it is: no pupil's data is near it. */
  'sharedScreen.open': { teacher: 'own', unverified: 'own' },
  'sharedScreen.lead': { projector: 'own' },
  'sharedScreen.vote': { guest: 'own' },
  'totals.view': { programme: 'any' },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>

/**
 * `unverified`: signed in, but the school's coordinator has not verified it yet. `guest`: a team of a shared screen; `projector`: the
 * page in front of the class that leads it.
 */
export type Role = 'pupil' | 'guest' | 'projector' | 'unverified' | 'teacher' | 'coordinator' | 'programme'
export type Scope =
  | 'own'
  | 'ownClass'
  | 'runningClass'
  | 'openableClass'
  | 'ledLesson'
  | 'ledClass'
  | 'ledRunningClass'
  | 'deletedClass'
  | 'ownSchool'
  | 'any'
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
  /** A teacher's passes: classes in which it may open one lesson, and lessons that it opened so. */
  readonly passes?: { readonly mayOpen: readonly string[]; readonly lessons: readonly string[] }
  /** A pupil's lesson. */
  readonly lesson?: string
  /** A team's or a projector's shared screen. */
  readonly screen?: string
  /** The lesson is over: only what was answered before may still be handed in. */
  readonly handInOnly?: true
}
