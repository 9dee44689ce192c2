import type { Actor } from '../access/rules.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { isDuplicateKey } from '../storage/open.ts'
import { Classes, type SchoolClass } from './model.ts'

type Input = Pick<SchoolClass, 'name' | 'schoolYear' | 'grades'>

/** A class of the teacher who makes it. */
export async function createClass(context: Context, { id, school }: Actor, input: Input): Promise<SchoolClass> {
  if (!school) throw new Refusal('not.allowed')
  return createInSchool(context, { ...input, school, teachers: [id], othersShown: false })
}

/** With a code that no other class has. */
export async function createInSchool(
  context: Context,
  input: Input & Pick<SchoolClass, 'school' | 'teachers' | 'othersShown' | 'signsInWith' | 'asksAfterCard'>,
): Promise<SchoolClass> {
  const created = { _id: context.secrets.id(), ...input, pupilCount: 0, createdAt: context.clock.now() }
  for (;;) {
    const withCode: SchoolClass = { ...created, code: context.secrets.digits(6) }
    try {
      await context.storage.model(Classes).create(withCode)
      return withCode
    } catch (error) {
      if (!isDuplicateKey(error, 'code')) throw error
    }
  }
}
