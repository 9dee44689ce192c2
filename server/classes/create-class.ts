import type { Actor } from '../access/rules.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { isDuplicateKey } from '../storage/open.ts'
import { Classes, type SchoolClass } from './model.ts'

type Input = Pick<SchoolClass, 'name' | 'schoolYear' | 'grades'>

/** A class of the teacher who makes it, with a code that no other class has. */
export async function createClass(context: Context, actor: Actor, input: Input): Promise<SchoolClass> {
  if (!actor.school) throw new Refusal('not.allowed')
  const created = {
    _id: context.secrets.id(),
    school: actor.school,
    ...input,
    teachers: [actor.id],
    pupilCount: 0,
    othersShown: false,
    createdAt: context.clock.now(),
  }
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
