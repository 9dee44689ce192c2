import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type jsQR from 'jsqr'
import type { Browser as Chromium, Page } from 'playwright-core'
import { SharedScreens } from '../../server/shared-screens/index.ts'
import { ChooseLanguage } from '../../shared/api/accounts.ts'
import type { Language } from '../../shared/api/contract.ts'
import { gameText } from '../../shared/i18n/game/index.ts'
import { sharedScreenText } from '../../shared/i18n/shared-screens/index.ts'
import { granted, password, programmeStaff, type SchoolInHand, schoolWithTeacher, unverifiedAt } from '../support/cast.ts'
import { say, type TeamInHand, teamAt } from '../support/shared-screen.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { look, openFor, type PersonPage, picture, waysIn } from './people.ts'

const folder = mkdtempSync(join(tmpdir(), 'upstander-board-'))
const browser: Chromium | undefined = await openChromium()
if (!browser) console.log('skipped: no browser')
const told = browser ? test : test.skip
const readCode = createRequire(import.meta.url)('jsqr') as typeof jsQR.default
const locales = { sv: 'sv-SE', fi: 'fi-FI' } as const

let server: Started
let school: SchoolInHand
beforeAll(async () => {
  server = await start({ folder })
  // Neither an agreement nor a coordinator's word yet.
  school = await schoolWithTeacher(server, await programmeStaff(server), { agreement: 'missing' })
})
afterAll(async () => {
  const pages = browser?.contexts().flatMap(context => context.pages()) ?? []
  for (const [index, page] of pages.entries()) await picture(page, `last-${index}`)
  await browser?.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function unverifiedTeacher(language: Language & keyof typeof locales): Promise<PersonPage> {
  if (!browser) throw new Error('no browser')
  const email = `waits-${language}@upstander.test`
  const waits = await unverifiedAt(server, school.school, email)
  await granted(waits.ask(ChooseLanguage, { body: { language } }))
  const person = await openFor(browser, 'desktop', locales[language])
  const { page } = person
  await page.goto(`${server.url}/sign-in`)
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  return person
}

/** The same screen on a projector, on an old one, and as narrow as a phone. */
async function lookAtAll(person: PersonPage, name: string) {
  await look(person, `${name}-1366`)
  await person.page.setViewportSize({ width: 1024, height: 768 })
  await picture(person.page, `${name}-1024`)
  await person.page.setViewportSize({ width: 390, height: 844 })
  await look(person, `${name}-390`)
  await person.page.setViewportSize({ width: 1366, height: 768 })
}

async function team(language: keyof typeof locales, size: 'phone' | 'tablet', pin: string): Promise<PersonPage> {
  if (!browser) throw new Error('no browser')
  const person = await openFor(browser, size, locales[language])
  await person.page.goto(`${server.url}/team`)
  await person.page.locator('.kid-pad').waitFor()
  await look(person, `${language}-team-${size}-pin`)
  await person.page.keyboard.type(pin)
  await person.page.keyboard.press('Enter')
  await person.page.locator('.team-sign').waitFor()
  return person
}

/** What the code on the door says to a camera. */
async function codeIn(page: Page): Promise<string | undefined> {
  const side = 400
  const pixels = await page.evaluate(async side => {
    const svg = document.querySelector('.door-qr svg')
    const image = new Image(side, side)
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg ?? document))}`
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
    const context = canvas.getContext('2d')
    if (context) context.fillStyle = '#fff'
    context?.fillRect(0, 0, side, side)
    context?.drawImage(image, 20, 20, side - 40, side - 40)
    return [...(context?.getImageData(0, 0, side, side).data ?? [])]
  }, side)
  return readCode(new Uint8ClampedArray(pixels), side, side)?.data
}

told.each(waysIn)(
  'a class (%s) of a teacher whom nobody has verified plays on the projector with two devices and by keyboard, to the question',
  async language => {
    if (!browser) throw new Error('no browser')
    const t = sharedScreenText(language)
    const game = gameText(language)
    const teacher = await unverifiedTeacher(language)
    const { page } = teacher
    await page.getByRole('link', { name: t('start.link') }).click()
    await page.getByRole('button', { name: t('start.open') }).waitFor()
    await lookAtAll(teacher, `${language}-start`)
    await page.getByRole('button', { name: t('start.open') }).click()
    await page.getByRole('link', { name: t('start.onProjector') }).waitFor()
    await lookAtAll(teacher, `${language}-running`)

    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: t('start.onProjector') }).click()
    const beam = await opened
    beam.setDefaultTimeout(15_000)
    await beam.setViewportSize({ width: 1366, height: 768 })
    const complaints: string[] = []
    beam.on('pageerror', error => complaints.push(error.message))
    beam.on('console', message => void (/Content Security Policy/i.test(message.text()) && complaints.push(message.text())))
    const board: PersonPage = { page: beam, complaints }
    await beam.getByRole('heading', { name: t('door.title') }).waitFor()
    // The key is in no address and no history.
    expect(new URL(beam.url()).hash).toBe('')
    await lookAtAll(board, `${language}-door`)
    const pin = (await textOf(beam, '.door-pin')).replace(/\D/g, '')
    expect(pin).toMatch(/^\d{6}$/)
    expect(await codeIn(beam)).toMatch(/\/team$/)

    const phone = await team(language, 'phone', pin)
    const tablet = await team(language, 'tablet', pin)
    const others: TeamInHand[] = []
    for (let at = 0; at < 4; at += 1) others.push(await teamAt(server, pin))
    await look(phone, `${language}-team-phone-name`)
    await look(tablet, `${language}-team-tablet-name`)
    const before = await textOf(phone.page, '.team-sign')
    await phone.page.getByRole('button', { name: t('you.another') }).click()
    await phone.page.waitForFunction(old => document.querySelector('.team-sign')?.textContent !== old, before)
    const name = await textOf(phone.page, '.team-sign')
    await beam.locator('.door-teams li', { hasText: name }).waitFor()
    await lookAtAll(board, `${language}-teams`)

    // The door, the story's first words, and what there is to see: by keyboard alone.
    await beam.locator('.door h2').click()
    await beam.keyboard.press('Enter')
    await beam.getByRole('button', { name: game('intro.begin') }).waitFor()
    await look(board, `${language}-intro`)
    await beam.keyboard.press('Enter')
    await beam.locator('.find').first().waitFor()
    await phone.page.getByRole('heading', { name: t('look.title') }).waitFor()
    await look(phone, `${language}-team-phone-look`)
    for (const key of ['1', '2', '3', '4', '5', '6']) await beam.keyboard.press(key)
    await look(board, `${language}-see`)
    await beam.getByRole('button', { name: game('see.done') }).click()

    // How does the one feel? Nobody has answered; a late word on the board.
    await beam.getByText(t('answered.none')).waitFor()
    await phone.page.locator('.team-options').waitFor()
    await look(phone, `${language}-team-phone-feel`)
    await look(tablet, `${language}-team-tablet-feel`)
    await phone.page.keyboard.press('3')
    await phone.page.getByText(t('ask.chosen')).waitFor()
    await look(board, `${language}-feel`)
    for (const other of others) await say(other, 'vote.give', { step: 2, option: 'sad' })
    await beam.getByText(t('answered.most')).waitFor()
    await beam.getByRole('button', { name: t('vote.showFeel') }).click()
    await beam.locator('.help-word.most').waitFor()
    await lookAtAll(board, `${language}-feel-shown`)
    await phone.page.getByRole('heading', { name: t('ask.closed') }).waitFor()
    await beam.getByRole('button', { name: t('vote.goOn') }).click()

    // What do you do?
    await beam.locator('.board-choice').first().waitFor()
    await phone.page.locator('.team-ways').waitFor()
    await look(phone, `${language}-team-phone-ways`)
    await look(tablet, `${language}-team-tablet-ways`)
    expect(await phone.page.locator('.team-ways .board-choice').count()).toBe(5)
    await phone.page.locator('.board-choice').nth(2).click()
    await tablet.page.locator('.board-choice').nth(2).click()
    await tablet.page.getByText(t('ask.chosen')).waitFor()
    await look(tablet, `${language}-team-tablet-chosen`)
    // A device that is loaded again is the same team with the same answer.
    await phone.page.reload()
    await phone.page.getByText(t('ask.chosen')).waitFor()
    expect(await textOf(phone.page, '.team-name')).toBe(name)
    for (const [at, option] of ['beside', 'fetch', 'nothing', 'nothing'].entries())
      await say(others[at] as TeamInHand, 'vote.give', { step: 3, option })
    await beam.getByText(t('answered.all')).waitFor()
    await lookAtAll(board, `${language}-ways`)
    await beam.getByRole('button', { name: t('head.pause') }).click()
    await phone.page.getByRole('heading', { name: t('head.pause') }).waitFor()
    await look(phone, `${language}-team-phone-paused`)
    await beam.getByRole('button', { name: t('head.goOn') }).click()
    await phone.page.locator('.team-ways').waitFor()
    await beam.getByRole('button', { name: t('vote.show') }).click()
    await beam.locator('.help-word.many').waitFor()
    expect(await beam.locator('.help-word').allInnerTexts()).toEqual(
      (['none', 'none', 'many', 'few'] as const).map(word => t(`word.${word}`)),
    )
    expect(await beam.locator('.board-choice.picked').count()).toBe(1)
    await lookAtAll(board, `${language}-ways-shown`)
    // No figure of votes is anywhere on the board.
    expect(await textOf(beam, '.panel')).not.toMatch(/\d\s*(av|\/|lag|joukkue|%)/)
    await beam.getByRole('button', { name: t('vote.goOn') }).click()

    await beam.locator('.board-choice').first().waitFor({ state: 'detached' })
    await toTheEnd(beam)
    await beam.getByRole('button', { name: t('end.question') }).waitFor()
    await lookAtAll(board, `${language}-ending`)
    await phone.page.getByRole('heading', { name: t('talk.title') }).waitFor()
    await look(phone, `${language}-team-phone-talk`)
    await beam.getByRole('button', { name: t('end.question') }).click()
    await beam.getByText(t('question.pairs')).waitFor()
    await lookAtAll(board, `${language}-question`)
    await beam.getByRole('button', { name: t('head.end') }).click()
    await look(board, `${language}-end-asked`)
    await beam.getByRole('button', { name: t('head.endYes') }).click()
    await beam.getByRole('heading', { name: t('over.title') }).waitFor()
    await look(board, `${language}-over`)
    await phone.page.getByRole('heading', { name: t('bye.ended.title') }).waitFor()
    await look(phone, `${language}-team-phone-bye`)
    expect(await phone.page.evaluate(() => Object.keys(sessionStorage).filter(key => key === 'guest'))).toEqual([])
    expect(await server.context.storage.model(SharedScreens).countDocuments({ open: true })).toBe(0)
    expect([teacher, board, phone, tablet].flatMap(person => person.complaints)).toEqual([])
    for (const person of [teacher, phone, tablet]) await person.page.context().close()
  },
  240_000,
)

/** What is said, line by line; at the second decision the teacher takes the first way, without a vote. */
async function toTheEnd(beam: Page) {
  for (let press = 0; press < 30 && (await beam.locator('#told').count()) === 0; press += 1) {
    const before = await textOf(beam, 'main')
    // Where there is a choice, its first; then the button that goes on.
    await beam.evaluate(() => document.querySelector<HTMLElement>('.board-choice input')?.click())
    await beam.evaluate(() => {
      // The end may have come meanwhile: its button is another's to press.
      if (document.querySelector('#told')) return
      document.querySelector<HTMLElement>('.primary[data-key="Enter"]:not([aria-disabled="true"])')?.click()
    })
    await beam.waitForFunction(
      old => document.querySelector('#told') !== null || (document.querySelector('main')?.textContent ?? '') !== old,
      before,
    )
  }
}

const textOf = async (page: Page, selector: string) => ((await page.locator(selector).first().textContent()) ?? '').trim()
