import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import express from 'express'
import { servePages } from '../../server/pages.ts'
import { openChromium } from './open-chromium.ts'

const browser = await openChromium()
if (!browser) console.log('skipped: no browser')
const told = browser ? test : test.skip

let server: Server
const asked: string[] = []
beforeAll(async () => {
  const app = express()
  app.use((request, _response, next) => {
    asked.push(request.path)
    next()
  })
  app.get('/content/bag/1/scenario.json', (_request, response) => void response.json({ id: 'bag' }))
  app.use('/api', (_request, response) => void response.status(401).json({ refused: 'not.signedIn' }))
  server = app.use(servePages()).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
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

told('the adults’ pages have no service worker', async () => {
  if (!browser) return
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  await context.close()
})
