import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser as Chromium, Page } from 'playwright-core'
import { ChooseLanguage } from '../../shared/api/accounts.ts'
import { ChangeClassSignIn } from '../../shared/api/class-care.ts'
import { MakeCards } from '../../shared/api/classes.ts'
import type { Language } from '../../shared/api/contract.ts'
import { pictureIds } from '../../shared/api/figure.ts'
import { EnterCode, SignInPupil } from '../../shared/api/play.ts'
import type { SecretKind, WordId } from '../../shared/api/secret.ts'
import { gameText } from '../../shared/i18n/game/index.ts'
import { shellTexts } from '../../shared/i18n/game-shell/index.ts'
import { signInWord } from '../../shared/i18n/sign-in-words/index.ts'
import { fi as fiCards, sv as svCards } from '../../shared/i18n/teacher/cards/index.ts'
import * as teacherTexts from '../../shared/i18n/teacher/index.ts'
import { translator } from '../../shared/i18n/translate.ts'
import {
  type ClassInHand,
  classWith,
  granted,
  openBrowser,
  openLesson,
  password,
  programmeStaff,
  pupilCalled,
  type SchoolInHand,
  schoolWithTeacher,
} from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'
import { filmOf } from './camera-film.ts'
import { openChromium } from './open-chromium.ts'
import { look, openFor, type PersonPage, waysIn } from './people.ts'

const folder = mkdtempSync(join(tmpdir(), 'upstander-door-'))
/** A name that only the school's network knows, without encryption; by 127.0.0.1 the same server is a secure context. */
const lan = 'http://school.lan'
const hasBrowser = await openChromium().then(async browser => {
  await browser?.close()
  return browser !== undefined
})
if (!hasBrowser) console.log('skipped: no browser')
const told = hasBrowser ? test : test.skip

let server: Started
let school: SchoolInHand
const opened: Chromium[] = []
beforeAll(async () => {
  server = await start({ folder, env: { PUBLIC_URL: lan, ALLOW_PLAIN_HTTP_LAN: 'yes' } })
  school = await schoolWithTeacher(server, await programmeStaff(server))
})
afterAll(async () => {
  for (const browser of opened) await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const locales = { sv: 'sv-SE', fi: 'fi-FI', en: 'en-GB', nb: 'nb-NO' } as const
const cardWords = { sv: svCards, fi: fiCards } as const
const teacherWords = { sv: teacherTexts.sv, fi: teacherTexts.fi } as const
const usernames = ['Blå Lykta', 'Grön Gran', 'Vit Våg']
const [first = '', second = '', third = ''] = usernames

async function chromium(...more: string[]): Promise<Chromium> {
  const port = new URL(server.url).port
  const browser = await openChromium([`--host-resolver-rules=MAP school.lan:80 127.0.0.1:${port}`, ...more])
  if (!browser) throw new Error('no browser')
  opened.push(browser)
  return browser
}
/** A browser whose camera sees this code, and whose person says yes. */
const withCamera = (text: string, name: string) =>
  chromium(
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${filmOf(text, join(folder, `${name}.y4m`))}`,
  )

const inLesson = async (kind: SecretKind = 'pictures', { after = false, language = 'sv' as Language } = {}): Promise<ClassInHand> => {
  const inClass = await classWith(school.teacher, usernames)
  const params = { id: inClass.schoolClass.id }
  if (kind === 'words' || after) {
    const was = { signsInWith: 'pictures', asksAfterCard: false } as const
    await granted(school.teacher.ask(ChangeClassSignIn, { params, body: { signsInWith: kind, asksAfterCard: after, was } }))
    const { cards } = await granted(
      school.teacher.ask(MakeCards, { params, body: { pupils: inClass.pupils.map(({ id }) => id), language } }),
    )
    for (const { pupil, link, pictures = [], words = [], username } of cards) {
      inClass.cards.set(pupil, { card: link.split('#card=')[1] ?? '', pictures, words, username })
    }
  }
  await openLesson(school.teacher, inClass)
  return inClass
}
const cardOf = (inClass: ClassInHand, username: string) => {
  const card = inClass.cards.get(pupilCalled(inClass, username).id)
  if (!card) throw new Error('a card')
  return card
}
const linkOf = (inClass: ClassInHand, username: string) => `${lan}/play#card=${cardOf(inClass, username).card}`
const fine = (...people: PersonPage[]) => {
  for (const { complaints } of people) expect(complaints).toEqual([])
}
async function signInTeacher(page: Page, path: string) {
  await page.goto(`${server.url}/sign-in`)
  await page.locator('input[type=email]').fill(school.email)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/(home|school)/)
  await page.goto(`${server.url}${path}`)
  // The account is a coordinator's too.
  await page.locator('main button').first().click()
}
async function press(page: Page, names: readonly string[]) {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click()
}
async function toName(page: Page, url: string, { schoolClass }: ClassInHand, username: string) {
  await page.goto(`${url}/play`)
  await page.locator('.kid-pad').waitFor()
  // Chosen by hand, it is the pupil's own from now on, whatever its school speaks.
  await page.locator(`.kid-languages [aria-pressed=true]`).click()
  await page.keyboard.type(schoolClass.code)
  await page.locator('.kid-pad .go').click()
  await page.getByRole('button', { name: username }).click()
}

told('a pupil shows its card to the camera inside the game, by keyboard alone; what reads it is fetched only then', async () => {
  const inClass = await inLesson()
  const t = shellTexts('sv')
  const pupil = await openFor(await withCamera(linkOf(inClass, first), 'card'), 'tablet', locales.sv)
  const { page } = pupil
  const fetched: string[] = []
  page.on('request', request => fetched.push(request.url()))
  await page.goto(`${server.url}/play`)
  await page.getByRole('button', { name: t('code.scan') }).waitFor()
  await look(pupil, 'sv-tablet-code')
  expect(fetched.filter(url => /jsqr/i.test(url))).toEqual([])
  await page.getByRole('button', { name: t('code.scan') }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: t('figure.thatsMe') }).waitFor()
  expect(fetched.filter(url => /jsqr/i.test(url))).toHaveLength(1)
  // No secret stays in the address.
  expect(page.url()).not.toContain('#')
  fine(pupil)
})

/** Every address that this tab could go back or on to, and the one it shows. */
const addressesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [location.href, ...(globalThis as unknown as { navigation: Known }).navigation.entries().map(({ url }) => url ?? '')])
type Known = { readonly entries: () => { readonly url: string | null }[] }

told('a card opened in a tab that plays keeps nothing of its secret in address or history, and nobody loses a place to it', async () => {
  const inClass = await inLesson()
  const secrets = usernames.map(username => cardOf(inClass, username).card)
  const pupil = await openFor(await chromium(), 'phone', locales.fi)
  const { page } = pupil
  const open = (username: string) => page.evaluate(card => void location.assign(`/play#card=${card}`), cardOf(inClass, username).card)
  const untold = async () => {
    for (const address of await addressesOf(page)) for (const secret of secrets) expect(address).not.toContain(secret)
  }
  // Gone before the game has any words, or anything else that it fetches.
  const { promise: words, resolve: letWordsCome } = Promise.withResolvers<void>()
  await page.route(/\/assets\/(fi|sv)-/, async route => {
    await words
    await route.continue()
  })
  await page.goto(`${server.url}/play#card=${cardOf(inClass, first).card}`)
  await page.waitForFunction(() => location.hash === '')
  expect(await page.locator('h1').count()).toBe(0)
  await untold()
  letWordsCome()
  // Its school's language, from here on.
  const thatsMe = page.getByRole('button', { name: shellTexts('sv')('figure.thatsMe') })
  await thatsMe.waitFor()
  const sv = shellTexts('sv')

  await open(first)
  await page.getByRole('heading', { name: sv('here.own.title') }).waitFor()
  await untold()
  await page.getByRole('button', { name: sv('here.goOn') }).click()
  await page.goBack()
  await untold()
  await page.goForward()
  await untold()
  await thatsMe.click()

  await open(second)
  await page.getByRole('heading', { name: sv('here.other.title') }).waitFor()
  await look(pupil, 'sv-phone-card-in-lesson')
  await untold()
  await page.keyboard.press('Enter')
  await page.locator('dialog.card-here').waitFor({ state: 'detached' })
  await page
    .getByRole('button', { name: gameText('sv')('header.settings') })
    .first()
    .click()
  await page.getByText(gameText('sv')('settings.you', { username: first })).waitFor()
  await page.keyboard.press('Escape')

  await open(second)
  await page.getByRole('button', { name: sv('here.take') }).click()
  await thatsMe.click()
  await page
    .getByRole('button', { name: gameText('sv')('header.settings') })
    .first()
    .click()
  await page.getByText(gameText('sv')('settings.you', { username: second })).waitFor()
  await untold()
  fine(pupil)
})

told('another code is no card, and Escape leads back at any time', async () => {
  for (const [language, size] of [
    ['sv', 'phone'],
    ['fi', 'tablet'],
  ] as const) {
    const t = shellTexts(language)
    const pupil = await openFor(await withCamera('WIFI:S:school;T:nopass;;', `wifi-${language}`), size, locales[language])
    const { page } = pupil
    await page.goto(`${server.url}/play`)
    await page.getByRole('button', { name: t('code.scan') }).click()
    await page.getByText(t('scan.other')).waitFor()
    await look(pupil, `${language}-${size}-scan-other`)
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: t('code.title') }).waitFor()
    // The camera is off again.
    expect(await page.locator('video').count()).toBe(0)
    fine(pupil)
    await page.context().close()
  }
})

told('a card that opens nothing now leads back to the code, and says so', async () => {
  const inClass = await inLesson()
  const link = linkOf(inClass, first)
  await granted(
    school.teacher.ask(MakeCards, { params: { id: inClass.schoolClass.id }, body: { pupils: [pupilCalled(inClass, first).id] } }),
  )
  const pupil = await openFor(await withCamera(link, 'old'), 'tablet', locales.fi)
  await pupil.page.goto(`${server.url}/play`)
  await pupil.page.getByRole('button', { name: shellTexts('fi')('code.scan') }).click()
  await pupil.page.getByRole('heading', { name: shellTexts('fi')('card.wrong.title') }).waitFor()
  fine(pupil)
})

told('where the camera is refused, missing, or the page is not encrypted, the page says what to do with the card instead', async () => {
  const t = shellTexts('sv')
  const refused = await openFor(await chromium('--use-fake-device-for-media-stream', '--deny-permission-prompts'), 'tablet', locales.sv)
  await refused.page.goto(`${server.url}/play`)
  const scan = refused.page.getByRole('button', { name: t('code.scan') })
  await scan
    .or(refused.page.getByText(t('code.card.refused')))
    .first()
    .waitFor()
  if (await scan.isVisible()) {
    await scan.click()
    await refused.page.getByRole('heading', { name: t('camera.refused.title') }).waitFor()
    await look(refused, 'sv-tablet-camera-refused')
    await refused.page.getByRole('button', { name: t('scan.toCode') }).click()
  }
  await refused.page.getByText(t('code.card.refused')).waitFor()
  await look(refused, 'sv-tablet-code-refused')

  const without = await openFor(await chromium(), 'phone', locales.fi)
  await without.page.goto(`${server.url}/play`)
  await without.page.getByText(shellTexts('fi')('code.card.none')).waitFor()
  await look(without, 'fi-phone-code-no-camera')

  const plain = await openFor(await chromium('--use-fake-device-for-media-stream'), 'phone', locales.sv)
  await plain.page.goto(`${lan}/play`)
  expect(await plain.page.evaluate('isSecureContext')).toBe(false)
  await plain.page.getByText(t('code.card.insecure')).waitFor()
  await look(plain, 'sv-phone-code-plain')
  fine(refused, without, plain)
})

told('a tablet with a reader of its own fetches none', async () => {
  const inClass = await inLesson()
  const pupil = await openFor(await withCamera('nothing', 'own'), 'tablet', locales.sv)
  const { page } = pupil
  await page.addInitScript(
    link => {
      const Detector = class {
        static getSupportedFormats = async () => ['qr_code']
        detect = async () => [{ rawValue: link }]
      }
      Object.assign(globalThis, { BarcodeDetector: Detector })
    },
    linkOf(inClass, second),
  )
  const fetched: string[] = []
  page.on('request', request => fetched.push(request.url()))
  await page.goto(`${server.url}/play`)
  await page.getByRole('button', { name: shellTexts('sv')('code.scan') }).click()
  await page.getByRole('button', { name: shellTexts('sv')('figure.thatsMe') }).waitFor()
  expect(fetched.filter(url => /jsqr/i.test(url))).toEqual([])
  fine(pupil)
})

told.each([
  ['sv', 'phone'],
  ['fi', 'tablet'],
] as const)('an older class (%s, %s) signs in with three words, also where the page is not encrypted', async (language, size) => {
  const inClass = await inLesson('words', { language })
  const t = shellTexts(language)
  const pupil = await openFor(await chromium(), size, locales[language])
  const { page } = pupil
  const { words } = cardOf(inClass, first)
  const said = words.map(word => signInWord(word as WordId, language))
  await toName(page, lan, inClass, first)
  await page.getByRole('heading', { name: t('words.title') }).waitFor()
  await page.getByRole('button', { name: said[1] ?? '', exact: true }).click()
  await look(pupil, `${language}-${size}-words`)
  await press(page, [said[0] ?? '', said[2] ?? ''])
  await page.getByRole('heading', { name: t('words.wrong.title') }).waitFor()
  const orders = [await order(page)]
  await press(page, said)
  await page.getByRole('button', { name: t('figure.thatsMe') }).waitFor()
  await page.getByRole('button', { name: gameText(language)('header.settings') }).click()
  await page.getByRole('button', { name: gameText(language)('settings.notYou') }).click()
  await look(pupil, `${language}-${size}-not-you`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: second }).click()
  orders.push(await order(page))
  // Their places are other ones each time.
  expect(orders[0]).not.toEqual(orders[1])
  await press(
    page,
    cardOf(inClass, second).words.map(word => signInWord(word as WordId, language)),
  )
  // This one chose no language on this tablet: it reads its school's.
  await page.getByRole('button', { name: shellTexts('sv')('figure.thatsMe') }).waitFor()
  fine(pupil)
})
const order = (page: Page) => page.locator('.kid-grid button').allInnerTexts()

told('where the class asks for them, the pictures come after the card; and the card’s five wrong tries wait for the teacher', async () => {
  const inClass = await inLesson('pictures', { after: true })
  const t = shellTexts('sv')
  const pupil = await openFor(await chromium(), 'tablet', locales.sv)
  const { page } = pupil
  await page.goto(`${server.url}/play#card=${cardOf(inClass, third).card}`)
  await page.getByRole('heading', { name: t('pictures.after') }).waitFor()
  await look(pupil, 'sv-tablet-after-card')
  const names = cardOf(inClass, third).pictures.map(id => t(`picture.${id}` as 'picture.sun'))
  for (let tries = 1; tries <= 4; tries += 1) {
    await press(page, [...names].reverse())
    await page.getByRole('heading', { name: t('pictures.wrong.title') }).waitFor()
    await page.locator('.kid-chosen li.on').first().waitFor({ state: 'detached' })
  }
  await press(page, [...names].reverse())
  await page.getByText(t('wait.card.hint')).waitFor()
  fine(pupil)
})

told.each(waysIn)('a teacher (%s) changes to words beside the cards, reads what that means, and makes them', async language => {
  const inClass = await classWith(school.teacher, usernames)
  await granted(school.teacher.ask(ChooseLanguage, { body: { language } }))
  const t = translator(cardWords[language], language)
  const words = translator(teacherWords[language], language)
  const teacher = await openFor(await chromium(), 'desktop', locales[language])
  const { page } = teacher
  await signInTeacher(page, `/classes/${inClass.schoolClass.id}/cards`)
  await page.getByRole('radio', { name: new RegExp(t('way.words')) }).check()
  await page.getByText(t('way.switch.words', { n: 3 })).waitFor()
  await page.getByLabel(t('way.after')).check()
  await look(teacher, `${language}-1366-cards-way`)
  await page.setViewportSize({ width: 1024, height: 768 })
  await look(teacher, `${language}-1024-cards-way`)
  await page.setViewportSize({ width: 390, height: 844 })
  await look(teacher, `${language}-390-cards-way`)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: t('way.save') }).click()
  await page.getByText(t('way.old.pictures', { n: 3 })).waitFor()
  await page.getByRole('button', { name: words('cards.make', { n: 3 }) }).click()
  await page.getByRole('button', { name: words('cards.print') }).waitFor()
  expect(await page.locator('.card-preview .card-words li').allInnerTexts()).toHaveLength(9)
  await look(teacher, `${language}-1366-cards-words`)
  fine(teacher)
})

told.each(waysIn)(
  'after sixty wrong tries the live page (%s) says so in one calm line, and a tablet says that it waits',
  async language => {
    const many = Array.from({ length: 16 }, (_, at) => `Blå ${'ABCDEFGHIJKLMNOP'[at]}sten`)
    const inClass = await classWith(school.teacher, many)
    await openLesson(school.teacher, inClass)
    await granted(school.teacher.ask(ChooseLanguage, { body: { language } }))
    const { pass } = await granted(openBrowser(server.url).ask(EnterCode, { body: { code: inClass.schoolClass.code } }))
    const guess = (username: string) => {
      const pictures = pictureIds.filter(id => !cardOf(inClass, username).pictures.includes(id)).slice(0, 3)
      const body = { pass, pupil: pupilCalled(inClass, username).id, pictures, tab: server.context.secrets.id() }
      return openBrowser(server.url).ask(SignInPupil, { body })
    }
    for (const username of many.slice(1)) for (let tries = 1; tries <= 4; tries += 1) await guess(username)
    const t = translator(teacherWords[language], language)
    const teacher = await openFor(await chromium(), 'desktop', locales[language])
    await signInTeacher(teacher.page, `/classes/${inClass.schoolClass.id}/lesson`)
    await teacher.page.getByText(t('live.manyWrong')).waitFor()
    await look(teacher, `${language}-1366-live-many-wrong`)
    await teacher.page.setViewportSize({ width: 1024, height: 768 })
    await look(teacher, `${language}-1024-live-many-wrong`)

    const [victim = ''] = many
    await guess(victim)
    const pupil = await openFor(await chromium(), language === 'sv' ? 'phone' : 'tablet', locales[language])
    const say = shellTexts(language)
    await toName(pupil.page, server.url, inClass, victim)
    await press(
      pupil.page,
      cardOf(inClass, victim).pictures.map(id => say(`picture.${id}` as 'picture.sun')),
    )
    await pupil.page.getByRole('heading', { name: say('slow.title') }).waitFor()
    await look(pupil, `${language}-resting`)
    server.time.pass({ ms: 5001 })
    // By itself.
    await pupil.page.getByRole('button', { name: say('figure.thatsMe') }).waitFor()
    fine(teacher, pupil)
  },
)
