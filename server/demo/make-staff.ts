import { firstRunCode, makeFirstAccount } from '../accounts/index.ts'
import type { Context } from '../context.ts'

/** Returns the address of the programme's account. */
export async function makeStaff(context: Context, password: string): Promise<string> {
  const email = 'programme@upstander.example'
  await makeFirstAccount(context, { code: firstRunCode(context), email, password, language: 'en' }, 'demo')
  return email
}
