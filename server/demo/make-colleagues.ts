import { activate, inviteAccount } from '../accounts/index.ts'
import { givePass, lendClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { beOnTheList } from '../help/index.ts'
import type { DemoSchool } from './make-schools.ts'

export type DemoColleagues = { readonly hasLoan: string; readonly hasPass: string }

/**
 * The colleagues of one school: one to whom the class is lent, one who may lead one lesson, one who waits to be verified; and two grown-ups
 * whom pupils may ask for a talk.
 */
export async function makeColleagues(
  context: Context,
  { school, account, schoolClass }: DemoSchool,
  password: string,
): Promise<DemoColleagues> {
  const join = async (name: string, address: string, waits?: 'waits') => {
    const since = waits && { unverifiedSince: context.clock.now() }
    const token = await inviteAccount(context, address, [{ role: 'teacher', school, ...since }], 'sv')
    const { _id } = await activate(context, { token, password, name, language: 'sv' })
    return _id
  }
  const hasLoan = 'fritids@upstander.example'
  const hasPass = 'vikarie@upstander.example'
  const leisure = await join('Fritidsläraren', hasLoan)
  const substitute = await join('Vikarien', hasPass)
  await join('Den nya läraren', 'ny@upstander.example', 'waits')
  await lendClass(context, schoolClass, { to: leisure, days: 7 })
  await givePass(context, schoolClass, { to: substitute, days: 7 })
  await beOnTheList(context, account, school, 'Läraren i 4B')
  await beOnTheList(context, leisure, school, 'Fritids, efter lunch')
  return { hasLoan, hasPass }
}
