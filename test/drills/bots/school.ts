import { FirstRun } from '../../../shared/api/accounts.ts'
import { OpenLesson } from '../../../shared/api/lessons.ts'
import { type Browser, type ClassInHand, classWith, granted, openBrowser, password, schoolWithTeacher } from '../../support/cast.ts'
import type { ServerProcess } from '../../support/server-process.ts'

export type SchoolForBots = { readonly school: string; readonly teacher: Browser; readonly inClass: ClassInHand; readonly lesson: string }

/** Staff, a school, a class of so many with cards, and an open lesson of three hours. */
export async function makeSchool({ url, firstRunCode: code }: ServerProcess, size: number): Promise<SchoolForBots> {
  const staff = openBrowser(url)
  await granted(staff.ask(FirstRun, { body: { code, email: 'programme@upstander.test', password, language: 'en' } }))
  const { school, teacher } = await schoolWithTeacher({ url }, staff)
  const inClass = await classWith(
    teacher,
    Array.from({ length: size }, (_, index) => `Bot ${index + 1}`),
  )
  const params = { id: inClass.schoolClass.id }
  const { id } = await granted(teacher.ask(OpenLesson, { params, body: { minutes: 180 } }))
  return { school: school.id, teacher, inClass, lesson: id }
}
