import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type jsQR from 'jsqr'
import type { Browser as Chromium, Page } from 'playwright-core'
import type { z } from 'zod'
import { ChooseLanguage } from '../../shared/api/accounts.ts'
import { ChangeClassSignIn } from '../../shared/api/class-care.ts'
import { CreateClass, DrawAliases, type MakeCards, MakePupils } from '../../shared/api/classes.ts'
import { type Language, languages } from '../../shared/api/contract.ts'
import type { SecretKind } from '../../shared/api/secret.ts'
import { signInWord } from '../../shared/i18n/sign-in-words/index.ts'
import { en, fi, nb, sv } from '../../shared/i18n/teacher/index.ts'
import { translator } from '../../shared/i18n/translate.ts'
import { granted, password, programmeStaff, type SchoolInHand, schoolWithTeacher } from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { openFor, type PersonPage } from './people.ts'
import { cut, hasRasteriser, rasterise } from './rasterise.ts'

const readCode = createRequire(import.meta.url)('jsqr') as typeof jsQR.default
const folder = mkdtempSync(join(tmpdir(), 'upstander-print-'))
const browser: Chromium | undefined = await openChromium()
if (!browser) console.log('skipped: no browser')
if (!hasRasteriser) console.log('skipped: no gs, so what is printed is not read back from dots')
const told = browser ? test : test.skip
const readBack = browser && hasRasteriser ? test : test.skip
let codesRead = 0

const texts = { en, sv, nb, fi }
const size = 28
const cardsPerSheet = 8
/** Points in PDF, and how many lines of the key sheet fit. */
const papers = { a4: { box: [595, 842], keyRows: 28 }, letter: { box: [612, 792], keyRows: 28 } } as const
type Paper = keyof typeof papers

let server: Started
let school: SchoolInHand
let classId: string
let teacher: PersonPage
beforeAll(async () => {
  server = await start({ folder })
  school = await schoolWithTeacher(server, await programmeStaff(server), { name: 'Västra Björkängsskolan' })
  const made = await granted(school.teacher.ask(CreateClass, { body: { name: '4B Väst', schoolYear: 2026, grades: { from: 4, to: 4 } } }))
  classId = made.id
  const params = { id: classId }
  // Aliases of all languages, and the longest that fits.
  const drawn = await Promise.all(
    languages.map(language => granted(school.teacher.ask(DrawAliases, { params, body: { count: 9, language, besides: [] } }))),
  )
  const usernames = [...new Set(drawn.flatMap(({ aliases }) => aliases))].slice(0, size - 1)
  const body = { usernames: [...usernames, 'Regnbågsskimrande Ängsull'], source: 'typed', nobodyProtected: true } as const
  const { refused } = await granted(school.teacher.ask(MakePupils, { params, body }))
  expect(refused).toEqual([])
  await granted(school.teacher.ask(ChooseLanguage, { body: { language: 'en' } }))
  if (browser) teacher = await signedIn(browser)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function signedIn(chromium: Chromium) {
  const person = await openFor(chromium, 'desktop')
  const { page } = person
  await page.goto(`${server.url}/sign-in`)
  await page.locator('input[type=email]').fill(school.email)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/(home|school)/)
  await page.goto(`${server.url}/classes/${classId}/cards`)
  // The account is a coordinator's too.
  await page.locator('main button').first().click()
  await page.locator('.cards-page').waitFor()
  return person
}

const t = translator(en, 'en')
/** The cards of the whole class, with an empty key sheet, made in this language. */
async function makeAll(page: Page, language: Language): Promise<z.output<typeof MakeCards.answer>['cards']> {
  await page.goto(`${server.url}/classes/${classId}/cards`)
  const make = page.getByRole('button', { name: /^Make \d+ cards$/ })
  await make.waitFor()
  await page.getByLabel(t('cards.language')).selectOption(language)
  await page.getByLabel(t('cards.keySheet')).check()
  const answered = page.waitForResponse(response => response.url().endsWith('/cards') && response.request().method() === 'POST')
  await make.click()
  const { cards } = (await (await answered).json()) as z.output<typeof MakeCards.answer>
  await page.getByRole('button', { name: t('cards.print') }).waitFor()
  return cards
}

type Box = { left: number; top: number; width: number; height: number }
type Printed = { readonly name: string; readonly sheet: number; readonly qr: Box; readonly isCut: boolean; readonly text: string }
/** Where each card's code lies on its sheet, in millimetres, and whether anything on a card does not fit. */
const printedCards = (page: Page) =>
  page.evaluate<Printed[]>(`(() => {
    const mm = px => (px / 96) * 25.4
    const sheets = [...document.querySelectorAll('.print-root .paper')]
    return sheets.flatMap((sheet, at) => [...sheet.querySelectorAll('.login-card')].map(card => {
      const paper = sheet.getBoundingClientRect()
      const frame = card.querySelector('.frame-qr').getBoundingClientRect()
      const edge = card.getBoundingClientRect()
      const isCut = [...card.querySelectorAll('*')].some(each => {
        const box = each.getBoundingClientRect()
        return box.right > edge.right + 1 || box.bottom > edge.bottom + 1 || box.left < edge.left - 1
      }) || edge.right > paper.right + 1 || edge.bottom > paper.bottom + 1 || card.scrollHeight > card.clientHeight + 1
      return {
        name: card.querySelector('.card-name').textContent,
        sheet: at,
        qr: { left: mm(frame.left - paper.left), top: mm(frame.top - paper.top), width: mm(frame.width), height: mm(frame.height) },
        isCut,
        text: card.textContent,
      }
    }))
  })()`)

async function printAndRead(page: Page, paper: Paper, language: Language, kind: SecretKind, cards: Awaited<ReturnType<typeof makeAll>>) {
  await page.getByLabel(t('cards.paper')).selectOption(paper)
  await page.emulateMedia({ media: 'print' })
  const printed = await printedCards(page)
  const keysOverFoot = await page.evaluate<boolean>(
    `[...document.querySelectorAll('.paper.key')].some(sheet =>
      sheet.querySelector('table').getBoundingClientRect().bottom > sheet.querySelector('.paper-foot').getBoundingClientRect().top ||
      sheet.scrollHeight > sheet.clientHeight)`,
  )
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  await page.emulateMedia({ media: 'screen' })
  const { box, keyRows } = papers[paper]
  const sheets = Math.ceil(size / cardsPerSheet) + Math.ceil(size / keyRows)
  const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(found =>
    found.slice(1).map(Number).map(Math.round),
  )
  expect(boxes).toEqual(Array.from({ length: sheets }, () => [...box]))
  expect(printed.map(({ name }) => name).sort()).toEqual(cards.map(({ username }) => username).sort())
  expect(printed.filter(({ isCut }) => isCut).map(({ name }) => name)).toEqual([])
  expect(keysOverFoot).toBe(false)
  const cardText = translator(texts[language], language)
  for (const { name, text } of printed) {
    const card = cards.find(({ username }) => username === name)
    expect(text).toContain(cardText(`card.${kind}`))
    expect(card?.words?.every(word => text.includes(signInWord(word, language))) ?? kind === 'pictures').toBe(true)
  }
  if (!hasRasteriser) return
  const pages = rasterise(pdf, `print-${kind}-${language}-${paper}`)
  expect(pages).toHaveLength(sheets)
  // Reading takes its time: all of them once on each paper, then some of each sheet.
  const chosen = printed.filter((_, at) => everyCard(language, kind) || at % 3 === 0)
  const read = chosen.map(({ name, sheet, qr }) => {
    const dots = pages[sheet]
    if (!dots) return [name, undefined]
    const { data, width, height } = cut(dots, qr)
    return [name, readCode(data, width, height, { inversionAttempts: 'dontInvert' })?.data]
  })
  expect(read).toEqual(chosen.map(({ name }) => [name, cards.find(({ username }) => username === name)?.link]))
  codesRead += read.length
}

const everyCard = (language: Language, kind: SecretKind) => language === 'sv' && kind === 'pictures'

told(
  'cards with pictures and the key sheet print on A4 and Letter in four languages, and every code reads back from grey paper',
  async () => {
    const { page, complaints } = teacher
    const cards = await makeAll(page, 'en')
    expect(cards).toHaveLength(size)
    for (const language of languages) {
      await page.getByLabel(t('cards.language')).selectOption(language)
      for (const paper of ['a4', 'letter'] as const) await printAndRead(page, paper, language, 'pictures', cards)
    }
    expect(complaints).toEqual([])
  },
  180_000,
)

told(
  'cards with words print on A4 and Letter in four languages, each with its own words',
  async () => {
    const was = { signsInWith: 'pictures', asksAfterCard: false } as const
    await granted(school.teacher.ask(ChangeClassSignIn, { params: { id: classId }, body: { ...was, signsInWith: 'words', was } }))
    const { page, complaints } = teacher
    page.on('dialog', dialog => void dialog.accept())
    for (const language of languages) {
      const cards = await makeAll(page, language)
      for (const paper of ['a4', 'letter'] as const) await printAndRead(page, paper, language, 'words', cards)
    }
    expect(complaints).toEqual([])
  },
  180_000,
)

readBack('codes were read back from the dots of each sheet, on both papers', () => expect(codesRead).toBeGreaterThan(2 * size))
