// What a pupil's tablet has to do: bytes of the first load, time until the first screen answers, frames drawn a second on a map where thirty
// walk and in a story, time from a press to its picture, and memory after long play; each beside a bare Phaser page in the same run.
// 2 Mb/s and a processor four times slower. Ends with 1 where a limit is missed.
// `--long` plays for three minutes (an hour at twenty times the speed of a child) instead of twenty seconds.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { places, ShowOthers } from '../../shared/api/lessons.ts'
import { seededChance } from '../../shared/play/chance.ts'
import { openChromium } from '../browser/open-chromium.ts'
import { idBy } from '../drills/bots/id-by.ts'
import { makeSchool } from '../drills/bots/school.ts'
import { openTablet } from '../drills/bots/tablet.ts'
import { granted } from '../support/cast.ts'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { bareBytes, serveBare } from './baseline/bare-game.ts'
import { median, quantile } from './baseline/figures.ts'
import { watchFrames, watchPresses } from './baseline/watch-page.ts'

const isLong = process.argv.includes('--long') || process.env.LONG === 'yes'
const playMs = isLong ? 180_000 : 20_000
const kb = (bytes: number) => `${Math.round(bytes / 1000)} KB`
const line = { bytesPerSecond: 2_000_000 / 8, latencyMs: 40, slower: 4 }

/** Says whether a limit holds, and remembers one that does not. */
function met(holds: boolean): string {
  if (!holds) process.exitCode = 1
  return holds ? 'met' : 'MISSED'
}

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
  await presses(browser, `${server.url}/play#card=${cards[1]}`)
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
  const theirs = bareBytes
  console.log(
    `  first load ${kb(ours)} brotli, with the story, and ${kb(letters)} of letters (goal 350, at most 400: ${met(ours <= 400_000)})`,
  )
  console.log(`  bare Phaser ${kb(theirs)}; ratio ${(ours / theirs).toFixed(2)}`)
  const lessonS = (30 * (ours + letters) * 8) / 10_000_000
  console.log(
    `  thirty tablets on one line of 10 Mb/s: ${lessonS.toFixed(1)} s for all of it, the first time (goal 15 s: ${met(lessonS < 15)})`,
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
    `  first screen answers after ${(ours / 1000).toFixed(2)} s at 2 Mb/s and 4× slower (goal 2.5 s, at most 2.9: ${met(ours <= 2900)})`,
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
  const onMap = async (page: Page) => {
    await page.getByRole('button').first().waitFor()
    await toTheMap(page)
  }
  const inStory = async (page: Page) => {
    await onMap(page)
    await page.keyboard.press('6')
    await page.locator('.scenario [data-stage=ready]').waitFor()
  }
  const bareOnes = (page: Page) => page.waitForFunction(() => document.body.dataset.ready === 'yes')
  for (const [what, ours, theirs] of [
    ['map with thirty who walk', await countFrames(inBrowser, url, onMap), await countFrames(inBrowser, `${bare.url}#30`, bareOnes)],
    ['a story with eight who breathe', await countFrames(inBrowser, url, inStory), await countFrames(inBrowser, `${bare.url}#8`, bareOnes)],
  ] as const) {
    console.log(
      `  ${what}, 4× slower: ${ours.later.toFixed(0)} frames drawn a second (goal 30, which is as many as it draws; at least 24: ${met(ours.later >= 24)}), ${ours.first.toFixed(0)} in the first ten seconds`,
    )
    console.log(`  bare Phaser with as many pictures that move ${theirs.later.toFixed(0)}; ratio ${(ours.later / theirs.later).toFixed(2)}`)
  }
}

/** At first everybody is drawn once; then they move. */
async function countFrames(inBrowser: Browser, url: string, begin: (page: Page) => Promise<unknown>) {
  const context = await inBrowser.newContext({ viewport: { width: 1024, height: 768 } })
  const page = await context.newPage()
  const drawnFor = await watchFrames(page)
  await page.goto(url)
  await begin(page)
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: line.slower })
  const perSecond = { first: (await drawnFor(10)) / 10, later: (await drawnFor(10)) / 10 }
  await context.close()
  return perSecond
}

/** From a press to the picture that shows it, on the map and through a story. */
async function presses(inBrowser: Browser, url: string) {
  const ours = await pressTimes(inBrowser, url, async page => {
    await page.getByRole('button').first().waitFor()
    await toTheMap(page)
    await page.keyboard.press('6')
    await page.locator('.scenario [data-stage=ready]').waitFor()
  })
  const theirs = await pressTimes(inBrowser, `${bare.url}#8`, page => page.waitForFunction(() => document.body.dataset.ready === 'yes'))
  const [usual, slow, theirSlow] = [median(ours), quantile(ours, 0.95), quantile(theirs, 0.95)]
  console.log(
    `  a press in a story, 4× slower: shown after ${usual} ms, one in twenty after ${slow} ms (goal 100 ms: ${met(usual <= 100)}; ${ours.length} presses)`,
  )
  console.log(`  bare Phaser ${median(theirs)} ms and ${theirSlow} ms; ratio ${(usual / median(theirs)).toFixed(2)}`)
}

async function pressTimes(inBrowser: Browser, url: string, begin: (page: Page) => Promise<unknown>): Promise<readonly number[]> {
  const context = await inBrowser.newContext({ viewport: { width: 1024, height: 768 } })
  const page = await context.newPage()
  const told = await watchPresses(page)
  await page.goto(url)
  await begin(page)
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: line.slower })
  const keys = ['1', '2', '3', 'Enter']
  for (let time = 0; time < 60; time += 1) {
    await page.keyboard.press(keys[time % keys.length] ?? 'Enter')
    await page.waitForTimeout(200)
  }
  const measured = await told()
  await context.close()
  return measured
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
    `  after ${playMs / 1000} s of play, ${presses} presses: heap ${kb(after.heap)} and pictures ${kb(after.textures)}, together ${(all / 1_000_000).toFixed(0)} MB (goal 150 MB: ${met(all <= 150_000_000)}; before ${((before.heap + before.textures) / 1_000_000).toFixed(0)} MB)`,
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
