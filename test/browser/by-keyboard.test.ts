import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser as Chromium, Locator, Page } from 'playwright-core'
import { ChooseLanguage, GetMe } from '../../shared/api/accounts.ts'
import { CreateClass, ListClasses } from '../../shared/api/classes.ts'
import { AskForTalk, ListGrownUps } from '../../shared/api/help.ts'
import { EndLesson, OpenLesson } from '../../shared/api/lessons.ts'
import { HandInAnswer, SignInCard } from '../../shared/api/play.ts'
import { gameText } from '../../shared/i18n/game/index.ts'
import { shellTexts } from '../../shared/i18n/game-shell/index.ts'
import * as pages from '../../shared/i18n/pages/index.ts'
import { sharedScreenText } from '../../shared/i18n/shared-screens/index.ts'
import * as classTexts from '../../shared/i18n/teacher/classes/index.ts'
import * as teacherTexts from '../../shared/i18n/teacher/index.ts'
import * as stories from '../../shared/i18n/teacher/stories/index.ts'
import { type Text, translator } from '../../shared/i18n/translate.ts'
import {
  type Browser,
  classWith,
  colleagueAt,
  granted,
  openBrowser,
  password,
  programmeStaff,
  type SchoolInHand,
  schoolWithTeacher,
} from '../support/cast.ts'
import { answerOf, giveAll, wayThrough } from '../support/play.ts'
import { pupilSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'
import { type Hands, keyboardOf } from './keyboard.ts'
import { openChromium } from './open-chromium.ts'
import { openFor, picture } from './people.ts'

const browser: Chromium | undefined = await openChromium()
const told = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')
let server: Started
let school: SchoolInHand
let colleague: Browser
const email = 'colleague@upstander.test'
beforeAll(async () => {
  server = await start()
  school = await schoolWithTeacher(server, await programmeStaff(server))
  colleague = await colleagueAt(server, school.school, email)
  await granted(colleague.ask(ChooseLanguage, { body: { language: 'sv' } }))
}, 60_000)
afterAll(async () => {
  for (const [index, page] of (browser?.contexts().flatMap(each => each.pages()) ?? []).entries()) await picture(page, `last-${index}`)
  await browser?.close()
  await server.stop()
})

const texts: Readonly<Record<string, Text>> = { ...pages.sv, ...teacherTexts.sv, ...classTexts.sv }
const t = translator(texts, 'sv')
const say = translator<Readonly<Record<string, Text>>>(stories.sv, 'sv')
const screen = sharedScreenText('sv')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
const link = (page: Page, name: string | RegExp) =>
  page.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name }).first()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })
type Made = { readonly cards: readonly { readonly link: string; readonly username: string }[] }

told(
  'a teacher does the day without a mouse: a class in twelve presses at most, a lesson, requests, a shared screen, the year',
  async () => {
    if (!browser) throw new Error('no browser')
    const person = await openFor(browser, 'desktop', 'sv-SE')
    const { page } = person
    const hands = await keyboardOf(person)
    await page.addInitScript("window.print = () => document.documentElement.setAttribute('data-printed', '')")
    const printed = page.locator('html[data-printed]')

    // In.
    await page.goto(server.url)
    await hands.press(link(page, new RegExp(t('front.teach'))), page.locator('input[type=email]'))
    await hands.write(page.locator('input[type=email]'), email)
    await hands.write(page.locator('input[type=password]'), password)
    await hands.enter(heading(page, t('way.title')))

    // From the first page to cards on paper.
    const before = hands.activations()
    await hands.write(page.getByLabel(t('newClass.name')), '4B')
    await hands.enter(page.getByText(t('aliases.ready', { n: 28 })))
    await hands.press(button(page, t('usernames.make', { n: 28 })), link(page, t('done.cards')))
    await hands.press(link(page, t('done.cards')), button(page, t('cards.make', { n: 28 })))
    const answer = page.waitForResponse(response => response.url().endsWith('/cards') && response.request().method() === 'POST')
    await hands.press(button(page, t('cards.make', { n: 28 })), heading(page, t('cards.madeTitle', { n: 28 })))
    const { cards } = (await (await answer).json()) as Made
    await hands.press(button(page, t('cards.print')), printed)
    expect(hands.activations() - before).toBeLessThanOrEqual(12)
    expect(hands.activations() - before).toBe(5)

    await openTheLesson(hands)
    await pupilsCome(cards)
    await leadIt(hands, cards)
    await afterIt(hands)
    await overTheYear(hands)
    await onTheWall(hands)
    expect(person.complaints).toEqual([])
    await page.context().close()
  },
  240_000,
)

async function openTheLesson(hands: Hands) {
  const { page } = hands
  await hands.press(link(page, t('class.open')), heading(page, say('ask', { n: 1 })))
  await hands.press(button(page, say('anotherFor', { name: 'Sam' })), page.locator('.before-story').getByText(/Alex/))
  await hands.pick(page.getByRole('radio', { name: new RegExp(t('before.way.short')) }))
  await hands.press(button(page, say('no')), page.getByText(t('live.nobody')))
}

/** Twelve tablets that answer, one of them twice. */
async function pupilsCome(cards: Made['cards']) {
  for (const [at, { link: to, username }] of cards.slice(0, 12).entries()) {
    const tablet = openBrowser(server.url)
    const card = to.split('#card=')[1] ?? ''
    await granted(tablet.ask(SignInCard, { body: { card, tab: server.context.secrets.id() } }))
    if (at < 2) await pupilSeat(server, tablet)
    await giveAll(tablet, wayThrough.slice(0, 3))
    await granted(tablet.ask(HandInAnswer, { body: answerOf(4, { type: 'choose', choice: at < 8 ? 'beside' : 'fetch' }) }))
    if (at > 0) continue
    await openBrowser(server.url).ask(SignInCard, { body: { card, tab: server.context.secrets.id() } })
    const whom = (await granted(tablet.ask(ListGrownUps))).find(({ name }) => name === 'Kim')
    await granted(tablet.ask(AskForTalk, { body: { id: server.context.secrets.id(), grownUp: whom?.id ?? '' } }))
    expect(username).toBe(cards[0]?.username)
  }
}

async function leadIt(hands: Hands, cards: Made['cards']) {
  const { page } = hands
  const [first = { username: '' }, second = { username: '' }] = cards
  await hands.press(button(page, new RegExp(t('live.showOthers'))), button(page, new RegExp(t('live.onlySelf'))))
  await hands.press(button(page, new RegExp(t('live.pause'))), page.getByText(t('live.paused')))
  await hands.press(button(page, t('live.continue')), button(page, new RegExp(t('live.pause'))))
  await hands.press(button(page, t('live.letInName', { username: first.username })), page.getByText(t('live.out')))
  await button(page, t('live.letInName', { username: first.username })).waitFor({ state: 'detached' })
  const face = page.locator('.tile .face', { hasText: second.username })
  await hands.press(face, button(page, t('live.toMapName', { username: second.username })))
  await hands.press(button(page, t('live.toMapName', { username: second.username })), page.locator('.tile').first())
  await page.locator('.tile .acts').waitFor({ state: 'detached' })
  await hands.press(button(page, new RegExp(`^${say('dock')}`)), page.getByText(say('begun')))
  await hands.press(button(page, say('openFor', { n: 1 })), button(page, say('closeFor', { n: 1 })))
  await picture(page, 'stories-1366')
  expect(await hands.goRound()).toBeGreaterThan(8)
  await hands.press(button(page, say('back')), page.locator('.tile').first())
  await hands.press(button(page, new RegExp(t('live.projectQuestion'))), button(page, new RegExp(say('words'))))
  // All can be reached, and Tab leads out again.
  expect(await hands.goRound()).toBeGreaterThan(11)

  // The requests are a page of their own, and the lesson goes on.
  await hands.press(link(page, t('live.requests')), button(page, t('requests.openName', { username: first.username })))
  await hands.press(button(page, t('requests.openName', { username: first.username })), button(page, t('requests.take')))
  await hands.press(button(page, t('requests.take')), heading(page, t('requests.taken')))
  await hands.press(link(page, t('home.title')), link(page, t('home.goTo')))
  await hands.press(link(page, t('home.goTo')), button(page, t('live.end')))
  await hands.press(button(page, t('live.end')), page.getByText(t('live.look')))
  await hands.press(button(page, t('live.goOn')), button(page, new RegExp(t('live.pause'))))
  await hands.press(button(page, t('live.end')), page.getByText(t('live.look')))
  await hands.press(button(page, t('live.end')), heading(page, t('after.title')))
}

async function afterIt(hands: Hands) {
  const { page } = hands
  await hands.press(button(page, t('after.open')), page.locator('.in-words'))
  expect(await page.locator('.in-words td b').allInnerTexts()).toContain(t('after.word.many'))
  await hands.press(link(page, t('after.toClass')), link(page, t('tab.progress')))
  await hands.press(link(page, t('tab.progress')), button(page, t('progress.print')))
  await hands.press(button(page, say('grid.expand')), button(page, say('grid.fold')))
  await page.evaluate(() => document.documentElement.removeAttribute('data-printed'))
  await hands.press(button(page, t('progress.print')), page.locator('html[data-printed]'))
  expect(await hands.goRound()).toBeGreaterThan(12)
}

/** Renames and moves with a way back, another teacher in and out, lent, given for a lesson, archived and brought back. */
async function overTheYear(hands: Hands) {
  const { page } = hands
  await granted(colleague.ask(CreateClass, { body: { name: '4C', schoolYear: 2026, grades: { from: 4, to: 4 } } }))
  await page.reload()
  await hands.press(link(page, t('class.tab.pupils')), page.locator('.roster tbody tr').first())
  const username = ((await page.locator('.roster tbody th').first().textContent()) ?? '').trim()
  const more = button(page, t('more.for', { username }))
  await hands.press(more, page.getByLabel(t('rename.label')))
  await hands.write(page.getByLabel(t('rename.label')), 'Snabb raket')
  await hands.enter(page.getByLabel(t('rename.nobody')))
  await hands.goTo(page.getByLabel(t('rename.nobody')))
  await hands.key('Space')
  await hands.press(button(page, t('rename.act')), page.getByRole('rowheader', { name: 'Snabb raket' }))
  await hands.press(button(page, t('undo')), page.getByRole('rowheader', { name: username }))
  await hands.goTo(page.getByLabel(say2('pick.one', username)))
  await hands.key('Space')
  await hands.press(page.locator('.pick-bar').getByRole('button', { name: t('move.act'), exact: true }), button(page, t('undo')))
  await page.getByRole('rowheader', { name: username }).waitFor({ state: 'detached' })
  await hands.press(button(page, t('undo')), page.getByRole('rowheader', { name: username }))

  await hands.press(link(page, t('tab.details')), button(page, t('share.add')))
  await hands.press(button(page, t('share.add')), button(page, t('share.removeFor', { name: 'Robin' })))
  await hands.press(button(page, t('share.removeFor', { name: 'Robin' })), button(page, t('share.lendAct')))
  await hands.choose(page.getByLabel(t('share.lend')), t('share.days', { n: 2 }))
  await hands.press(button(page, t('share.lendAct')), button(page, t('share.endLoan')))
  await hands.press(button(page, t('share.endLoan')), button(page, say('pass.giveAct')))
  await hands.press(button(page, say('pass.giveAct')), button(page, say('pass.takeBackFor', { name: 'Robin' })))
  await picture(page, 'pass-1366')
  await hands.press(button(page, say('pass.takeBackFor', { name: 'Robin' })), button(page, say('pass.giveAct')))
  // Asked first; the answer "no" leads back to where one was.
  await hands.press(button(page, t('share.handOver')), page.getByText(t('share.handOverAsk', { name: 'Robin' })))
  await hands.press(button(page, t('confirm.keep')), button(page, t('share.handOver')))
  expect(await button(page, t('share.handOver')).evaluate(each => each === document.activeElement)).toBe(true)
  await hands.press(button(page, t('end.archive')), page.locator('.confirm'))
  await hands.press(page.locator('.confirm').getByRole('button', { name: t('end.archive') }), heading(page, t('away.title')))
  await hands.press(button(page, t('deleted.restoreFor', { name: '4B' })), page.getByText(t('deleted.restored', { name: '4B' })))
  await hands.press(link(page, t('home.title')), page.getByRole('link', { name: '4B' }))
  expect((await granted(colleague.ask(ListClasses))).map(({ name }) => name).sort()).toEqual(['4B', '4C'])
}

/** A story for all on the projector, and out of the day. */
async function onTheWall(hands: Hands) {
  const { page } = hands
  await hands.press(link(page, screen('start.link')), button(page, screen('start.open')))
  await hands.pick(page.locator('input[type=radio]').nth(1))
  await hands.choose(page.getByLabel(screen('start.language'), { exact: true }), 'Suomi')
  await hands.press(button(page, screen('start.open')), link(page, screen('start.onProjector')))
  const opened = page.waitForEvent('popup')
  await hands.press(link(page, screen('start.onProjector')), page.locator('.running-screen'))
  const beam = await opened
  await beam.locator('.door-pin').waitFor()
  await beam.close()
  await hands.press(button(page, screen('start.end')), button(page, screen('start.open')))
  await hands.press(page.locator('.who .disclose summary').last(), page.locator('.disclose[open]'))
  await hands.key('Escape')
  expect(await page.locator('.disclose[open]').count()).toBe(0)
  await hands.press(button(page, t('frame.signOut')), page.locator('.front'))
  expect((await openBrowser(server.url).ask(GetMe)).status).toBe(401)
}

const say2 = (key: string, username: string) => t(key, { username })
const game = gameText('sv')
const shell = shellTexts('sv')
const keyed = (page: Page, key: string) => page.locator(`[data-key="${key}"]`).locator('visible=true').first()

told(
  'a pupil without a mouse: code, name, pictures, figure, the map by arrow keys, a story to its end, a grown-up, help for the tablet',
  async () => {
    if (!browser) throw new Error('no browser')
    const inClass = await classWith(school.teacher, ['Blå Lykta', 'Grön Gran'], '3A')
    const lesson = await granted(
      school.teacher.ask(OpenLesson, { params: { id: inClass.schoolClass.id }, body: { minutes: 60, scenario: 'bag-in-corridor' } }),
    )
    const pictures = [...inClass.cards.values()].find(({ username }) => username === 'Blå Lykta')?.pictures ?? []
    const person = await openFor(browser, 'tablet', 'sv-SE')
    const { page } = person
    const hands = await keyboardOf(person)
    await page.goto(`${server.url}/play`)
    await heading(page, shell('code.title')).waitFor()
    await hands.key(...lesson.code)
    await hands.enter(button(page, 'Blå Lykta'))
    await hands.press(button(page, 'Blå Lykta'), page.locator('.kid-grid'))
    for (const [at, id] of pictures.entries())
      await hands.press(
        page.locator(`#secret-${id}`),
        at < 2 ? page.locator('.kid-chosen .on').nth(at) : button(page, shell('figure.thatsMe')),
      )
    expect(await hands.goRound()).toBeGreaterThan(4)
    await hands.press(button(page, shell('figure.thatsMe')), page.locator('[data-place=corridor]'))

    // The tablet needs help, and then it does not.
    await hands.press(button(page, game('header.tabletHelp')), button(page, new RegExp(shell('trouble.call'))))
    await hands.press(button(page, new RegExp(shell('trouble.call'))), button(page, shell('trouble.works')))
    await hands.press(button(page, shell('trouble.works')), page.locator('[data-place=corridor]'))

    // By arrow keys from place to place, and in.
    await walkTo(hands, page.locator('[data-place=corridor]'))
    await hands.enter(button(page, game('intro.begin')))
    await hands.enter(page.locator('#question'))
    await lookAround(hands)
    await feelWith(hands)
    await page.getByText(game('decide.safe')).waitFor()
    expect(await hands.goRound()).toBeGreaterThan(8)

    // To a grown-up in the middle of it, and back to the same question.
    await hands.press(button(page, game('header.talk')), button(page, /Robin/))
    await hands.press(button(page, /Robin/), button(page, new RegExp(shell('talk.send'))))
    await hands.press(button(page, new RegExp(shell('talk.send'))), page.getByText(shell('talk.sent.hint')).first())
    await hands.press(button(page, shell('backToGame')), page.getByText(game('decide.safe')))
    await playToTheEnd(hands)
    await hands.press(button(page, game('toTheMap')), page.locator('[data-place=corridor]'))

    await granted(school.teacher.ask(EndLesson, { params: { id: lesson.id } }))
    await heading(page, shell('lesson.ended.title')).waitFor()
    expect(person.complaints).toEqual([])
    await page.context().close()
  },
  240_000,
)

/** Arrow keys towards it, as somebody does who sees the map. */
async function walkTo({ page, key }: Hands, place: Locator) {
  const isThere = () => place.evaluate(each => each === document.activeElement)
  const middle = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  }
  const to = await place.evaluate(middle)
  await key('ArrowDown')
  for (let step = 0; step < 20 && !(await isThere()); step += 1) {
    const from = await page.locator(':focus').evaluate(middle)
    const isAcross = Math.abs(to.x - from.x) > Math.abs(to.y - from.y)
    await key(isAcross ? (to.x > from.x ? 'ArrowRight' : 'ArrowLeft') : to.y > from.y ? 'ArrowDown' : 'ArrowUp')
  }
  expect(await isThere()).toBe(true)
}

async function lookAround(hands: Hands) {
  const { page } = hands
  await page.locator('.spot').first().waitFor()
  for (let at = 0; at < (await page.locator('.spot').count()); at += 1) {
    const spot = page.locator('.spot').nth(at)
    await hands.press(spot, page.locator('.spot.found').first())
  }
  await hands.press(button(page, game('see.done')), page.getByText(game('feel.noWrong')))
}

async function feelWith(hands: Hands) {
  const { page } = hands
  await hands.pick(page.locator('#face-sad input'))
  await hands.pick(page.locator('#strength-2 input'))
  await hands.press(button(page, game('next')), page.getByText(game('decide.safe')))
}

/** The first way at each question; the words from the first of each column. */
async function playToTheEnd(hands: Hands) {
  const { page } = hands
  const ending = button(page, game('ending.whatIf'))
  for (let turn = 0; turn < 40 && !(await ending.isVisible()); turn += 1) {
    const before = await page.locator('main').textContent()
    if (await page.getByText(game('decide.safe')).isVisible()) await hands.goTo(keyed(page, '1'))
    else {
      for (const part of ['start', 'middle', 'tone']) {
        const first = page.locator(`input[name="${part}"]`).first()
        if (await first.isVisible()) await hands.pick(first)
      }
      await hands.goTo(keyed(page, 'Enter'))
    }
    await hands.key('Enter')
    await page.waitForFunction(old => (document.querySelector('main')?.textContent ?? '') !== old, before)
  }
  await ending.waitFor()
}
