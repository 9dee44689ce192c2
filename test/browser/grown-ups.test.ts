import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { endOverdueLessons } from '../../server/lessons/index.ts'
import { ChooseLanguage, SwitchMembership } from '../../shared/api/accounts.ts'
import { AskForTalk, BeOnTheList, ListGrownUps, ListMyHelpRequests } from '../../shared/api/help.ts'
import { shellTexts } from '../../shared/i18n/game-shell/index.ts'
import { fi, sv } from '../../shared/i18n/pages/index.ts'
import { type Text, translator } from '../../shared/i18n/translate.ts'
import {
  type ClassInHand,
  classWith,
  colleagueAt,
  granted,
  openLesson,
  password,
  programmeStaff,
  schoolWithTeacher,
  signIn,
  tabletOf,
} from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { openFor, picture } from './people.ts'

const browser: Browser | undefined = await openChromium()
const told = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')
let server: Started | undefined
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** LANGUAGE=fi tells the same story to Finnish speakers. */
const language = process.env.LANGUAGE === 'fi' ? 'fi' : 'sv'
const locale = language === 'fi' ? 'fi-FI' : 'sv-SE'
const t = translator<Readonly<Record<string, Text>>>(language === 'fi' ? fi : sv, language)
const shell = shellTexts(language)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const sizes = { 1366: 768, 1024: 768, 390: 844 } as const
const complaints: unknown[] = []

/** At three widths: nothing stands out of the page, axe finds nothing, and a picture for whoever wants to look. */
async function look(page: Page, name: string) {
  for (const [width, height] of Object.entries(sizes)) {
    await page.setViewportSize({ width: Number(width), height })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wide > 0) complaints.push({ name, width, wide })
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      return (await axe.run()).violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html.slice(0, 160)) }))
    })
    if (found.length > 0) complaints.push({ name, width, found })
    await picture(page, `${name}-${language}-${width}`)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}

const button = (page: Page, key: string, values = {}) => page.getByRole('button', { name: t(key, values), exact: true })
async function enter(page: Page, url: string, email: string, withPassword = password) {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel(t('signIn.email'), { exact: true }).fill(email)
  await page.locator('input[type="password"]').fill(withPassword)
  await button(page, 'signIn.do').click()
}

told(
  'a coordinator invites a colleague, verifies it, hands a forgotten request on to it, and lets it go',
  async () => {
    if (!browser) throw new Error('no browser')
    server = await start()
    const { url, time, context } = server
    const staff = await programmeStaff(server)
    const { school, teacher, email } = await schoolWithTeacher(server, staff, { country: language === 'fi' ? 'FI' : 'SE' })
    await granted(teacher.ask(ChooseLanguage, { body: { language } }))
    const inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
    const nurse = await colleagueAt(server, school, 'nurse@upstander.test')
    const leaves = await colleagueAt(server, school, 'leaves@upstander.test')
    await classWith(leaves, ['Blå Sten'], '3A')

    // The coordinator makes a link; the colleague opens it and waits.
    const { page } = await openFor(browser, 'desktop', locale)
    await enter(page, url, email)
    await page.getByRole('heading', { name: t('staff.title') }).waitFor()
    await button(page, 'staff.invite').click()
    await page.getByLabel(t('invite.email'), { exact: true }).fill('kim@upstander.test')
    await look(page, 'staff-invite')
    await button(page, 'invite.do').click()
    const link = await page.getByLabel(t('link.label'), { exact: true }).inputValue()
    await look(page, 'staff-link')
    await button(page, 'invite.close').click()
    const kim = await openFor(browser, 'desktop', locale)
    await kim.page.goto(`${url}/activate${new URL(link).hash}`)
    await kim.page.getByLabel(t('activate.name'), { exact: true }).fill('Kim')
    await kim.page.locator('input[autocomplete="new-password"]').fill(password)
    await button(kim.page, 'activate.do').click()
    await kim.page.getByRole('heading', { name: t('unverified.title') }).waitFor()
    await look(kim.page, 'unverified')

    // Verified, the same page opens.
    await page.reload()
    await button(page, 'staff.verify.name', { email: 'kim@upstander.test' }).waitFor()
    await look(page, 'staff-verify')
    await button(page, 'staff.verify.name', { email: 'kim@upstander.test' }).click()
    await button(page, 'staff.verify.name', { email: 'kim@upstander.test' }).waitFor({ state: 'detached' })
    await button(kim.page, 'unverified.look').click()
    await kim.page.getByRole('heading', { name: t('unverified.title') }).waitFor({ state: 'detached' })
    await kim.page
      .getByRole('link', { name: t('place.requests') })
      .first()
      .click()
    await kim.page.getByLabel(t('listing.about'), { exact: true }).fill('Kurator, rum 12')
    await button(kim.page, 'listing.do').click()
    await kim.page.getByText(t('listing.on')).waitFor()
    await look(kim.page, 'requests-listing')
    await kim.page.goto(`${url}/account`)
    await kim.page.getByRole('heading', { name: t('account.title') }).waitFor()
    await button(kim.page, 'account.leave.ask', { school: school.name }).click()
    await look(kim.page, 'account')

    // A colleague is let go; its class waits and is given to Kim.
    await button(page, 'staff.unlink.name', { email: 'leaves@upstander.test' }).click()
    await look(page, 'staff-unlink')
    await button(page, 'staff.unlink.do').click()
    await page.getByText(t('waitingClass.say', { name: '3A', n: 1 })).waitFor()
    await look(page, 'class-waits')
    await page.getByLabel(t('waitingClass.to', { name: '3A' }), { exact: true }).selectOption({ label: 'kim@upstander.test' })
    await button(page, 'waitingClass.do', { name: '3A' }).click()
    await page.getByText(t('waitingClass.say', { name: '3A', n: 1 })).waitFor({ state: 'detached' })

    // A pupil asks the nurse, who does not open it for two school days.
    await granted(nurse.ask(BeOnTheList, { body: { about: 'Skolsköterska' } }))
    await openLesson(teacher, inClass)
    const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
    const whom = (await granted(tablet.ask(ListGrownUps))).find(({ about }) => about === 'Skolsköterska')
    await granted(tablet.ask(AskForTalk, { body: { id: context.secrets.id(), grownUp: whom?.id ?? '' } }))
    time.pass({ days: 2 })
    await enter(page, url, email)
    await page
      .getByRole('link', { name: t('place.requests') })
      .first()
      .click()
    await page.getByRole('heading', { name: t('talks.one') }).waitFor()
    expect(await page.locator('main').textContent()).not.toContain('Blå Lykta')
    await button(page, 'talks.days.add').click()
    await page.getByLabel(t('talks.days.name'), { exact: true }).fill(language === 'fi' ? 'Syysloma' : 'Höstlov')
    await page.getByLabel(t('talks.days.from'), { exact: true }).fill('2026-10-26')
    await page.getByLabel(t('talks.days.to'), { exact: true }).fill('2026-10-30')
    await button(page, 'talks.days.add').click()
    await page.locator('.days-off li').waitFor()
    await button(page, 'talks.way.write').click()
    await page
      .getByLabel(t('talks.way.text'), { exact: true })
      .fill('Säg det till trygghetsteamet samma dag.\nTeamet talar med varje elev för sig.')
    await look(page, 'talks-writing')
    await button(page, 'talks.way.save').click()
    await page.locator('.written').first().waitFor()
    await look(page, 'talks')
    await page.getByLabel(t('talks.handTo'), { exact: true }).selectOption({ label: 'Kim, Kurator, rum 12' })
    await button(page, 'talks.hand').click()
    await page.getByText(t('talks.waiting.none')).waitFor()

    // Kim finds it, beside the duty and the school's own way.
    await enter(kim.page, url, 'kim@upstander.test')
    await kim.page
      .getByRole('link', { name: t('place.requests') })
      .first()
      .click()
    await kim.page.getByText('Blå Lykta').waitFor()
    await kim.page.locator('.duty .written').waitFor()
    await look(kim.page, 'requests-handed')

    // The pupil reads who has it now.
    await nextLesson(server, school.id, email, inClass)
    const card = inClass.cards.get(inClass.pupils.find(({ username }) => username === 'Blå Lykta')?.id ?? '')
    const child = await openFor(browser, 'tablet', locale)
    await child.page.goto(`${url}/play`)
    await child.page.getByRole('button', { name: shell('talk.before') }).click()
    await child.page.getByRole('heading', { name: shell('talk.before.title') }).waitFor()
    await look(child.page, 'talk-before')
    await child.page.goto('about:blank')
    await child.page.goto(`${url}/play#card=${card?.card ?? ''}`)
    await child.page.getByRole('button', { name: shell('figure.thatsMe') }).click()
    await child.page
      .getByRole('button', { name: shell('talk.title') })
      .first()
      .click()
    await child.page.getByRole('heading', { name: shell('talk.handed.title', { name: 'Kim' }) }).waitFor()
    await look(child.page, 'talk-handed')
    await child.page.getByRole('button', { name: shell('talk.another') }).click()
    await child.page.getByText(shell('talk.yourTeacher')).waitFor()
    await look(child.page, 'talk-who')
    expect(await granted((await tabletOf(server, inClass, 'Grön Gran')).tablet.ask(ListMyHelpRequests))).toEqual([])
    expect(complaints).toEqual([])
  },
  300_000,
)

/** The lesson of two days ago is over. */
async function nextLesson(started: Started, school: string, email: string, inClass: ClassInHand) {
  const { browser: teacher, reply } = signIn(started.url, email)
  await granted(reply)
  await granted(teacher.ask(SwitchMembership, { body: { role: 'teacher', school } }))
  await endOverdueLessons(started.context)
  await openLesson(teacher, inClass)
}
