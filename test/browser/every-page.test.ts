import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { ChooseLanguage } from '../../shared/api/accounts.ts'
import { type Browser, granted, password, unverifiedAt } from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { look, openFor, type PersonPage, pagesIn, picture } from './people.ts'
import { type SchoolDay, schoolDay } from './school-day.ts'

const browser = await openChromium()
const told = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')
let server: Started
let day: SchoolDay
let waits: Browser
beforeAll(async () => {
  server = await start()
  day = await schoolDay(server)
  waits = await unverifiedAt(server, day.school.school, day.waitingEmail)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server.stop()
})

type Who = 'nobody' | 'staff' | 'coordinator' | 'teacher' | 'waits'
type PageRow = { readonly path: string; readonly of: Who; readonly name?: string; readonly also?: 'phone' }
/** Every address of the adults; `:full`, `:live` and so on stand for what the school of this day has there. */
const pages: readonly PageRow[] = [
  { path: '/', of: 'nobody', name: 'front', also: 'phone' },
  { path: '/sign-in', of: 'nobody', also: 'phone' },
  { path: '/first-run', of: 'nobody', also: 'phone' },
  { path: '/activate', of: 'nobody', also: 'phone' },
  { path: '/no-such-page', of: 'nobody', also: 'phone' },
  { path: '/home', of: 'nobody', name: 'signed-out', also: 'phone' },
  { path: '/schools', of: 'staff' },
  { path: '/schools/new', of: 'staff' },
  { path: '/schools/:school', of: 'staff' },
  { path: '/totals', of: 'staff' },
  { path: '/school', of: 'coordinator' },
  { path: '/talks', of: 'coordinator' },
  { path: '/account', of: 'coordinator' },
  { path: '/home', of: 'coordinator', name: 'another-role' },
  { path: '/home', of: 'teacher', also: 'phone' },
  { path: '/classes/put-away', of: 'teacher' },
  { path: '/classes/:full', of: 'teacher' },
  { path: '/classes/:empty', of: 'teacher', name: 'class-empty' },
  { path: '/classes/:full/progress', of: 'teacher' },
  { path: '/classes/:full/wall', of: 'teacher' },
  { path: '/classes/:full/details', of: 'teacher' },
  { path: '/classes/:full/usernames', of: 'teacher' },
  { path: '/classes/:full/cards', of: 'teacher' },
  { path: '/classes/:full/lesson', of: 'teacher' },
  { path: '/lessons/:running', of: 'teacher' },
  { path: '/lessons/:running/projector', of: 'teacher' },
  { path: '/lessons/:ended', of: 'teacher', name: 'after-lesson' },
  { path: '/lessons/:ended/projector', of: 'teacher', name: 'after-projector' },
  { path: '/chapters/:1/home', of: 'teacher', name: 'for-home' },
  { path: '/requests', of: 'teacher' },
  { path: '/tablets', of: 'teacher' },
  { path: '/shared-screen', of: 'teacher' },
  { path: '/shared-screen', of: 'waits', name: 'waits-shared-screen' },
  { path: '/home', of: 'waits', name: 'waits', also: 'phone' },
]
const locales = { sv: 'sv-SE', fi: 'fi-FI', nb: 'nb-NO', en: 'en-GB' } as const
/** In English and Norwegian a few, where words are longest. */
const few = new Set(['front', 'home', 'classes-full', 'lessons-running', 'after-lesson', 'talks'])

test('no address of the adults is missing here', () => {
  const routes = ['staff/routes.tsx', 'teacher/routes.tsx', 'adults/pages.tsx'].flatMap(file => {
    const text = readFileSync(new URL(`../../client/${file}`, import.meta.url), 'utf8')
    return [...text.matchAll(/path(?:: |=)['"](\/[^'"]*)['"]/g)].map(([, path = '']) => path)
  })
  expect(routes.length).toBeGreaterThan(20)
  const shapeOf = (path: string) => path.replace(/:\w+/g, ':')
  const here = new Set(pages.map(({ path }) => shapeOf(path)))
  expect(routes.filter(path => !here.has(shapeOf(path)) && path !== '/index.html')).toEqual([])
})

told.each(pagesIn)(
  'each page of the adults (%s) has one title, nothing cut off or sideways, and axe finds nothing',
  async language => {
    if (!browser) throw new Error('no browser')
    for (const each of [day.staff, day.teacher, waits]) await granted(each.ask(ChooseLanguage, { body: { language } }))
    const person = await openFor(browser, 'desktop', locales[language])
    const wanted = pages.filter(row => language === 'sv' || language === 'fi' || few.has(nameOf(row)))
    let present: Who = 'nobody'
    for (const row of wanted) {
      if (row.of !== present) await enterAs(person.page, row.of)
      present = row.of
      await open(person.page, row)
      for (const size of sizesOf(row)) await measure(person, `${nameOf(row)}-${language}-${size.width}`, size)
    }
    expect(person.complaints).toEqual([])
    await person.page.context().close()
  },
  180_000,
)

const nameOf = ({ path, name }: PageRow) => name ?? path.slice(1).replace(/[/:]+/g, '-')
const addressOf = ({ path }: PageRow) =>
  path.replace(/:(\w+)/g, (_, what: string) => (day.ids as Readonly<Record<string, string>>)[what] ?? what)
const sizes = { desktop: { width: 1366, height: 768 }, tablet: { width: 1024, height: 768 }, phone: { width: 390, height: 844 } } as const
const sizesOf = ({ also }: PageRow) => [sizes.desktop, sizes.tablet, ...(also ? [sizes.phone] : [])]

/** Each role with a session of its own, as whoever has that account enters. */
async function enterAs(page: Page, who: Who): Promise<void> {
  const email = { staff: 'programme@upstander.test', coordinator: day.school.email, teacher: day.school.email, waits: day.waitingEmail }
  // The coordinator goes on as a teacher with the same session.
  if (who === 'teacher' && (await isSignedIn(page))) return void (await goOnAsTeacher(page))
  await page.context().clearCookies()
  if (who === 'nobody') return
  await page.goto(`${server.url}/sign-in`)
  await page.locator('input[type=email]').fill(email[who])
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('header .who .plain').first().waitFor()
  if (who === 'teacher') await goOnAsTeacher(page)
}
const isSignedIn = (page: Page) => page.locator('header .places').isVisible()

async function goOnAsTeacher(page: Page) {
  await page.goto(`${server.url}/home`)
  await page.locator('main .row button').first().click()
  await page.locator('.next-lesson').waitFor()
}

/** Until all that it asked for has come. */
async function open(page: Page, row: PageRow) {
  await page.setViewportSize(sizes.desktop)
  await page.goto(`${server.url}${addressOf(row)}`)
  await page.locator('h1').filter({ hasText: /\S/ }).first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.ghost, .live .need:empty'))
  await page.evaluate(() => document.fonts.ready)
}

async function measure(person: PersonPage, name: string, size: { width: number; height: number }) {
  const { page, complaints } = person
  await page.setViewportSize(size)
  const wrong = await page.evaluate(whatIsWrong)
  complaints.push(...wrong.map(what => `${name}: ${what}`))
  // What axe finds at another size it finds in every language.
  if (size === sizes.desktop || name.includes(`-${pagesIn[0]}-`)) await look(person, name)
  else await picture(page, name)
  if (process.env.PICTURES && (await page.evaluate(() => document.documentElement.scrollHeight > innerHeight))) {
    await page.setViewportSize({ width: size.width, height: await page.evaluate(() => document.documentElement.scrollHeight) })
    await picture(page, `${name}-whole`)
  }
}

/** Looked for by the page itself: what stands out of it, what is cut off, and whether it says what it is. */
function whatIsWrong(): string[] {
  const root = document.documentElement
  const wrong: string[] = []
  const wide = root.scrollWidth - root.clientWidth
  if (wide > 0) wrong.push(`${wide} px too wide`)
  if (!/\S+ · Upstander|^Upstander$/.test(document.title)) wrong.push(`the title is "${document.title}"`)
  const titles = [...document.querySelectorAll('h1')].filter(each => each.getClientRects().length > 0)
  if (titles.length !== 1) wrong.push(`${titles.length} headings of the first level`)
  if (root.lang === '') wrong.push('no language')
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (words.nextNode()) {
    const text = words.currentNode
    const on = text.parentElement
    if (!on || !text.textContent?.trim() || on.closest('.sr, .skip, [hidden], svg, script, style, option, [aria-hidden=true]')) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const cut = [...range.getClientRects()].some(rect => rect.width > 1 && isCut(rect, on))
    if (cut) wrong.push(`cut off: "${text.textContent.trim().slice(0, 40)}" in ${on.tagName.toLowerCase()}.${on.className}`)
  }
  return wrong

  /** By the nearest box that hides what stands out of it; what scrolls can be reached. */
  function isCut(rect: DOMRect, on: Element): boolean {
    for (let box: Element | null = on; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(box)
      // For screen readers alone.
      if (clipPath !== 'none') return false
      if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll') return false
      if (overflowX === 'visible' && overflowY === 'visible') continue
      const hides = box.getBoundingClientRect()
      if (rect.left < hides.left - 2 || rect.right > hides.right + 2 || rect.top < hides.top - 4 || rect.bottom > hides.bottom + 4)
        return true
    }
    return false
  }
}
