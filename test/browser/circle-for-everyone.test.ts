import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser as Chromium, Page } from 'playwright-core'
import { circleText } from '../../shared/i18n/circle/index.ts'
import { fi as shell } from '../../shared/i18n/game-shell/fi.ts'
import { comes, lessonOf, moves, send, starts, usernameAt } from '../circles/tablets.ts'
import { type Started, start } from '../support/start.ts'
import { faintTargets, faultsOf } from './for-everyone.ts'
import { openChromium } from './open-chromium.ts'
import { drawn, look as lookWithAxe, type PersonPage, picture } from './people.ts'

const browser: Chromium | undefined = await openChromium()
const shown = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')
const t = circleText('fi')

let server: Started
beforeAll(async () => {
  server = await start()
})
afterAll(async () => {
  await browser?.close()
  await server.stop()
})

type Size = { readonly name: string; readonly width: number; readonly height: number }
type How = { readonly name: string; readonly letters: '100' | '145'; readonly colours?: 'own'; readonly sizes: readonly [Size, ...Size[]] }
/** Two who sit in one circle, in the language with the longest words; each screen is looked at in both sizes of theirs. */
const everyone: readonly How[] = [
  {
    name: 'large-letters',
    letters: '145',
    sizes: [
      { name: 'phone', width: 390, height: 844 },
      { name: 'upright', width: 768, height: 1024 },
    ],
  },
  {
    name: 'own-colours',
    letters: '100',
    colours: 'own',
    sizes: [
      { name: 'tablet', width: 1024, height: 768 },
      { name: 'zoomed', width: 512, height: 384 },
    ],
  },
]
type Seated = PersonPage & { readonly how: How }

async function comesIn(card: string | undefined, how: How): Promise<Seated> {
  if (!browser) throw new Error('no browser')
  const { letters, colours, sizes } = how
  const context = await browser.newContext({
    viewport: sizes[0],
    locale: 'fi-FI',
    reducedMotion: 'reduce',
    forcedColors: colours === 'own' ? 'active' : 'none',
  })
  await context.addInitScript(
    `if (location.protocol === 'http:') { sessionStorage.setItem('language', 'fi'); sessionStorage.setItem('upstander.settings', JSON.stringify({ size: '${letters}' })) }`,
  )
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(`${server.url}/play#card=${card}`)
  await page.getByRole('button', { name: shell['figure.thatsMe'] }).click()
  await page.locator('.map-view').waitFor()
  return { page, complaints, how }
}

shown(
  'a circle is whole with the largest Finnish letters on a phone and a tablet held upright, and in own colours, zoomed too',
  async () => {
    const lesson = await lessonOf(server, 4)
    const cardOf = (at: number) => [...lesson.inClass.cards.values()].find(({ username }) => username === usernameAt(at))?.card
    const people: Seated[] = []
    for (const [at, how] of everyone.entries()) people.push(await comesIn(cardOf(at), how))
    const others = [await comes(server, lesson, 2), await comes(server, lesson, 3)]
    const all = (act: (page: Page) => Promise<unknown>) => Promise.all(people.map(({ page }) => act(page)))
    const press = (name: string) => all(page => page.getByRole('button', { name }).click())
    const see = async (screen: string) => {
      await all(drawn)
      await Promise.all(people.map(person => look(person, screen)))
    }
    expect(await starts(lesson)).toBe('done')
    await all(page => page.getByText(t('dealt.only')).waitFor())
    await see('dealt')
    await saysThatThereIsMore(people[0]?.page)
    await press(t('dealt.seen'))
    await all(page => page.locator('.moves').waitFor())
    await see('beat')
    await all(page => page.keyboard.press('1'))
    await all(page => page.getByText(t('kept.kept')).waitFor())
    await see('around')
    for (const other of others) expect(await moves(other, 1, 'leave')).toBe('done')
    await all(page => page.locator('.sums').waitFor())
    await see('reveal')
    for (const beat of [2, 3, 4]) {
      await press(t('goOn'))
      await all(page => page.locator('.moves').waitFor())
      if (beat === 4) await see('later')
      expect(await send({ seat: lesson.page }, 'circles.goOn', {})).toBe('done')
      await all(page => page.locator('.sums').waitFor())
    }
    await press(t('goOn'))
    await all(page => page.locator('.beats').waitFor())
    await see('look-back')
    expect(await send({ seat: lesson.page }, 'circles.dealAnew', {})).toBe('done')
    await all(page => page.getByRole('heading', { name: t('again.title') }).waitFor())
    await see('dealt-anew')
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([])
  },
  60_000,
)

/** By axe in one size: what it finds in one it finds in both. */
async function look({ page, complaints, how }: Seated, screen: string) {
  const [first] = how.sizes
  for (const size of how.sizes) {
    const name = `circle-${how.name}-${size.name}-${screen}`
    if (size !== first) await page.setViewportSize(size)
    else if (!how.colours) await lookWithAxe({ page, complaints }, name)
    const faults = [...(await faultsOf(page)), ...(how.colours ? await faintTargets(page) : [])]
    complaints.push(...faults.map(fault => `${name}: ${fault}`))
    await picture(page, name)
  }
  await page.setViewportSize(first)
}

/** Where a screen goes on below its edge a sign says so, until its end is seen. */
async function saysThatThereIsMore(page: Page | undefined) {
  const sign = page?.locator('.more-below')
  await sign?.waitFor({ state: 'visible' })
  await page?.locator('main').evaluate(main => main.scrollTo(0, main.scrollHeight))
  await sign?.waitFor({ state: 'hidden' })
}
