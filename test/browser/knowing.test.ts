import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser as Chromium, Locator } from 'playwright-core'
import { loadContent, Progresses } from '../../server/play/index.ts'
import type { Language } from '../../shared/api/contract.ts'
import { EndLesson } from '../../shared/api/lessons.ts'
import { gameText } from '../../shared/i18n/game/index.ts'
import { knowTexts } from '../../shared/i18n/know/index.ts'
import {
  type ClassInHand,
  classWith,
  granted,
  openLesson,
  programmeStaff,
  pupilCalled,
  type SchoolInHand,
  schoolWithTeacher,
} from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { look, openFor, type PersonPage } from './people.ts'

const browser: Chromium | undefined = await openChromium()
if (!browser) console.log('skipped: no browser')
const told = browser ? test : test.skip
const folder = mkdtempSync(join(tmpdir(), 'upstander-know-'))

let server: Started
let school: SchoolInHand
let inClass: ClassInHand
let lesson: string
beforeAll(async () => {
  server = await start({ folder, env: { PUBLIC_URL: 'http://school.lan', ALLOW_PLAIN_HTTP_LAN: 'yes' } })
  school = await schoolWithTeacher(server, await programmeStaff(server))
  inClass = await classWith(school.teacher, ['Blå Lykta', 'Grön Gran'])
  lesson = (await openLesson(school.teacher, inClass)).id
})
afterAll(async () => {
  await browser?.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const recognitions = [...loadContent().recognitions.values()].map(({ data }) => data)
const locales = { sv: 'sv-SE', fi: 'fi-FI' } as const
const cardOf = (username: string) => inClass.cards.get(pupilCalled(inClass, username).id)?.card ?? ''

async function atTheMap(username: string, size: 'tablet' | 'phone', language: 'sv' | 'fi'): Promise<PersonPage> {
  if (!browser) throw new Error('no browser')
  const person = await openFor(browser, size, locales[language])
  const { page } = person
  await page.addInitScript(wished => sessionStorage.setItem('language', wished), language)
  await page.goto(`${server.url}/play#card=${cardOf(username)}`)
  await page.locator('.figure-page .primary, .to-know').first().waitFor()
  if (await page.locator('.figure-page').count()) await page.locator('.figure-page .primary').click()
  await page.locator('.to-know').waitFor()
  return person
}
const isThere = (locator: Locator) => locator.count().then(count => count > 0)

told(
  'a pupil plays all three recognitions with a finger, looks again after an answer, and ticks its card',
  async () => {
    const person = await atTheMap('Blå Lykta', 'tablet', 'sv')
    const { page, complaints } = person
    const t = knowTexts('sv' satisfies Language)
    await look(person, 'sv-tablet-map-with-notes')
    await page.locator('.to-know').click()
    await look(person, 'sv-tablet-know')
    for (const { id } of recognitions) {
      await page.locator(`#know-${id}`).click()
      await page.locator('.know-card').waitFor()
      await look(person, `sv-tablet-${id}`)
      let hasLookedAgain = false
      while (!(await isThere(page.locator('.know-end')))) {
        for (const tray of await page.locator('.tray').all()) {
          await tray.click()
          const reason = page.locator('.reason:not(.empty)')
          await reason.waitFor()
          if (await isThere(reason.locator('.primary'))) break
          expect(await reason.textContent()).toContain(t('know.again'))
          if (!hasLookedAgain) await look(person, `sv-tablet-${id}-again`)
          hasLookedAgain = true
        }
        expect(await page.locator('.reason').textContent()).toContain(t('know.fits'))
        await page.locator('.reason .primary').click()
        await page.locator('.reason.empty, .know-end').first().waitFor()
      }
      await look(person, `sv-tablet-${id}-end`)
      await page.locator('.know-end .primary').click()
    }
    expect(await page.locator('.know-mark.finished').count()).toBe(recognitions.length)
    await page.locator('.to-map button').click()
    await page.locator('.to-do').click()
    await page.getByRole('checkbox', { name: t('do.done') }).check()
    await page.getByText(gameText('sv')('saved.saved'), { exact: true }).first().waitFor()
    await look(person, 'sv-tablet-i-do')
    // What the pupil did is the server's, and comes back after a reload.
    await page.reload()
    await page.locator('.to-do').click()
    expect(await page.getByRole('checkbox', { name: t('do.done') }).isChecked()).toBe(true)
    expect(complaints).toEqual([])
    await page.context().close()
  },
  120_000,
)

told(
  'another pupil does the same by keyboard alone on a phone; at the lesson’s end the card is there to read',
  async () => {
    const person = await atTheMap('Grön Gran', 'phone', 'fi')
    const { page, complaints } = person
    await look(person, 'fi-phone-map-with-notes')
    await page.keyboard.press('k')
    await page.locator('.know-line').nth(1).waitFor()
    await look(person, 'fi-phone-know')
    await page.keyboard.press('2')
    await page.locator('.know-card').waitFor()
    await look(person, 'fi-phone-face')
    // A reload goes on at the same card.
    const first = await page.locator('#card-text').textContent()
    await page.reload()
    await page.locator('.to-know').waitFor()
    await page.keyboard.press('k')
    await page.locator('.know-line').nth(1).waitFor()
    await page.keyboard.press('2')
    await page.locator('.know-card').waitFor()
    expect(await page.locator('#card-text').textContent()).toBe(first)
    while (!(await isThere(page.locator('.know-end')))) {
      for (const key of ['1', '2', '3', '4', '5']) {
        await page.keyboard.press(key)
        await page.locator('.reason:not(.empty)').waitFor()
        if (await isThere(page.locator('.reason .primary'))) break
      }
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.keyboard.press('Enter')
      await page.locator('.reason.empty, .know-end').first().waitFor()
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question')
    await page.locator('.know-end').getByText(gameText('fi')('saved.saved'), { exact: true }).waitFor()
    const kept = await server.context.storage.model(Progresses).findById(pupilCalled(inClass, 'Grön Gran').id).lean()
    expect([kept?.known, kept?.iDo ?? []]).toEqual([['read-the-face'], []])
    await granted(school.teacher.ask(EndLesson, { params: { id: lesson } }))
    await page.locator('.goodbye .paper').waitFor()
    await look(person, 'fi-phone-goodbye-with-card')
    expect(complaints).toEqual([])
    await page.context().close()
  },
  120_000,
)
