import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import express from 'express'
import { serveAssets, servePages } from '../../server/pages.ts'
import { Progresses, scenarioOf } from '../../server/play/index.ts'
import { en as game } from '../../shared/i18n/game/en.ts'
import { en as shell } from '../../shared/i18n/game-shell/en.ts'
import { classWith, openLesson, programmeStaff, pupilCalled, schoolWithTeacher } from '../support/cast.ts'
import { scenario } from '../support/play.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { drawn, openFor } from './people.ts'
import { playAStory } from './play-a-story.ts'

const browser = await openChromium()
if (!browser) console.log('skipped: no browser')
const told = browser ? test : test.skip

let server: Server
let real: Started | undefined
const asked: string[] = []
beforeAll(async () => {
  const app = express()
  app.use((request, _response, next) => {
    asked.push(request.path)
    next()
  })
  app.get('/content/bag/1/scenario.json', (_request, response) => void response.json({ id: 'bag' }))
  app.use('/api', (_request, response) => void response.status(401).json({ refused: 'not.signedIn' }))
  app.use('/assets', serveAssets())
  server = app.use(servePages()).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
  await real?.stop()
})

told('the second lesson starts from the tablet’s own cache, and without a network the game still opens', async () => {
  if (!browser) return
  const context = await browser.newContext()
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/play`
  await page.goto(url)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  // What the game needs later is there before it is asked for.
  expect(asked.some(path => /^\/assets\/game-/.test(path))).toBe(true)

  asked.length = 0
  await page.reload()
  await page.evaluate(() => fetch('/content/bag/1/scenario.json'))
  await page.locator('h1').waitFor()
  expect(asked.filter(path => path.startsWith('/assets/'))).toEqual([])

  await context.setOffline(true)
  await page.reload()
  await page.locator('h1').waitFor()
  expect(await page.evaluate(() => fetch('/content/bag/1/scenario.json').then(response => response.json()))).toEqual({ id: 'bag' })
  expect(await page.evaluate(() => fetch('/api/first-run').catch(() => 'away'))).toBe('away')
  await context.close()
})

told('a pupil whose network goes away plays the story to its end, and nothing of it is lost', async () => {
  if (!browser) return
  real = await start()
  const { teacher } = await schoolWithTeacher(real, await programmeStaff(real))
  const inClass = await classWith(teacher, ['Blå Lykta'])
  await openLesson(teacher, inClass)
  const pupil = pupilCalled(inClass, 'Blå Lykta').id
  const { storage } = real.context
  const stored = () => storage.model(Progresses).findById(pupil).lean()
  const { page, complaints } = await openFor(browser, 'tablet')
  await page.addInitScript(() => sessionStorage.setItem('language', 'en'))
  await page.goto(`${real.url}/play#card=${inClass.cards.get(pupil)?.card ?? ''}`)
  await page.getByRole('button', { name: shell['figure.thatsMe'] }).click()
  await page.getByRole('button', { name: new RegExp(`^${shell['place.playground']}`) }).click()
  await page.getByRole('button', { name: game['intro.begin'] }).waitFor()
  await drawn(page)

  await page.context().setOffline(true)
  await playAStory(page, scenarioOf(scenario), async () => undefined)
  await page.locator('.saved.notSaved').first().waitFor()
  expect((await stored())?.endings ?? {}).toEqual({})

  await page.context().setOffline(false)
  await page.getByText(game['saved.saved'], { exact: true }).first().waitFor()
  expect(Object.keys((await stored())?.endings ?? {})).toEqual([scenario])
  expect(complaints).toEqual([])
  await page.context().close()
})

told('the adults’ pages have no service worker', async () => {
  if (!browser) return
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  await context.close()
})
