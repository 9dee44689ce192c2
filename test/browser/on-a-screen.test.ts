import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { FirstRun } from '../../shared/api/accounts.ts'
import { OpenLesson } from '../../shared/api/lessons.ts'
import { recordingAddress } from '../../shared/api/play.ts'
import type { Scenario } from '../../shared/content/schema.ts'
import { gameText } from '../../shared/i18n/game/index.ts'
import { shellTexts } from '../../shared/i18n/game-shell/index.ts'
import { chatFiles, gameFiles } from '../content/examples.ts'
import { type ClassInHand, classWith, granted, openBrowser, password, schoolWithTeacher } from '../support/cast.ts'
import { programWith } from '../support/program-with.ts'
import { freePort, type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { silentMp3 } from '../support/silent-mp3.ts'
import { lookForEveryone } from './for-everyone.ts'
import { openChromium } from './open-chromium.ts'
import { openFor, type PersonPage } from './people.ts'
import { playAStory } from './play-a-story.ts'

const folder = mkdtempSync(join(tmpdir(), 'screen-'))
const browser: Browser | undefined = await openChromium()
const shown = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')

const storyIn = (files: ReadonlyMap<string, string>, id: string): Scenario => JSON.parse(files.get(`scenarios/${id}/scenario.json`) ?? '{}')
const chat = storyIn(chatFiles(), 'picture-in-chat')
const onlineGame = storyIn(gameFiles(), 'picture-in-game')
const recorded = 'scene.look.question'
const audio = (key: string) => `scenarios/picture-in-game/audio/fi/${key}.mp3`
const usernames = ['Blå Lykta', 'Grön Gran', 'Röd Räv']
const [first = '', second = '', third = ''] = usernames

let server: ServerProcess
let inClass: ClassInHand
beforeAll(async () => {
  if (!browser) return
  const files = new Map<string, string | Buffer>([
    ...chatFiles(),
    ...gameFiles(),
    [audio(recorded), silentMp3(60)],
    [audio('title'), Buffer.from('no sound')],
  ])
  const program = programWith(folder, files)
  server = await startServerProcess({ folder, port: await freePort(), at: '2026-10-06T08:00:00Z', program })
  const staff = openBrowser(server.url)
  await granted(staff.ask(FirstRun, { body: { code: server.firstRunCode, email: 'programme@upstander.test', password, language: 'en' } }))
  const { teacher } = await schoolWithTeacher(server, staff, { country: 'FI' })
  inClass = await classWith(teacher, usernames)
  await granted(
    teacher.ask(OpenLesson, { params: { id: inClass.schoolClass.id }, body: { minutes: 60, scenario: chat.id, chapters: [chat.chapter] } }),
  )
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.end()
  rmSync(folder, { recursive: true, force: true })
})

const locale = 'fi-FI'
const [t, game] = [shellTexts('fi'), gameText('fi')]

/** Signs in with the card and opens the story at this place of the map. */
async function openStory({ page }: PersonPage, username: string, place: 'phone' | 'library') {
  const card = [...inClass.cards.values()].find(each => each.username === username)?.card ?? ''
  await page.goto(`${server.url}/play#card=${card}`)
  await page.getByRole('button', { name: t('figure.thatsMe') }).click()
  await page.locator('[data-stage=ready]').waitFor()
  await page.getByRole('button', { name: new RegExp(`^${t(`place.${place}`)}`) }).click()
  await page.getByRole('button', { name: game('intro.begin') }).waitFor()
}

shown(
  'a story in a group chat is played on a drawn phone by keys alone, with very large Finnish letters, and readers hear what was written',
  async () => {
    if (!browser) throw new Error('no browser')
    const person = await openFor(browser, 'phone', locale)
    const { page, complaints } = person
    await page.addInitScript(`if (location.protocol === 'http:') sessionStorage.setItem('upstander.settings', '{"size":"145"}')`)
    await openStory(person, first, 'phone')
    const met: string[] = []
    await playAStory(page, chat, async (kind, at) => {
      met.push(kind)
      await lookForEveryone(person, `chat-${kind}-${at}-${met.length}`)
      if (kind === 'see' && at === 'first') {
        const group = page.getByRole('list', { name: 'Meidän luokka' })
        expect(await group.getByRole('listitem').allTextContents()).toEqual(expect.arrayContaining(['TuvaKuka tämän teki?']))
        await group.getByRole('img', { name: /kumiankan/ }).waitFor()
        expect(await page.locator('#picture').textContent()).toContain('Leo nauraa.')
      }
      // What comes is told once, by the log beside the phone.
      if (kind === 'happens' && at === 'answered' && (await page.locator('.phone').count()) > 0) {
        const [line = ''] = (await page.getByRole('log').locator('.spoken').allTextContents()).slice(-1)
        const [entry = ''] = (await page.locator('.phone .entry[aria-hidden=true]').allTextContents()).slice(-1)
        expect(line).toBe(entry)
      }
    })
    expect([...new Set(met)]).toEqual(['see', 'feel', 'decide', 'say', 'happens', 'otherSide', 'ending'])
    expect(complaints).toEqual([])
  },
  90_000,
)

shown(
  'a story in an online game is played beside its team, and a recording is heard in the place of the voice',
  async () => {
    if (!browser) throw new Error('no browser')
    const person = await openFor(browser, 'tablet', locale)
    const { page, complaints } = person
    const fetched: { url: string; kept: string | undefined }[] = []
    page.on('response', response => {
      if (response.url().endsWith('.mp3')) fetched.push({ url: response.url(), kept: response.headers()['cache-control'] })
    })
    await openStory(person, second, 'library')
    // A file that is no sound is passed over: there is no voice here, so nothing is read, and the button comes back.
    await page.getByRole('button', { name: game('header.readAloud') }).click()
    await page.getByRole('button', { name: game('header.readAloud') }).waitFor()
    await playAStory(page, onlineGame, async (kind, at) => {
      await lookForEveryone(person, `game-${kind}-${at}`)
      if (kind !== 'see' || at !== 'first') return
      await page.getByRole('button', { name: game('header.readAloud') }).click()
      await page.waitForFunction(() => [...(CSS.highlights.get('being-read') ?? [])].length > 0)
      const marked = await page.evaluate(() => [...(CSS.highlights.get('being-read') ?? [])].map(String).join())
      expect(marked).toBe('Katso chattia. Mitä siinä tapahtuu?')
      await page.getByRole('button', { name: game('header.stopReading') }).waitFor()
      // It ends by itself, and nothing stays marked.
      await page.getByRole('button', { name: game('header.readAloud') }).waitFor()
      expect(await page.evaluate(() => CSS.highlights.has('being-read'))).toBe(false)
    })
    const recording = recordingAddress('scenarios', onlineGame, 'fi', recorded)
    expect(fetched.find(({ url }) => url.endsWith(recording))?.kept).toBe('public, max-age=31536000, immutable')
    expect(complaints).toEqual([])
  },
  90_000,
)

/** A voice that reads until it is told that the sentence is over. */
const voice = `
  const said = []
  Object.assign(window, {
    SpeechSynthesisUtterance: class { constructor(text) { this.text = text } },
    said: () => said.map(({ text }) => text),
    endSentence: () => said.at(-1).onend(),
  })
  Object.defineProperty(window, 'speechSynthesis', {
    value: { getVoices: () => [{ lang: 'fi-FI' }], cancel: () => {}, speak: each => { said.push(each); each.onstart() } },
  })`

shown(
  'a voice reads sentence by sentence, and each is marked in its words while it is read',
  async () => {
    if (!browser) throw new Error('no browser')
    const person = await openFor(browser, 'tablet', locale)
    const { page } = person
    await page.addInitScript(voice)
    await openStory(person, third, 'phone')
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('being-read') ?? [])].map(String).join())
    await page.getByRole('button', { name: game('header.readAloud') }).click()
    for (const sentence of ['Kuva ryhmächatissa', 'On ilta.', 'Luokka viestittelee ryhmässä.', 'Sitten tulee kuva.']) {
      await page.waitForFunction(words => (window as unknown as { said: () => string[] }).said().at(-1) === words, sentence)
      expect(await marked()).toBe(sentence)
      await page.evaluate('endSentence()')
    }
    await page.waitForFunction(() => !CSS.highlights.has('being-read'))
    // A second press stops it in the middle.
    await page.getByRole('button', { name: game('header.readAloud') }).click()
    await page.getByRole('button', { name: game('header.stopReading') }).click()
    await page.getByRole('button', { name: game('header.readAloud') }).waitFor()
    expect(await marked()).toBe('')
  },
  60_000,
)

shown('only recordings that a story knows are given out', async () => {
  const ask = (address: string) => fetch(`${server.url}${address}`).then(({ status, headers }) => [status, headers.get('content-type')])
  expect(await ask(recordingAddress('scenarios', { id: onlineGame.id, version: 1 }, 'fi', recorded))).toEqual([200, 'audio/mpeg'])
  expect((await ask(recordingAddress('scenarios', { id: onlineGame.id, version: 2 }, 'fi', recorded)))[0]).toBe(404)
  expect((await ask(recordingAddress('scenarios', { id: onlineGame.id, version: 1 }, 'sv', recorded)))[0]).toBe(404)
  expect((await ask(recordingAddress('scenarios', { id: onlineGame.id, version: 1 }, 'fi', 'scene.first.question')))[0]).toBe(404)
  expect((await ask(`/content/${onlineGame.id}/1/audio/fi/..%2Ffi%2F${recorded}.mp3`))[0]).toBe(404)
})
