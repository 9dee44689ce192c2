import { SwitchMembership } from '../../shared/api/accounts.ts'
import { ArchiveClass, DeletePupils, GivePass, ListColleaguesOfClass } from '../../shared/api/class-care.ts'
import { CreateClass } from '../../shared/api/classes.ts'
import { AskForTalk, BeOnTheList, ListGrownUps, ListHelpRequests, TakeUpHelpRequest } from '../../shared/api/help.ts'
import { EndLesson, OpenChapter, OpenInWords } from '../../shared/api/lessons.ts'
import { HandInAnswer, SignInCard } from '../../shared/api/play.ts'
import { OpenSharedScreen } from '../../shared/api/shared-screens.ts'
import {
  type Browser,
  classWith,
  colleagueAt,
  deletePupil,
  granted,
  openBrowser,
  openLesson,
  programmeStaff,
  type SchoolInHand,
  schoolWithTeacher,
  signIn,
  tabletOf,
} from '../support/cast.ts'
import { answerOf, giveAll, wayThrough } from '../support/play.ts'
import { pupilSeat } from '../support/room.ts'
import { wish } from '../support/shared-screen.ts'
import type { Started } from '../support/start.ts'

const colours = ['Blå', 'Grön', 'Lila', 'Turkos', 'Orange', 'Silvrig', 'Gyllene']
const things = ['lykta', 'gran', 'båt', 'sten']
export const usernames = colours.flatMap(colour => things.map(thing => `${colour} ${thing}`))

export type SchoolDay = {
  readonly staff: Browser
  readonly school: SchoolInHand
  /** Of whoever teaches and coordinates, signed in as a teacher. */
  readonly teacher: Browser
  readonly waitingEmail: string
  /** What stands in addresses. */
  readonly ids: Readonly<Record<'school' | 'full' | 'live' | 'empty' | 'running' | 'ended', string>>
}

/** A school in the middle of its autumn: classes at work, lessons behind them, requests that wait, a screen on the wall. */
export async function schoolDay(server: Started): Promise<SchoolDay> {
  const school = await schoolWithTeacher(server, await programmeStaff(server))
  const before = school.teacher
  const full = await classWith(before, usernames)
  const ended = await openLesson(before, full)
  const finds = async (username: string) => (await tabletOf(server, full, username)).tablet
  for (const [at, username] of usernames.slice(0, 12).entries()) {
    const tablet = await finds(username)
    await giveAll(tablet, wayThrough.slice(0, 3))
    await granted(tablet.ask(HandInAnswer, { body: answerOf(4, { type: 'choose', choice: at < 7 ? 'beside' : 'fetch' }) }))
    if (at < 5) await giveAll(tablet, wayThrough.slice(4), 5)
    if (at < 2) await asksForTalk(server, tablet, 'Robin')
  }
  const [taken] = await granted(before.ask(ListHelpRequests))
  await granted(before.ask(TakeUpHelpRequest, { params: { id: taken?.id ?? '' } }))
  const nurse = await colleagueAt(server, school.school, 'nurse@upstander.test')
  await granted(nurse.ask(BeOnTheList, { body: { about: 'Skolsköterska' } }))
  await asksForTalk(server, await finds(usernames[13] ?? ''), 'Kim')
  await granted(before.ask(EndLesson, { params: { id: ended.id } }))
  await granted(before.ask(OpenInWords, { params: { id: ended.id } }))

  // Two school days later: the nurse has not seen it.
  server.time.pass({ days: 2 })
  const { browser: staff, reply } = signIn(server.url, 'programme@upstander.test')
  await granted(reply)
  const teacher = await asTeacher(server, school.email, school.school.id)
  const colleague = await asTeacher(server, 'nurse@upstander.test', school.school.id)
  await deletePupil(teacher, full, full.pupils.at(-1)?.id ?? '')
  const live = await classWith(teacher, usernames.slice(0, 9), '3A')
  const lesson = await openLesson(teacher, live)
  await granted(teacher.ask(OpenChapter, { params: { id: lesson.id }, body: { chapter: 1, open: true } }))
  for (const [at, username] of usernames.slice(0, 6).entries()) {
    const { tablet } = await tabletOf(server, live, username)
    const seat = await pupilSeat(server, tablet)
    await giveAll(tablet, at === 5 ? wayThrough : wayThrough.slice(0, at))
    if (at === 0) seat.room.send('tablet.help', { needed: true })
  }
  const card = [...live.cards.values()].find(({ username }) => username === usernames[1])?.card ?? ''
  await openBrowser(server.url).ask(SignInCard, { body: { card, tab: server.context.secrets.id() } })
  const empty = await granted(teacher.ask(CreateClass, { body: { name: '5C', schoolYear: 2026, grades: { from: 4, to: 6 } } }))
  const away = await classWith(teacher, usernames.slice(0, 2), '2D')
  await granted(teacher.ask(ArchiveClass, { params: { id: away.schoolClass.id } }))
  const others = await classWith(colleague, usernames.slice(0, 3), '6E')
  const known = await granted(colleague.ask(ListColleaguesOfClass, { params: { id: others.schoolClass.id } }))
  const to = known.find(({ leads }) => !leads)?.id ?? ''
  await granted(colleague.ask(GivePass, { params: { id: others.schoolClass.id }, body: { colleague: to, days: 3 } }))
  await granted(teacher.ask(OpenSharedScreen, { body: { ...wish, names: {} } }))
  await granted(teacher.ask(DeletePupils, { params: { id: live.schoolClass.id }, body: { pupils: [live.pupils.at(-1)?.id ?? ''] } }))
  return {
    staff,
    school,
    teacher,
    waitingEmail: 'waits@upstander.test',
    ids: {
      school: school.school.id,
      full: full.schoolClass.id,
      live: live.schoolClass.id,
      empty: empty.id,
      running: lesson.id,
      ended: ended.id,
    },
  }
}

async function asksForTalk({ context }: Started, tablet: Browser, name: string) {
  const whom = (await granted(tablet.ask(ListGrownUps))).find(each => each.name === name)
  await granted(tablet.ask(AskForTalk, { body: { id: context.secrets.id(), grownUp: whom?.id ?? '' } }))
}

async function asTeacher({ url }: Started, email: string, school: string): Promise<Browser> {
  const { browser, reply } = signIn(url, email)
  const { me } = await granted(reply)
  if (me.active.role !== 'teacher') await granted(browser.ask(SwitchMembership, { body: { role: 'teacher', school } }))
  return browser
}
