import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser as Chromium, Page } from 'playwright-core'
import { ChooseLanguage } from '../../shared/api/accounts.ts'
import type { Language } from '../../shared/api/contract.ts'
import { HandInAnswer } from '../../shared/api/play.ts'
import { gameText } from '../../shared/i18n/game/index.ts'
import { shellTexts } from '../../shared/i18n/game-shell/index.ts'
import { fi, sv } from '../../shared/i18n/teacher/index.ts'
import * as stories from '../../shared/i18n/teacher/stories/index.ts'
import { translator } from '../../shared/i18n/translate.ts'
import {
  type ClassInHand,
  classWith,
  granted,
  password,
  programmeStaff,
  type SchoolInHand,
  schoolWithTeacher,
  tabletOf,
} from '../support/cast.ts'
import { answerOf, giveAll, wayThrough } from '../support/play.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { openFor, picture, waysIn } from './people.ts'

const folder = mkdtempSync(join(tmpdir(), 'upstander-leading-'))
const browser: Chromium | undefined = await openChromium()
if (!browser) console.log('skipped: no browser')
const told = browser ? test : test.skip

let server: Started
const schools = new Map<string, SchoolInHand>()
const schoolOf = (language: Language): SchoolInHand => {
  const found = schools.get(language)
  if (!found) throw new Error('a school of each language')
  return found
}
beforeAll(async () => {
  server = await start({ folder })
  const staff = await programmeStaff(server)
  schools.set('sv', await schoolWithTeacher(server, staff))
  schools.set('fi', await schoolWithTeacher(server, staff, { name: 'Koivukoulu', country: 'FI' }))
})
afterAll(async () => {
  // What each person saw last, for whoever looks into a failure.
  const pages = browser?.contexts().flatMap(context => context.pages()) ?? []
  for (const [index, page] of pages.entries()) await picture(page, `last-${index}`)
  await browser?.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const usernames = Array.from({ length: 12 }, (_, at) => `Blå ${'ABCDEFGHIJKL'[at]}sten`)
const locales = { sv: 'sv-SE', fi: 'fi-FI', en: 'en-GB', nb: 'nb-NO' } as const

async function teacherIn(language: Language) {
  if (!browser) throw new Error('no browser')
  const school = schoolOf(language)
  await granted(school.teacher.ask(ChooseLanguage, { body: { language } }))
  const person = await openFor(browser, 'desktop', locales[language])
  const { page } = person
  await page.goto(`${server.url}/sign-in`)
  await page.locator('input[type=email]').fill(school.email)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/(home|school)/)
  return person
}

async function atBoth(page: Page, name: string) {
  await picture(page, `${name}-1366`)
  await page.setViewportSize({ width: 1024, height: 768 })
  await picture(page, `${name}-1024`)
  await page.setViewportSize({ width: 1366, height: 768 })
}

async function signInByCard(page: Page, inClass: ClassInHand, username: string) {
  const card = [...inClass.cards.values()].find(each => each.username === username)
  await page.goto(`${server.url}/play#card=${card?.card}`)
}

told.each(waysIn)(
  'a teacher (%s) opens with one question, pauses, sends a pupil to the map and out, projects, and reads what could help',
  async language => {
    if (!browser) throw new Error('no browser')
    const t = translator(language === 'sv' ? sv : fi, language)
    const say = translator(language === 'sv' ? stories.sv : stories.fi, language)
    const game = shellTexts(language)
    const inClass = await classWith(schoolOf(language).teacher, usernames)
    const teacher = await teacherIn(language)
    const { page } = teacher
    await page.goto(`${server.url}/classes/${inClass.schoolClass.id}/lesson`)
    // The account is a coordinator's too.
    await page.locator('main button').first().click()
    await page.getByRole('heading', { name: say('ask', { n: 1 }) }).waitFor()
    await atBoth(page, `${language}-before`)
    // The name that the teacher likes better is the story's, on the page and on the tablets.
    await page.getByRole('button', { name: say('anotherFor', { name: 'Sam' }) }).click()
    await page.locator('.before-story').getByText(/Alex/).waitFor()
    await page.getByRole('radio', { name: new RegExp(t('before.way.usual')) }).check()
    // I know, the circle and I do are on the tablets; the talk is not.
    expect(await page.locator('.slots .led > span').allInnerTexts()).toEqual([t('before.part.talk')])
    await picture(page, `${language}-before-usual`)
    await page.getByRole('button', { name: say('no') }).click()
    await page.getByText(t('live.nobody')).waitFor()

    // One pupil on a real tablet, one on a phone; ten more answer.
    const tablet = await openFor(browser, 'tablet', locales[language])
    const phone = await openFor(browser, 'phone', locales[language])
    const [first = '', second = '', ...others] = usernames
    await signInByCard(tablet.page, inClass, first)
    await tablet.page.getByRole('button', { name: game('figure.thatsMe') }).click()
    await tablet.page.getByRole('button', { name: new RegExp(`^${game('place.playground')}`) }).click()
    await tablet.page.getByRole('button', { name: gameText(language)('intro.begin') }).click()
    await signInByCard(phone.page, inClass, second)
    await phone.page.getByRole('button', { name: game('figure.thatsMe') }).waitFor()
    for (const [at, username] of others.entries()) {
      const { tablet: other } = await tabletOf(server, inClass, username)
      await giveAll(other, wayThrough.slice(0, 3))
      await granted(
        other.ask(HandInAnswer, { body: answerOf(4, { type: 'choose', choice: at < 7 ? 'beside' : at < 8 ? 'fetch' : 'laugh' }) }),
      )
    }
    await page.locator('[data-pupil]', { hasText: first }).getByText('1').first().waitFor()

    await page.getByRole('button', { name: new RegExp(t('live.pause')) }).click()
    await page.getByText(t('live.paused')).waitFor()
    await tablet.page.getByRole('heading', { name: game('pause.title') }).waitFor()
    await phone.page.getByRole('heading', { name: game('pause.title') }).waitFor()
    await atBoth(page, `${language}-paused`)
    await picture(tablet.page, `${language}-tablet-paused`)
    await picture(phone.page, `${language}-phone-paused`)
    // No key gets past it, and a page that is loaded again is paused too.
    for (const key of ['Escape', 'Escape', '1', 'Enter']) await tablet.page.keyboard.press(key)
    expect(await tablet.page.locator('dialog.pause[open]').count()).toBe(1)
    await tablet.page.reload()
    await tablet.page.getByRole('heading', { name: game('pause.title') }).waitFor()
    await page.getByRole('button', { name: t('live.continue') }).click()
    await tablet.page.locator('dialog.pause[open]').waitFor({ state: 'detached' })

    await page.locator('.tile .face', { hasText: first }).click()
    await atBoth(page, `${language}-tile-open`)
    await page.getByRole('button', { name: t('live.toMapName', { username: first }) }).click()
    await tablet.page.getByText(game('lesson.toMap')).first().waitFor()
    await picture(tablet.page, `${language}-tablet-to-map`)
    await page.locator('.tile .face', { hasText: second }).click()
    await page.getByRole('button', { name: t('live.sendOutName', { username: second }) }).click()
    await phone.page.getByRole('heading', { name: game('lesson.sentOut.title') }).waitFor()
    await picture(phone.page, `${language}-phone-sent-out`)
    await page.locator('.need [data-pupil]', { hasText: second }).waitFor()

    // A chapter is opened: its places are on the tablet's map at once; and somebody is called otherwise.
    await page.getByRole('button', { name: new RegExp(`^${say('dock')}`) }).click()
    await page.getByText(say('begun')).waitFor()
    await page.getByRole('button', { name: say('openFor', { n: 1 }) }).click()
    await page.getByRole('button', { name: say('closeFor', { n: 1 }) }).waitFor()
    await page.getByRole('button', { name: say('anotherFor', { name: 'Leo' }) }).click()
    await page.locator('.story-names').getByText('Max').waitFor()
    await atBoth(page, `${language}-stories`)
    await tablet.page
      .getByRole('button', { name: new RegExp(`^${game('place.corridor')}`) })
      .first()
      .click()
    await tablet.page.getByRole('button', { name: gameText(language)('intro.begin') }).waitFor()
    await picture(tablet.page, `${language}-tablet-other-story`)
    await page.getByRole('button', { name: say('back') }).click()

    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: t('live.projector') }).click()
    const beam = await opened
    await beam.setViewportSize({ width: 1366, height: 768 })
    await beam.getByText(t('beam.here')).waitFor()
    for (const username of usernames) expect(await beam.getByText(username).count()).toBe(0)
    await atBoth(beam, `${language}-projector`)
    await beam.setViewportSize({ width: 390, height: 844 })
    await picture(beam, `${language}-projector-390`)
    await beam.setViewportSize({ width: 1366, height: 768 })
    await page.getByRole('button', { name: new RegExp(t('live.projectQuestion')) }).click()
    await beam.getByText(t('beam.several')).waitFor()
    await atBoth(beam, `${language}-projector-question`)
    await page.getByRole('button', { name: new RegExp(say('words')) }).click()
    await beam.locator('.beam-words .here').first().waitFor()
    expect(await beam.locator('.beam-words .here').allInnerTexts()).toEqual(
      (['none', 'none', 'most', 'few'] as const).map(word => t(`after.word.${word}`)),
    )
    await atBoth(beam, `${language}-projector-words`)

    await page.getByRole('button', { name: t('live.end') }).click()
    await page.getByRole('button', { name: t('live.end') }).click()
    await page.getByRole('rowheader').first().waitFor()
    expect(await page.locator('.in-words td b').allInnerTexts()).toEqual(
      (['none', 'none', 'most', 'few'] as const).map(word => t(`after.word.${word}`)),
    )
    await page.locator('.could-help').scrollIntoViewIfNeeded()
    await atBoth(page, `${language}-after-words`)
    await page.reload()
    await page.getByRole('rowheader').first().waitFor()
    expect([teacher, tablet, phone].flatMap(({ complaints }) => complaints)).toEqual([])
    for (const person of [teacher, tablet, phone]) await person.page.context().close()
  },
  120_000,
)
