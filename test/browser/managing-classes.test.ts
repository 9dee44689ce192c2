import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { ChooseLanguage } from '../../shared/api/accounts.ts'
import { AddTeacher, GivePass, ListColleaguesOfClass, ListPutAway } from '../../shared/api/class-care.ts'
import { GetClass, ListClasses } from '../../shared/api/classes.ts'
import * as pages from '../../shared/i18n/pages/index.ts'
import { refusalTexts } from '../../shared/i18n/refusals/index.ts'
import * as classTexts from '../../shared/i18n/teacher/classes/index.ts'
import * as teacherTexts from '../../shared/i18n/teacher/index.ts'
import * as stories from '../../shared/i18n/teacher/stories/index.ts'
import { type Text, translator } from '../../shared/i18n/translate.ts'
import {
  type Browser as Account,
  classWith,
  colleagueAt,
  granted,
  openLesson,
  password,
  programmeStaff,
  schoolWithTeacher,
  tabletOf,
} from '../support/cast.ts'
import { giveAll, wayThrough } from '../support/play.ts'
import { pupilSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { look, openFor, type PersonPage } from './people.ts'

const browser: Browser | undefined = await openChromium()
const told = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')
let server: Started
let staff: Account
beforeAll(async () => {
  server = await start()
  staff = await programmeStaff(server)
})
afterAll(async () => {
  await browser?.close()
  await server.stop()
})

/** LANGUAGE=fi tells the same story to Finnish speakers. */
const language = process.env.LANGUAGE === 'fi' ? 'fi' : 'sv'
const texts: Readonly<Record<string, Text>> =
  language === 'fi' ? { ...pages.fi, ...teacherTexts.fi, ...classTexts.fi } : { ...pages.sv, ...teacherTexts.sv, ...classTexts.sv }
const t = translator(texts, language)
const say = translator(language === 'fi' ? stories.fi : stories.sv, language)
const widths = [390, 1024, 1366] as const

/** At three widths: nothing stands out of the page, and axe finds nothing. */
async function lookAround(person: PersonPage, name: string) {
  for (const width of widths) {
    await person.page.setViewportSize({ width, height: width === 390 ? 844 : 768 })
    const wide = await person.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wide > 0) person.complaints.push(`${name} at ${width} is ${wide} px too wide`)
    await look(person, `${name}-${language}-${width}`)
  }
}
const button = (page: Page, key: string, values = {}) => page.getByRole('button', { name: t(key, values), exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const tab = (page: Page, key: string) => link(page, t(key)).click()

async function signedIn(email: string): Promise<PersonPage> {
  if (!browser) throw new Error('no browser')
  const person = await openFor(browser, 'desktop', language === 'fi' ? 'fi-FI' : 'sv-SE')
  const { page } = person
  await page.goto(`${server.url}/sign-in`)
  await page.getByLabel(t('signIn.email'), { exact: true }).fill(email)
  await page.locator('input[type="password"]').fill(password)
  await button(page, 'signIn.do').click()
  await page.waitForURL(/\/home/)
  return person
}

told(
  'a teacher imports a list, renames and undoes, deletes and brings back, follows the progress, archives',
  async () => {
    const { school, teacher } = await schoolWithTeacher(server, staff)
    const colleague = await colleagueAt(server, school)
    await granted(colleague.ask(ChooseLanguage, { body: { language } }))
    const colours = ['Blå', 'Grön', 'Lila', 'Turkos', 'Orange', 'Silvrig', 'Gyllene']
    const inClass = await classWith(
      colleague,
      colours.flatMap(colour => ['Lykta', 'Gran', 'Båt', 'Sten'].map(thing => `${colour} ${thing}`)),
    )
    await classWith(colleague, ['Blå Lykta'], '5C')
    await openLesson(colleague, inClass)
    await giveAll((await tabletOf(server, inClass, 'Grön Gran')).tablet, wayThrough)
    await giveAll((await tabletOf(server, inClass, 'Blå Båt')).tablet, wayThrough.slice(0, 3))

    const person = await signedIn('colleague@upstander.test')
    const { page } = person
    await page.getByRole('heading', { name: t('home.title') }).waitFor()
    await page.goto(`${server.url}/classes/${inClass.schoolClass.id}`)

    // Rename, what the server asks, and undo.
    await button(page, 'more.for', { username: 'Blå Lykta' }).click()
    await page.getByLabel(t('rename.label')).fill('Kari Nordmann')
    await button(page, 'rename.act').click()
    await page.getByLabel(t('rename.asWritten')).check()
    await button(page, 'rename.act').click()
    await page.getByLabel(t('rename.nobody')).check()
    await lookAround(person, 'care')
    await button(page, 'rename.act').click()
    await page.getByRole('rowheader', { name: 'Kari Nordmann' }).waitFor()
    await button(page, 'undo').click()
    await page.getByRole('rowheader', { name: 'Blå Lykta' }).waitFor()

    // Two picked: moved one stays behind for its name; deleted and brought back.
    await page.getByLabel(t('pick.one', { username: 'Blå Lykta' })).check()
    await page.getByLabel(t('pick.one', { username: 'Grön Båt' })).check()
    await page.getByText(t('pick.chosen', { n: 2 })).waitFor()
    await lookAround(person, 'picked')
    await button(page, 'move.act').click()
    await page.getByText(t('not.taken', { username: 'Blå Lykta' })).waitFor()
    await button(page, 'undo').click()
    await page.getByRole('rowheader', { name: 'Grön Båt' }).waitFor()
    await page.getByLabel(t('pick.one', { username: 'Grön Båt' })).check()
    await button(page, 'delete.act').click()
    await page.getByRole('heading', { name: t('deleted.title') }).waitFor()
    await lookAround(person, 'deleted')
    await button(page, 'deleted.restoreFor', { name: 'Grön Båt' }).click()
    await page.getByRole('rowheader', { name: 'Grön Båt' }).waitFor()

    // A pasted table: the column is found, what is left is asked about.
    await tab(page, 'class.tab.usernames')
    await button(page, 'usernames.way.names').click()
    await button(page, 'protected.nobody').click()
    const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
    await page.locator('input[type="file"]').setInputFiles(file('list.csv', 'Efternamn;Förnamn\r\nEk;Åsa\r\nAl;Bo\r\n'))
    await page.getByText(t('import.taken', { n: 2 })).waitFor()
    await page.getByRole('rowheader', { name: 'Åsa' }).waitFor()
    await page.locator('input[type="file"]').setInputFiles(file('two.csv', 'Ek;Cia\nAl;Dag\n'))
    await page.getByText(t('import.which')).waitFor()
    await lookAround(person, 'import')
    await page.getByLabel(t('import.which')).selectOption('1')
    await button(page, 'import.take').click()
    await page.getByRole('rowheader', { name: 'Cia' }).waitFor()
    await page.locator('input[type="file"]').setInputFiles(file('list.xlsx', 'PK\x03\x04 and more'))
    await page.getByText(t('import.notText')).waitFor()
    await lookAround(person, 'import-refused')

    // Progress on one screen and one sheet of paper.
    await tab(page, 'tab.progress')
    // One story of four is finished: the chapter is begun.
    await page
      .getByText(t('progress.sum', { finished: 0, begun: 2 }))
      .first()
      .waitFor()
    await lookAround(person, 'progress')
    await page.emulateMedia({ media: 'print' })
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
    expect(sheets).toHaveLength(1)
    await page.emulateMedia({ media: 'screen' })
    const [csv] = await Promise.all([page.waitForEvent('download'), button(page, 'progress.csv').click()])
    expect(csv.suggestedFilename()).toBe('4B.csv')
    await button(page, 'reset.open').click()
    await page.getByLabel(t('reset.pupil'), { exact: true }).selectOption({ label: 'Grön Gran' })
    await page.getByLabel(t('reset.why.trying')).check()
    await lookAround(person, 'reset')
    await button(page, 'reset.act').click()
    await page.getByText(t('reset.done', { username: 'Grön Gran' })).waitFor()

    // Another teacher in, the class lent, then put away and brought back.
    await tab(page, 'tab.details')
    await page.getByLabel(t('details.nameLabel')).fill('4 Blå')
    await button(page, 'details.save').click()
    await page.getByRole('heading', { name: '4 Blå', level: 1 }).waitFor()
    // A colleague comes in and goes, each time with a way back; nobody leaves a class without being asked.
    await button(page, 'share.add').click()
    await page.getByText(t('share.added', { name: 'Robin' })).waitFor()
    await button(page, 'share.removeFor', { name: 'Robin' }).click()
    await page.getByText(t('share.removed', { name: 'Robin' })).waitFor()
    await button(page, 'undo').click()
    await button(page, 'share.leave').click()
    await page.getByText(t('share.leaveAsk')).waitFor()
    await lookAround(person, 'shared')
    await button(page, 'confirm.keep').click()
    await button(page, 'share.removeFor', { name: 'Robin' }).click()
    await button(page, 'undo').click()
    await button(page, 'share.removeFor', { name: 'Robin' }).waitFor()
    await button(page, 'share.removeFor', { name: 'Robin' }).click()
    await button(page, 'share.lendAct').click()
    await page.getByText(t('share.saved')).waitFor()
    await button(page, 'share.endLoan').waitFor()
    await button(page, 'end.delete').click()
    await lookAround(person, 'details')
    await button(page, 'end.delete').click()
    await page.getByRole('heading', { name: t('away.title'), level: 1 }).waitFor()
    await button(page, 'deleted.restoreFor', { name: '4 Blå' }).waitFor()
    await lookAround(person, 'put-away')
    await button(page, 'deleted.restoreFor', { name: '4 Blå' }).click()
    await page.getByText(t('deleted.restored', { name: '4 Blå' })).waitFor()
    expect((await teacher.ask(ListColleaguesOfClass, { params: { id: inClass.schoolClass.id } })).status).toBe(404)
    const [other] = (await granted(colleague.ask(ListColleaguesOfClass, { params: { id: inClass.schoolClass.id } }))).filter(
      ({ leads }) => !leads,
    )
    await granted(colleague.ask(AddTeacher, { params: { id: inClass.schoolClass.id }, body: { colleague: other?.id ?? '' } }))
    expect(person.complaints).toEqual([])
  },
  240_000,
)

told(
  'a colleague leads one lesson on a pass and sees nothing of the class afterwards; makes a class, draws one alias again, starts its next year, hands it over',
  async () => {
    const { school, teacher } = await schoolWithTeacher(server, staff, { name: 'Granskolan' })
    const colleague = await colleagueAt(server, school, 'kim@upstander.test')
    await granted(colleague.ask(ChooseLanguage, { body: { language } }))
    const lent = await classWith(teacher, ['Blå Lykta', 'Grön Gran'], '3A')
    const params = { id: lent.schoolClass.id }
    const [kim] = (await granted(teacher.ask(ListColleaguesOfClass, { params }))).filter(({ name }) => name === 'Kim')
    await granted(teacher.ask(GivePass, { params, body: { colleague: kim?.id ?? '', days: 2 } }))

    // Who leads no class of its own finds the lesson on the first page nevertheless.
    const person = await signedIn('kim@upstander.test')
    const { page } = person
    await page.getByRole('heading', { name: say('pass.title') }).waitFor()
    await lookAround(person, 'pass-home')
    await page.getByRole('link', { name: new RegExp(`${say('pass.open')}.*3A`) }).click()
    await page.getByRole('button', { name: say('no') }).waitFor()
    await page.getByText('3A', { exact: true }).waitFor()
    expect(await page.getByRole('link', { name: '3A' }).count()).toBe(0)
    await look(person, `pass-before-${language}`)
    await page.getByRole('button', { name: say('no') }).click()
    await page.getByText(t('live.nobody')).waitFor()
    const { tablet } = await tabletOf(server, lent, 'Blå Lykta')
    const seat = await pupilSeat(server, tablet)
    await page.locator('[data-pupil]', { hasText: 'Blå Lykta' }).first().waitFor()
    await page.getByRole('button', { name: new RegExp(t('live.pause')) }).click()
    await seat.saw(state => (state as { paused?: boolean }).paused === true)
    await look(person, `pass-live-${language}`)
    await page.getByRole('button', { name: t('live.continue') }).click()
    await button(page, 'live.end').click()
    await button(page, 'live.end').click()
    await page.getByText(say('pass.after')).waitFor()
    expect(await page.getByText(/Lykta|Grön Gran/).count()).toBe(0)
    await lookAround(person, 'pass-after')
    const lessonAt = page.url()
    await link(page, say('closed.home')).click()
    await page.getByRole('heading', { name: t('way.title') }).waitFor()
    // The page knows it from before, for a moment.
    await page.getByText('3A').first().waitFor({ state: 'detached' })
    for (const gone of [lessonAt, `${server.url}/classes/${params.id}`, `${server.url}/classes/${params.id}/lesson`]) {
      await page.goto(gone)
      await page.getByText(refusalTexts[language]['not.found']).waitFor()
      expect(await page.getByText(/3A|Lykta/).count()).toBe(0)
    }
    await look(person, `pass-gone-${language}`)

    // A class of its own: one alias is drawn again, the others stay.
    await page.goto(`${server.url}/home`)
    await page.getByLabel(t('newClass.name')).fill('4 Sol')
    await button(page, 'newClass.make').click()
    await page.getByLabel(t('aliases.countLabel')).fill('3')
    const aliases = page.locator('.aliases li')
    await page.getByText(t('aliases.ready', { n: 3 })).waitFor()
    const before = await aliases.allInnerTexts()
    const again = before[1] ?? ''
    await button(page, 'aliases.drawOne', { username: again }).click()
    await button(page, 'aliases.drawOne', { username: again }).waitFor({ state: 'detached' })
    const after = await aliases.allInnerTexts()
    expect([after.length, after[0], after[2]]).toEqual([3, before[0], before[2]])
    expect(before).not.toContain(after[1])
    await lookAround(person, 'alias-again')
    await button(page, 'usernames.make', { n: 3 }).click()
    await page.getByText(t('done.made', { n: 3 })).waitFor()

    // The same pupils a grade further up; the class before it is read only.
    await tab(page, 'tab.details')
    const nextYear = { year: '2027/28' }
    await page.getByLabel(t('year.label', nextYear)).fill('5 Sol')
    await lookAround(person, 'next-year')
    await button(page, 'year.act', nextYear).click()
    await page.getByRole('heading', { name: '5 Sol', level: 1 }).waitFor()
    for (const username of after) await page.getByRole('rowheader', { name: username }).waitFor()
    await look(person, `next-year-made-${language}`)
    const [now, ...others] = await granted(colleague.ask(ListClasses))
    expect(others).toEqual([])
    expect(now).toMatchObject({ name: '5 Sol', schoolYear: 2027, grades: { from: 5, to: 5 }, pupilCount: 3 })
    expect((await granted(colleague.ask(ListPutAway))).archived.map(({ name }) => name)).toEqual(['4 Sol'])

    // Handed over for good: asked once, and then it is the other's alone.
    await tab(page, 'tab.details')
    await button(page, 'share.handOver').click()
    await page.getByText(t('share.handOverAsk', { name: 'Robin' })).waitFor()
    await lookAround(person, 'hand-over')
    await button(page, 'share.handOver').click()
    await page.getByRole('heading', { name: t('way.title') }).waitFor()
    await page.getByText('5 Sol').first().waitFor({ state: 'detached' })
    const whole = { params: { id: now?.id ?? '' } }
    expect((await colleague.ask(GetClass, whole)).status).toBe(404)
    expect((await granted(teacher.ask(GetClass, whole))).pupils.map(({ username }) => username).sort()).toEqual([...after].sort())
    expect(person.complaints).toEqual([])
  },
  120_000,
)
