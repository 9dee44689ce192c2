import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { scenarioOf } from '../../server/play/index.ts'
import { fi as game } from '../../shared/i18n/game/fi.ts'
import { fi as shell } from '../../shared/i18n/game-shell/fi.ts'
import { type ClassInHand, classWith, openLesson, programmeStaff, schoolWithTeacher } from '../support/cast.ts'
import { scenario } from '../support/play.ts'
import { type Started, start } from '../support/start.ts'
import { faintFocus, faintTargets, faultsOf, lookForEveryone } from './for-everyone.ts'
import { openChromium } from './open-chromium.ts'
import { type PersonPage, picture } from './people.ts'
import { playAStory } from './play-a-story.ts'

const browser: Browser | undefined = await openChromium()
const shown = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')

const usernames = ['Blå Lykta', 'Grön Gran', 'Röd Räv']
const [first = '', second = '', third = ''] = usernames
let server: Started
let inClass: ClassInHand
beforeAll(async () => {
  server = await start()
  const { teacher } = await schoolWithTeacher(server, await programmeStaff(server), { country: 'FI' })
  inClass = await classWith(teacher, usernames)
  await openLesson(teacher, inClass)
})
afterAll(async () => {
  await browser?.close()
  await server.stop()
})

const phone = { width: 390, height: 844 }
const tablet = { width: 1024, height: 768 }
type How = { readonly size: typeof phone; readonly letters: '100' | '145'; readonly colours?: 'own' }

/** A tablet in Finnish, whose words are the longest. */
async function tabletWith({ size, letters, colours }: How): Promise<PersonPage> {
  if (!browser) throw new Error('no browser')
  const context = await browser.newContext({
    viewport: size,
    locale: 'fi-FI',
    reducedMotion: 'reduce',
    forcedColors: colours === 'own' ? 'active' : 'none',
  })
  await context.addInitScript(
    `if (location.protocol === 'http:') sessionStorage.setItem('upstander.settings', JSON.stringify({ size: '${letters}' }))`,
  )
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  return { page, complaints }
}

const cardOf = (username: string) => [...inClass.cards.values()].find(each => each.username === username)?.card ?? ''

/** Signs in, chooses a figure, opens the settings, looks at the map and begins the story; each screen is looked at. */
async function toTheStory({ page }: PersonPage, username: string, onScreen: (name: string) => Promise<void>) {
  await page.goto(`${server.url}/play`)
  await page.locator('.kid-pad').waitFor()
  await onScreen('code')
  await page.keyboard.type(inClass.schoolClass.code)
  await page.locator('.kid-pad .go').click()
  await page.getByRole('button', { name: username }).waitFor()
  await onScreen('names')
  await page.getByRole('button', { name: username }).click()
  await page.locator('.kid-grid').waitFor()
  await onScreen('pictures')
  await page.goto('about:blank')
  await page.goto(`${server.url}/play#card=${cardOf(username)}`)
  await page.getByRole('button', { name: shell['figure.thatsMe'] }).waitFor()
  await onScreen('figure')
  await page.getByRole('button', { name: shell['figure.thatsMe'] }).click()
  await page.getByRole('heading', { name: shell['map.title'] }).first().waitFor()
  await page.locator('[data-stage=ready]').waitFor()
  await onScreen('map')
  await page.getByRole('button', { name: game['header.settings'] }).click()
  await page.getByRole('dialog').waitFor()
  await onScreen('settings')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: game['header.tabletHelp'] }).click()
  await page.getByRole('button', { name: shell['trouble.call'] }).waitFor()
  await onScreen('tablet-help')
  await page.getByRole('button', { name: game['header.talk'] }).click()
  await page.getByRole('button', { name: 'Robin' }).waitFor()
  await onScreen('talk')
  await page.getByRole('button', { name: game['header.map'] }).click()
  await page.locator('[data-stage=ready]').waitFor()
  await page.getByRole('button', { name: new RegExp(`^${shell['place.playground']}`) }).click()
  await page.getByRole('button', { name: game['intro.begin'] }).waitFor()
  await onScreen('intro')
}

const whatIf = (page: Page) => page.getByRole('button', { name: game['ending.whatIf'] }).click()

shown(
  'with very large Finnish letters on a phone nothing of a story is cut off, covered or too small to press',
  async () => {
    const person = await tabletWith({ size: phone, letters: '145' })
    const { page } = person
    await toTheStory(person, first, name => lookForEveryone(person, `phone-${name}`))
    await playAStory(page, scenarioOf(scenario), (kind, at) => lookForEveryone(person, `phone-${kind}-${at}`))
    await whatIf(page)
    await page.locator('.way').first().waitFor()
    await lookForEveryone(person, 'phone-what-if')
    expect(person.complaints).toEqual([])
  },
  90_000,
)

shown(
  'with forced colours on a tablet everything that is pressed has an edge, and what is picked or has the focus is told apart',
  async () => {
    const person = await tabletWith({ size: tablet, letters: '145', colours: 'own' })
    const { page, complaints } = person
    const see = async (name: string) => {
      complaints.push(...[...(await faintTargets(page)), ...(await faultsOf(page))].map(fault => `${name}: ${fault}`))
      await picture(page, `forced-${name}`)
    }
    await toTheStory(person, second, see)
    await playAStory(page, scenarioOf(scenario), async (kind, at) => {
      await see(`${kind}-${at}`)
      await page.keyboard.press('Shift+Tab')
      complaints.push(...(await faintFocus(page)).map(fault => `${kind}-${at}: ${fault}`))
    })
    expect(complaints).toEqual([])
  },
  90_000,
)

shown(
  'zoomed to twice its size a tablet shows every screen of a story whole',
  async () => {
    const person = await tabletWith({ size: { width: 512, height: 384 }, letters: '100' })
    const { page, complaints } = person
    const see = async (name: string) => {
      complaints.push(...(await faultsOf(page)).map(fault => `${name}: ${fault}`))
      await picture(page, `zoomed-${name}`)
    }
    await toTheStory(person, third, see)
    await playAStory(page, scenarioOf(scenario), (kind, at) => see(`${kind}-${at}`))
    expect(complaints).toEqual([])
  },
  90_000,
)
