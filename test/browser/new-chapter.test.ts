import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { ChooseLanguage } from '../../shared/api/accounts.ts'
import { GetLesson, PlanLesson } from '../../shared/api/lessons.ts'
import { fi, sv } from '../../shared/i18n/teacher/index.ts'
import * as stories from '../../shared/i18n/teacher/stories/index.ts'
import { translator } from '../../shared/i18n/translate.ts'
import { classWith, colleagueAt, granted, password, programmeStaff, schoolWithTeacher } from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { look, openFor, waysIn } from './people.ts'

const browser: Browser | undefined = await openChromium()
const told = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')
let server: Started
let colleague: Awaited<ReturnType<typeof colleagueAt>>
beforeAll(async () => {
  server = await start()
  const { school } = await schoolWithTeacher(server, await programmeStaff(server))
  colleague = await colleagueAt(server, school)
})
afterAll(async () => {
  await browser?.close()
  await server.stop()
})

told.each(waysIn)(
  'a chapter that is new to the class opens only after its one question, besides the story and in the lesson (%s)',
  async language => {
    if (!browser) throw new Error('no browser')
    await granted(colleague.ask(ChooseLanguage, { body: { language } }))
    const inClass = await classWith(colleague, ['Blå Lykta', 'Grön Gran'])
    const t = translator(language === 'sv' ? sv : fi, language)
    const say = translator(language === 'sv' ? stories.sv : stories.fi, language)
    const person = await openFor(browser, 'desktop', language)
    const { page } = person
    // The first chapter alone is there to be played: one of its stories stands for a second one.
    await page.route(`**/api${PlanLesson.path.replace(':id', '*')}`, async route => {
      const reply = await route.fetch()
      const plan = PlanLesson.answer.parse(await reply.json())
      const scenarios = plan.scenarios.map(each => (each.id === 'seat-is-taken' ? { ...each, chapter: 2 } : each))
      await route.fulfill({ response: reply, json: { ...plan, scenarios } })
    })
    await page.goto(`${server.url}/sign-in`)
    await page.locator('input[type=email]').fill('colleague@upstander.test')
    await page.locator('input[type=password]').fill(password)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/home/)
    await page.goto(`${server.url}/classes/${inClass.schoolClass.id}/lesson`)
    const question = page.locator('.chapter-question')
    const besides = (chapter: number) => page.getByRole('checkbox', { name: say('allOf', { chapter, n: chapter === 2 ? 1 : 3 }) })
    const answer = (key: 'noChapter' | 'yesChapter') => question.getByRole('button', { name: say(key) }).click()

    await besides(2).check()
    await question.getByText(say('ask', { n: 2 })).waitFor()
    await look(person, `${language}-also-open-1366`)
    await page.setViewportSize({ width: 390, height: 844 })
    await question.scrollIntoViewIfNeeded()
    await look(person, `${language}-also-open-390`)
    await page.setViewportSize({ width: 1366, height: 768 })
    await answer('yesChapter')
    expect(await besides(2).isChecked()).toBe(false)
    // Whoever answered by keys goes on where they were.
    expect(await besides(2).evaluate(box => document.activeElement === box)).toBe(true)
    await besides(2).check()
    await answer('noChapter')
    expect(await besides(2).isChecked()).toBe(true)
    await besides(2).uncheck()

    // The chosen story's chapter is asked about at the doors; who does not answer "no" there opens none of it.
    await besides(1).check()
    expect(await question.count()).toBe(0)
    await page.getByRole('button', { name: t('before.onlyMap') }).click()
    await page.waitForURL(/\/lessons\//)
    const lesson = () => granted(colleague.ask(GetLesson, { params: { id: page.url().split('/').at(-1) ?? '' } }))
    expect(await lesson()).toMatchObject({ scenario: '', chapters: [] })

    await page.getByRole('button', { name: new RegExp(`^${say('dock')}`) }).click()
    const open = page.getByRole('button', { name: say('openFor', { n: 1 }) })
    await open.click()
    await question.getByText(say('ask', { n: 1 })).waitFor()
    await look(person, `${language}-open-in-lesson-1366`)
    await page.setViewportSize({ width: 390, height: 844 })
    await question.scrollIntoViewIfNeeded()
    await look(person, `${language}-open-in-lesson-390`)
    await page.setViewportSize({ width: 1366, height: 768 })
    await answer('yesChapter')
    expect((await lesson()).chapters).toEqual([])
    await page.locator('.story-lines').first().getByRole('button').first().click()
    await question.getByText(say('ask', { n: 1 })).waitFor()
    await answer('yesChapter')
    expect((await lesson()).scenario).toBe('')
    await open.click()
    await answer('noChapter')
    await page.getByRole('button', { name: say('closeFor', { n: 1 }) }).waitFor()
    expect((await lesson()).chapters).toEqual([1])
    expect(person.complaints).toEqual([])
  },
  60_000,
)
