import type { Context } from '../context.ts'
import { openLesson } from '../lessons/index.ts'
import { publishDueWeeks } from '../statistics/index.ts'
import { type DemoColleagues, makeColleagues } from './make-colleagues.ts'
import { type DemoSchool, makeSchools } from './make-schools.ts'
import { makeStaff } from './make-staff.ts'
import { playWeeks } from './play-weeks.ts'

const weekMs = 7 * 24 * 60 * 60 * 1000
/** Eight that have closed, and two that have not. */
const weeks = 10

/**
 * Fills a throw-away store through the same commands that people use: twelve schools with a class each, and ten weeks of play under a
 * clock that is moved. Returns the text that says how to sign in as each role.
 */
export async function makeDemo(context: Context): Promise<string> {
  const now = context.clock.now()
  const password = `demo-${context.secrets.digits(4)}-${context.secrets.digits(4)}`
  let then = new Date(now.getTime() - (weeks + 1) * weekMs)
  const past: Context = { ...context, clock: { ...context.clock, now: () => then } }
  const staff = await makeStaff(past, password)
  const schools = await makeSchools(past, password)
  await playWeeks(past, schools, weeks, (week, minute) => {
    then = new Date(now.getTime() - (weeks - week) * weekMs + minute * 60_000)
  })
  await publishDueWeeks(context)
  const [first] = schools
  if (!first) return ''
  const colleagues = await makeColleagues(context, first, password)
  await openLesson(context, first.schoolClass, 180, { chapters: [1] })
  return howToSignIn(context, staff, password, first, colleagues)
}

function howToSignIn(
  { config }: Context,
  staff: string,
  password: string,
  { contact, schoolClass, trying }: DemoSchool,
  { hasLoan, hasPass }: DemoColleagues,
): string {
  const address = config.publicUrl?.origin ?? `http://localhost:${config.port}`
  return `
A demo with twelve schools; everything in it is made by bots and goes when the program ends.
  programme staff   ${address}/sign-in   ${staff}   ${password}
  coordinator and
  teacher           ${address}/sign-in   ${contact}   ${password}
  colleagues        ${address}/sign-in   ${hasLoan} (has the class on loan), ${hasPass} (may lead one lesson)   ${password}
  pupil             ${address}/play      class code ${schoolClass.code}, ${trying.username}, pictures: ${trying.pictures?.join(', ')}
                    or its card: ${trying.link}
A lesson of class ${schoolClass.name} is open for three hours.`
}
