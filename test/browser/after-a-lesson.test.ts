import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { ChooseLanguage } from '../../shared/api/accounts.ts'
import { EndLesson, OpenLesson } from '../../shared/api/lessons.ts'
import { fi, sv } from '../../shared/i18n/teacher/index.ts'
import * as stories from '../../shared/i18n/teacher/stories/index.ts'
import { translator } from '../../shared/i18n/translate.ts'
import {
  type ClassInHand,
  classWith,
  colleagueAt,
  granted,
  password,
  programmeStaff,
  schoolWithTeacher,
  tabletOf,
} from '../support/cast.ts'
import { giveAll, wayThrough } from '../support/play.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { look, openFor, waysIn } from './people.ts'

const browser: Browser | undefined = await openChromium()
const told = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')
let server: Started
let colleague: Awaited<ReturnType<typeof colleagueAt>>
let inClass: ClassInHand
/** One after the other, of one class: its own story was finished by three, then it is one of those besides. */
const lessons: string[] = []
beforeAll(async () => {
  server = await start()
  const { school } = await schoolWithTeacher(server, await programmeStaff(server))
  colleague = await colleagueAt(server, school)
  inClass = await classWith(colleague, ['Blå Lykta', 'Lila Båt', 'Grön Hatt', 'Turkos Filt'])
  for (const scenario of ['newcomer-never-picked', 'bag-in-corridor']) {
    const opened = { minutes: 45, scenario, chapters: [1] }
    const { id } = await granted(colleague.ask(OpenLesson, { params: { id: inClass.schoolClass.id }, body: opened }))
    if (lessons.length === 0) {
      for (const username of ['Lila Båt', 'Grön Hatt', 'Blå Lykta'])
        await giveAll((await tabletOf(server, inClass, username)).tablet, wayThrough)
      await giveAll((await tabletOf(server, inClass, 'Turkos Filt')).tablet, wayThrough.slice(0, 3))
    }
    await granted(colleague.ask(EndLesson, { params: { id } }))
    lessons.push(id)
  }
})
afterAll(async () => {
  await browser?.close()
  await server.stop()
})

told.each(waysIn)('after the lesson its teacher reads who finished what, folded and by the alphabet (%s)', async language => {
  if (!browser) throw new Error('no browser')
  await granted(colleague.ask(ChooseLanguage, { body: { language } }))
  const t = translator(language === 'sv' ? sv : fi, language)
  const say = translator(language === 'sv' ? stories.sv : stories.fi, language)
  const person = await openFor(browser, 'desktop', language)
  const { page } = person
  await page.goto(`${server.url}/sign-in`)
  await page.locator('input[type=email]').fill('colleague@upstander.test')
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/home/)

  await page.goto(`${server.url}/lessons/${lessons[0]}`)
  await page.getByText(t('after.finished', { n: 3 })).waitFor()
  const folded = page.locator('.who-finished')
  expect(await folded.count()).toBe(1)
  expect(await folded.getByText('Grön Hatt').isVisible()).toBe(false)
  await folded.getByText(t('after.who')).click()
  expect(await folded.locator('li').allInnerTexts()).toEqual(['Blå Lykta', 'Grön Hatt', 'Lila Båt'])
  // Of the other stories that were open nobody has begun any.
  await page.getByRole('heading', { name: say('besides') }).scrollIntoViewIfNeeded()
  expect(await page.locator('.stories-besides > li > span').allInnerTexts()).toEqual([0, 0, 0].map(() => t('after.notYet')))
  await look(person, `${language}-who-finished-1366`)

  await page.goto(`${server.url}/lessons/${lessons[1]}`)
  const besides = page.locator('.stories-besides > li').first()
  await besides.getByText(`${t('after.have', { n: 3 })} ${t('after.inIt', { n: 1 })}`).waitFor()
  expect(await folded.count()).toBe(1)
  await folded.getByText(t('after.who')).click()
  expect(await besides.locator('li').allInnerTexts()).toEqual(['Blå Lykta', 'Grön Hatt', 'Lila Båt'])
  await page.setViewportSize({ width: 390, height: 844 })
  await besides.scrollIntoViewIfNeeded()
  await look(person, `${language}-stories-besides-390`)
  expect(person.complaints).toEqual([])
})
