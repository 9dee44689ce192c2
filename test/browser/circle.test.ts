import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser as Chromium, Page } from 'playwright-core'
import { ChooseLanguage } from '../../shared/api/accounts.ts'
import type { Language } from '../../shared/api/contract.ts'
import { circleText } from '../../shared/i18n/circle/index.ts'
import { shellTexts } from '../../shared/i18n/game-shell/index.ts'
import { fi as fiCircles, sv as svCircles } from '../../shared/i18n/teacher/circles/index.ts'
import { translator } from '../../shared/i18n/translate.ts'
import { comes, type InCircle, type InLesson, lessonOf, moves, send, starts, usernameAt } from '../circles/tablets.ts'
import { granted, password } from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { drawn, look, openFor, type PersonPage, picture, waysIn } from './people.ts'

const folder = mkdtempSync(join(tmpdir(), 'upstander-circle-'))
const browser: Chromium | undefined = await openChromium()
if (!browser) console.log('skipped: no browser')
const told = browser ? test : test.skip
const locales = { sv: 'sv-SE', fi: 'fi-FI', en: 'en-GB', nb: 'nb-NO' } as const

let server: Started
beforeAll(async () => {
  server = await start({ folder })
})
afterAll(async () => {
  const pages = browser?.contexts().flatMap(context => context.pages()) ?? []
  for (const [index, page] of pages.entries()) await picture(page, `last-${index}`)
  await browser?.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A tablet in the lesson, with its own figure, on the map. */
async function comesIn({ inClass }: InLesson, at: number, size: 'tablet' | 'phone', language: Language): Promise<PersonPage> {
  if (!browser) throw new Error('no browser')
  const card = [...inClass.cards.values()].find(({ username }) => username === usernameAt(at))
  const person = await openFor(browser, size, locales[language])
  await person.page.addInitScript(`sessionStorage.setItem('language', '${language}')`)
  await person.page.goto(`${server.url}/play#card=${card?.card}`)
  await person.page.getByRole('button', { name: shellTexts(language)('figure.thatsMe') }).click()
  await person.page.locator('.map-view, .over').first().waitFor()
  return person
}
const question = (page: Page) => page.locator('.moves').waitFor()

told.each(waysIn)(
  'one circle (%s) on four tablets: by mouse, by keys alone, on a phone, and one that drops and comes back',
  async language => {
    const t = circleText(language)
    const lesson = await lessonOf(server, 4)
    const people: PersonPage[] = []
    for (const [at, size] of (['tablet', 'tablet', 'phone', 'tablet'] as const).entries())
      people.push(await comesIn(lesson, at, size, language))
    const [mouse, keys, phone, drops] = people as [PersonPage, PersonPage, PersonPage, PersonPage]
    expect(await starts(lesson)).toBe('done')

    // Dealt: each a part of its own.
    for (const { page } of people) await page.getByText(t('dealt.only')).waitFor()
    const titles = await Promise.all(people.map(({ page }) => page.locator('.part-title').textContent()))
    expect(new Set(titles).size).toBe(4)
    for (const [at, person] of people.entries()) await look(person, `${language}-1-dealt-${at}`)
    for (const { page } of [mouse, phone, drops]) await page.getByRole('button', { name: t('dealt.seen') }).click()
    await keys.page.keyboard.press('Enter')
    for (const { page } of people) await question(page)
    for (const { page } of people) await drawn(page)
    for (const [at, person] of people.entries()) await look(person, `${language}-2-beat-${at}`)

    // Who has chosen looks around; nobody else sees anything of it.
    await mouse.page.locator('#move-standWith').click()
    await mouse.page.getByText(t('kept.kept')).waitFor()
    await mouse.page.locator('.small-thing').first().click()
    await mouse.page.getByText(t('around.more')).waitFor()
    await look(mouse, `${language}-3-around-found`)
    await keys.page.keyboard.press('2')
    await keys.page.getByText(t('kept.kept')).waitFor()
    for (const key of ['3', '4']) await keys.page.keyboard.press(key)
    await look(keys, `${language}-3-around-keys`)
    // It may be changed until the reveal.
    await mouse.page.getByRole('button', { name: t('around.again') }).click()
    await mouse.page.locator('.move.mine').waitFor()
    await look(mouse, `${language}-3-again`)
    await mouse.page.locator('#move-speak').click()
    await phone.page.locator('#move-fetchHelp').click()
    await phone.page.getByText(t('kept.kept')).waitFor()
    await look(phone, `${language}-3-around-phone`)
    // One drops, and is back in its part.
    await drops.page.context().setOffline(true)
    await drops.page.getByText(shellTexts(language)('lesson.lost')).waitFor()
    await picture(drops.page, `${language}-3-lost`)
    await drops.page.locator('#move-watch').click()
    await drops.page.getByText(t('kept.notKept')).waitFor()
    await look(drops, `${language}-3-not-kept`)
    await drops.page.context().setOffline(false)
    for (const { page } of people) await page.locator('.sums').waitFor()
    for (const { page } of people) await drawn(page)
    for (const [at, person] of people.entries()) await look(person, `${language}-4-reveal-${at}`)
    for (const { page } of [mouse, phone]) await page.getByRole('button', { name: t('goOn') }).click()
    await keys.page.keyboard.press('Enter')
    await drops.page.reload()
    await drops.page.getByText(t('dealt.only')).waitFor()
    expect(await drops.page.locator('.part-title').textContent()).toBe(titles[3])
    await drops.page.getByRole('button', { name: t('dealt.seen') }).click()

    // Beats two and three, with a grown-up.
    for (const beat of [2, 3]) {
      for (const { page } of people) await question(page)
      for (const { page } of people) await drawn(page)
      for (const [at, person] of people.entries()) await look(person, `${language}-5-beat${beat}-${at}`)
      await mouse.page.locator('#move-standWith').click()
      await keys.page.keyboard.press('4')
      await phone.page.locator('#move-speak').click()
      await drops.page.locator('#move-watch').click()
      for (const { page } of people) await page.locator('.sums').waitFor()
      for (const { page } of people) await drawn(page)
      await look(mouse, `${language}-5-reveal${beat}`)
      for (const { page } of [mouse, phone, drops]) await page.getByRole('button', { name: t('goOn') }).click()
      await keys.page.keyboard.press('Enter')
    }
    for (const { page } of people) await page.locator('#move-checkIn').waitFor()
    for (const { page } of people) await drawn(page)
    for (const [at, person] of people.entries()) await look(person, `${language}-6-later-${at}`)
    await mouse.page.locator('#move-checkIn').click()
    await keys.page.keyboard.press('1')
    await phone.page.locator('#move-leave').click()
    await drops.page.locator('#move-speak').click()
    for (const { page } of people) await page.locator('.sums').waitFor()
    for (const { page } of people) await drawn(page)
    for (const person of [mouse, phone]) await look(person, `${language}-6-later-reveal-${person === phone ? 'phone' : 'tablet'}`)
    for (const { page } of [mouse, phone, drops]) await page.getByRole('button', { name: t('goOn') }).click()
    await keys.page.keyboard.press('Enter')
    for (const { page } of people) await page.locator('.beats').waitFor()
    for (const { page } of people) await drawn(page)
    for (const person of [mouse, phone]) await look(person, `${language}-7-look-back-${person === phone ? 'phone' : 'tablet'}`)
    await keys.page.keyboard.press('3')
    await look(keys, `${language}-7-look-back-third`)

    // Again, dealt anew: when all wish it.
    for (const { page } of people) await page.getByRole('button', { name: t('again.button') }).click()
    for (const { page } of people) await page.getByRole('heading', { name: t('again.title') }).waitFor()
    for (const person of [mouse, phone]) await look(person, `${language}-8-anew-${person === phone ? 'phone' : 'tablet'}`)
    for (const { page } of [mouse, phone, drops]) await page.getByRole('button', { name: t('again.see') }).click()
    await keys.page.keyboard.press('Enter')
    const anew = await Promise.all(people.map(({ page }) => page.locator('.dealt .part-title').textContent()))
    for (const [at, title] of anew.entries()) expect(title).not.toBe(titles[at])

    // The teacher lets a silent circle go on to its end: a grown-up has seen it, and nobody is blamed.
    for (const { page } of people) await page.getByRole('button', { name: t('dealt.seen') }).click()
    for (const beat of [1, 2, 3, 4]) {
      expect(await send({ seat: lesson.page }, 'circles.goOn', {})).toBe('done')
      for (const { page } of people) await page.locator('.sums').waitFor()
      for (const { page } of people) await drawn(page)
      await look(mouse, `${language}-9-silent-reveal${beat}`)
      for (const { page } of people) await page.getByRole('button', { name: t('goOn') }).click()
      for (const { page } of people) await page.locator('.sums').waitFor({ state: 'detached' })
      if (beat === 3) await look(mouse, `${language}-9-silent-later`)
    }
    await mouse.page.getByText(t('lookBack.nextTime')).waitFor()
    for (const person of [mouse, phone]) await look(person, `${language}-9-silent-${person === phone ? 'phone' : 'tablet'}`)
    expect(await send({ seat: lesson.page }, 'circles.end', {})).toBe('done')
    for (const { page } of people) await page.getByRole('button', { name: t('over.toMap') }).click()
    for (const { page } of people) await page.getByRole('heading', { name: shellTexts(language)('map.title') }).waitFor()
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([])
    for (const person of people) await person.page.context().close()
  },
  240_000,
)

told.each(waysIn)(
  'a teacher (%s) says who sits where, rehearses alone, starts for all, lets one and all go on, deals anew and ends',
  async language => {
    if (!browser) throw new Error('no browser')
    const say = translator(language === 'sv' ? svCircles : fiCircles, language)
    const words = circleText(language)
    const lesson = await lessonOf(server, 8)
    const { teacher, email } = lesson
    await granted(teacher.ask(ChooseLanguage, { body: { language } }))
    const person = await openFor(browser, 'desktop', locales[language])
    const { page } = person
    await page.goto(`${server.url}/sign-in`)
    await page.locator('input[type=email]').fill(email)
    await page.locator('input[type=password]').fill(password)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/(home|school)/)
    await page.goto(`${server.url}/lessons/${lesson.lesson}`)
    // The account is a coordinator's too.
    await page.locator('main button').first().click()
    await page.getByRole('button', { name: new RegExp(`^${say('start')}`) }).waitFor()
    // Nobody is here yet.
    await page.getByRole('button', { name: new RegExp(`^${say('start')}`) }).click()
    await page.getByRole('button', { name: say('begin') }).click()
    await page.locator('.dock .refused').waitFor()
    const tablets = await Promise.all([0, 1, 2, 3, 4, 5].map(at => comes(server, lesson, at)))
    await page
      .getByRole('button', { name: say('notNow') })
      .first()
      .click()

    // Two apart, one with the teacher.
    await page.locator('.tile .face', { hasText: usernameAt(0) }).click()
    await page.getByRole('combobox', { name: say('seat.apartFor', { username: usernameAt(0) }) }).selectOption({ label: usernameAt(1) })
    await page.getByRole('button', { name: say('seat.remove', { username: usernameAt(0), other: usernameAt(1) }) }).waitFor()
    await atBoth(person, `${language}-t1-tile`)
    await page.locator('.tile .face', { hasText: usernameAt(5) }).click()
    await page.getByRole('checkbox', { name: say('seat.withMeFor', { username: usernameAt(5) }) }).check()
    await page.getByRole('button', { name: new RegExp(`^${say('start')}`) }).click()
    await page.getByText(say('seat.withMeFor', { username: usernameAt(5) })).waitFor()
    await atBoth(person, `${language}-t2-start`)

    // The rehearsal: one part against the game, to the end and once more.
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: say('rehearse') }).click()
    const alone: PersonPage = { page: await opened, complaints: person.complaints }
    await alone.page.setViewportSize({ width: 1024, height: 768 })
    await alone.page.emulateMedia({ reducedMotion: 'reduce' })
    await alone.page.getByText(words('rehearsal.line')).waitFor()
    await alone.page.reload()
    await alone.page.getByRole('button', { name: words('dealt.seen') }).click()
    for (const move of ['standWith', 'watch', 'speak', 'checkIn']) {
      await alone.page.locator(`#move-${move}`).click()
      await alone.page.locator('.sums').waitFor()
      await alone.page.getByRole('button', { name: words('goOn') }).click()
    }
    await alone.page.locator('.beats').waitFor()
    await look(alone, `${language}-t3-rehearsal`)
    await alone.page.getByRole('button', { name: words('rehearsal.again') }).click()
    await alone.page.getByRole('heading', { name: words('again.title') }).waitFor()
    await alone.page.close()

    await page.getByRole('button', { name: say('begin') }).click()
    await page.locator('.circle-card').first().waitFor()
    expect(await page.locator('.circle-card').count()).toBeGreaterThan(1)
    await page.getByText(say('withYou')).waitFor()
    for (const at of [0, 1, 2, 3, 4, 5]) expect(await page.locator('.circle-card').getByText(usernameAt(at)).count()).toBe(0)
    // Below, the same line for each of those who are here.
    const lines = await page.locator('.circle-board .tile').allTextContents()
    expect(lines.sort()).toEqual(tablets.map(({ username }) => `${username}${say('inCircle')}`).sort())
    // A short word from one tablet: how many are ready, never who.
    expect(await moves(tablets[2] as InCircle, 1, 'watch')).toBe('done')
    await page.locator('.pawns .ready').first().waitFor()
    await atBoth(person, `${language}-t4-circles`)
    const first = page.locator('.circle-card', { hasNot: page.locator('.with-you') }).first()
    await first.getByRole('button').click()
    await first.getByText(say('phase.beat', { n: 2 })).waitFor()
    for (let times = 0; times < 4; times += 1) {
      const before = await page.locator('.circle-board').textContent()
      await page.getByRole('button', { name: new RegExp(`^${say('dock.goOn')}`) }).click()
      await page.waitForFunction(text => document.querySelector('.circle-board')?.textContent !== text, before)
    }
    await page.getByText(say('debrief')).waitFor()
    await atBoth(person, `${language}-t5-look-back`)
    await page.getByRole('button', { name: new RegExp(`^${say('dock.again')}`) }).click()
    await first.getByText(say('phase.beat', { n: 1 })).waitFor()
    // The projector has nothing of it.
    const beamOpened = page.waitForEvent('popup')
    await page.locator('.live-head button').first().click()
    const beam = await beamOpened
    await beam.locator('main').waitFor()
    for (const tablet of tablets) expect(await beam.getByText(tablet.username).count()).toBe(0)
    await picture(beam, `${language}-t6-projector`)
    await page.getByRole('button', { name: new RegExp(`^${say('dock.end')}`) }).click()
    await page.locator('.circle-card').first().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: new RegExp(`^${say('start')}`) }).waitFor()
    expect(person.complaints).toEqual([])
    await page.context().close()
  },
  120_000,
)

async function atBoth(person: PersonPage, name: string) {
  await look(person, `${name}-1366`)
  await person.page.setViewportSize({ width: 1024, height: 768 })
  await picture(person.page, `${name}-1024`)
  await person.page.setViewportSize({ width: 390, height: 844 })
  await picture(person.page, `${name}-390`)
  await person.page.setViewportSize({ width: 1366, height: 768 })
}
