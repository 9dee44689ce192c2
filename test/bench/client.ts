// What a pupil's tablet has to do: bytes of the first load, time until the first screen answers a press, frames a second on a map where
// thirty walk, and memory after long play; each beside a bare Phaser page in the same run. 2 Mb/s and a processor four times slower.
// `--long` plays for three minutes (an hour at twenty times the speed of a child) instead of twenty seconds.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { places, ShowOthers } from '../../shared/api/lessons.ts'
import { seededChance } from '../../shared/play/chance.ts'
import { openChromium } from '../browser/open-chromium.ts'
import { idBy } from '../drills/bots/id-by.ts'
import { makeSchool } from '../drills/bots/school.ts'
import { openTablet } from '../drills/bots/tablet.ts'
import { granted } from '../support/cast.ts'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { median } from './baseline/figures.ts'

const isLong = process.argv.includes('--long') || process.env.LONG === 'yes'
const playMs = isLong ? 180_000 : 20_000
const root = fileURLToPath(new URL('../../', import.meta.url))
const phaser = readFileSync(join(root, 'node_modules/phaser/dist/phaser.min.js'))
const kb = (bytes: number) => `${Math.round(bytes / 1000)} KB`
const line = { bytesPerSecond: 2_000_000 / 8, latencyMs: 40, slower: 4 }

const browser = await openChromium()
if (!browser) {
  console.log('  skipped: no browser')
  process.exit()
}
const folder = mkdtempSync(join(tmpdir(), 'bench-client-'))
const bare = await serveBare()
const server = await startServerProcess({ folder, port: await freePort() })
try {
  const { inClass, teacher, lesson } = await makeSchool(server, 30)
  await granted(teacher.ask(ShowOthers, { params: { id: lesson }, body: { shown: true } }))
  const cards = [...inClass.cards.values()].map(({ card }) => card)
  await sizes(browser, `${server.url}/play#card=${cards[0]}`)
  await times(browser)
  const walkers = await walk(cards.slice(1))
  await frames(browser, `${server.url}/play#card=${cards[0]}`)
  walkers.stop()
  await memory(browser, `${server.url}/play#card=${cards[0]}`)
} finally {
  await browser.close()
  await server.end('SIGTERM')
  bare.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()

/** All that a story on the screen waits for; what a tablet fetches when it has time (its own cache, other screens) is left out. */
async function sizes(inBrowser: Browser, url: string) {
  const context = await inBrowser.newContext({ viewport: { width: 1024, height: 768 }, serviceWorkers: 'block', locale: 'sv-SE' })
  const page = await context.newPage()
  await page.addInitScript('globalThis.requestIdleCallback = () => 0')
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const kinds = new Map<string, string>()
  const bytes = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? ''
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength)
  })
  await page.goto(url)
  await page.getByRole('button').first().waitFor()
  await toTheMap(page)
  await page.keyboard.press('6')
  await page.locator('.scenario [data-stage=ready]').waitFor()
  const letters = bytes.get('Font') ?? 0
  const ours = sum([...bytes.values()]) - letters
  await context.close()
  const theirs = brotliCompressSync(phaser).length
  console.log(
    `  first load ${kb(ours)} brotli, with the story, and ${kb(letters)} of letters (goal 350, at most 400: ${ours <= 400_000 ? 'met' : 'MISSED'})`,
  )
  console.log(`  bare Phaser ${kb(theirs)}; ratio ${(ours / theirs).toFixed(2)}`)
  const lessonS = (30 * (ours + letters) * 8) / 10_000_000
  console.log(
    `  thirty tablets on one line of 10 Mb/s: ${lessonS.toFixed(1)} s for all of it, the first time (goal 15 s: ${lessonS < 15 ? 'met' : 'MISSED'})`,
  )
}

async function times(inBrowser: Browser) {
  const measured = { ours: [] as number[], theirs: [] as number[] }
  for (let time = 0; time < 5; time += 1) {
    measured.ours.push(await open(inBrowser, `${server.url}/play`, () => document.querySelector('.kid-pad button') !== null))
    measured.theirs.push(await open(inBrowser, bare.url, () => document.body.dataset.ready === 'yes'))
  }
  const [ours, theirs] = [median(measured.ours), median(measured.theirs)]
  console.log(
    `  first screen answers after ${(ours / 1000).toFixed(2)} s at 2 Mb/s and 4× slower (goal 2.5 s, at most 2.9: ${ours <= 2900 ? 'met' : 'MISSED'})`,
  )
  console.log(`  bare Phaser ${(theirs / 1000).toFixed(2)} s; ratio ${(ours / theirs).toFixed(2)}`)
}

async function open(inBrowser: Browser, url: string, isThere: () => boolean): Promise<number> {
  const context = await inBrowser.newContext({ viewport: { width: 1024, height: 768 } })
  const page = await context.newPage()
  await slowDown(await context.newCDPSession(page))
  const from = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(isThere, undefined, { polling: 'raf', timeout: 60_000 })
  // It answers a press: the main thread is free.
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve)))
  const took = performance.now() - from
  await context.close()
  return took
}

async function frames(inBrowser: Browser, url: string) {
  const ours = await countFrames(inBrowser, url, async page => {
    await page.getByRole('button').first().waitFor()
    await toTheMap(page)
  })
  const theirs = await countFrames(inBrowser, `${bare.url}#30`, page => page.waitForFunction(() => document.body.dataset.ready === 'yes'))
  console.log(`  map with thirty who walk, 4× slower: ${ours.toFixed(0)} frames/s (goal 30, at least 24: ${ours >= 24 ? 'met' : 'MISSED'})`)
  console.log(`  bare Phaser with thirty pictures that move ${theirs.toFixed(0)} frames/s; ratio ${(ours / theirs).toFixed(2)}`)
}

async function countFrames(inBrowser: Browser, url: string, begin: (page: Page) => Promise<unknown>): Promise<number> {
  const context = await inBrowser.newContext({ viewport: { width: 1024, height: 768 } })
  const page = await context.newPage()
  await page.goto(url)
  await begin(page)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: line.slower })
  const perSecond = await page.evaluate(
    () =>
      new Promise<number>(resolve => {
        let seen = 0
        const from = performance.now()
        const next = () => {
          seen += 1
          const passed = performance.now() - from
          if (passed > 10_000) resolve((seen * 1000) / passed)
          else requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
      }),
  )
  await context.close()
  return perSecond
}

/** Plays with the number keys and Enter as fast as the page lets it, and weighs what is left after a collection. */
async function memory(inBrowser: Browser, url: string) {
  const context = await inBrowser.newContext({ viewport: { width: 1024, height: 768 } })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const made: WeakRef<HTMLCanvasElement>[] = []
    const create = document.createElement.bind(document)
    document.createElement = ((name: string, options?: ElementCreationOptions) => {
      const element = create(name, options)
      if (element instanceof HTMLCanvasElement) made.push(new WeakRef(element))
      return element
    }) as typeof document.createElement
    Object.assign(globalThis, {
      texturesBytes: () => made.reduce((all, each) => all + (each.deref()?.width ?? 0) * (each.deref()?.height ?? 0) * 4, 0),
    })
  })
  await page.goto(url)
  await page.getByRole('button').first().waitFor()
  await toTheMap(page)
  const session = await context.newCDPSession(page)
  const before = await weigh(page, session)
  let presses = 0
  for (const until = performance.now() + playMs; performance.now() < until; presses += 1) {
    const isOnMap = (await page.locator('.scenario').count()) === 0
    await page.keyboard.press(isOnMap ? '6' : (['1', 'Enter', '2', 'Enter', '3', 'Enter', '4'][presses % 7] ?? 'Enter'))
    await page.waitForTimeout(60)
  }
  const after = await weigh(page, session)
  const all = after.heap + after.textures
  console.log(
    `  after ${playMs / 1000} s of play, ${presses} presses: heap ${kb(after.heap)} and pictures ${kb(after.textures)}, together ${(all / 1_000_000).toFixed(0)} MB (goal 150 MB: ${all <= 150_000_000 ? 'met' : 'MISSED'}; before ${((before.heap + before.textures) / 1_000_000).toFixed(0)} MB)`,
  )
  await context.close()
}

async function weigh(page: Page, session: CDPSession) {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return { heap: usedSize, textures: await page.evaluate<number>('texturesBytes()') }
}

/** Past the choice of a figure. */
async function toTheMap(page: Page) {
  const map = page.locator('.map-view')
  for (let time = 0; time < 20 && (await map.count()) === 0; time += 1) {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(300)
  }
  await map.waitFor()
}

async function slowDown(session: CDPSession) {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latencyMs,
    downloadThroughput: line.bytesPerSecond,
    uploadThroughput: line.bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: line.slower })
}

/** Everybody walks somewhere every two seconds. */
async function walk(cards: readonly string[]) {
  const rooms = await Promise.all(
    cards.map(async (card, index) => {
      const tablet = openTablet(server.url, { card, tab: idBy(seededChance(index + 1)) })
      await tablet.signIn()
      return tablet.takeSeat()
    }),
  )
  const chance = seededChance(7)
  const timer = setInterval(() => {
    for (const room of rooms) void room.request('figure.walk', { to: chance.pick(places) }).catch(() => undefined)
  }, 2000)
  return {
    stop: () => {
      clearInterval(timer)
      for (const room of rooms) void room.leave()
    },
  }
}

async function serveBare() {
  const packed = brotliCompressSync(phaser)
  const html = `<!doctype html><meta charset="utf-8"><body><script src="/phaser.js"></script><script>
    const n = Number(location.hash.slice(1)) || 1
    new Phaser.Game({ type: Phaser.CANVAS, width: 1024, height: 700, banner: false, audio: { noAudio: true }, scene: {
      create() {
        const g = this.make.graphics(); g.fillStyle(0x5b45c9).fillCircle(30, 30, 30); g.generateTexture('dot', 60, 60)
        for (let i = 0; i < n; i++) {
          const dot = this.add.image(40 + 30 * i, 300, 'dot')
          if (n > 1) this.tweens.add({ targets: dot, y: 100 + 10 * i, duration: 1100, yoyo: true, repeat: -1 })
        }
        document.body.dataset.ready = 'yes'
      } } })
  </script>`
  const http = createServer((request, response) => {
    if (request.url === '/phaser.js') response.writeHead(200, { 'content-encoding': 'br', 'content-type': 'text/javascript' }).end(packed)
    else response.writeHead(200, { 'content-type': 'text/html' }).end(html)
  })
  await new Promise<void>(resolve => void http.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`, close: () => http.close() }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
