import { FirstRun, RefreshSession } from '../../../shared/api/accounts.ts'
import { OpenLesson } from '../../../shared/api/lessons.ts'
import { type Browser, type ClassInHand, classWith, granted, openBrowser, password, schoolWithTeacher } from '../../support/cast.ts'
import type { ServerProcess } from '../../support/server-process.ts'

export type SchoolForBots = { readonly school: string; readonly teacher: Browser; readonly inClass: ClassInHand; readonly lesson: string }

/** Staff, a school, a class of so many with cards, and an open lesson of three hours. */
export async function makeSchool(server: ServerProcess, size: number): Promise<SchoolForBots> {
  const teaching = await makeTeacher(server)
  return { ...teaching, ...(await makeClass(teaching.teacher, size)) }
}

/** So many classes of one school; each is handed over as soon as its lesson is open. */
export async function makeClasses(
  server: ServerProcess,
  { classes, size }: { classes: number; size: number },
  each: (made: SchoolForBots) => Promise<void>,
): Promise<void> {
  const teaching = await makeTeacher(server)
  for (let made = 1; made <= classes; made += 1) {
    await granted(teaching.teacher.ask(RefreshSession))
    await each({ ...teaching, ...(await makeClass(teaching.teacher, size, `Class ${made}`)) })
  }
}

export async function makeTeacher({ url, firstRunCode: code }: ServerProcess) {
  const staff = openBrowser(url)
  await granted(staff.ask(FirstRun, { body: { code, email: 'programme@upstander.test', password, language: 'en' } }))
  const { school, teacher } = await schoolWithTeacher({ url }, staff)
  return { school: school.id, teacher }
}

export async function makeClass(teacher: Browser, size: number, name?: string) {
  const usernames = Array.from({ length: size }, (_, index) => `Bot ${index + 1}`)
  const inClass = await classWith(teacher, usernames, name)
  const params = { id: inClass.schoolClass.id }
  const { id } = await granted(teacher.ask(OpenLesson, { params, body: { minutes: 180 } }))
  return { inClass, lesson: id }
}
