import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import { sv as game } from '../../shared/i18n/game/sv.ts'
import { sv as shell } from '../../shared/i18n/game-shell/sv.ts'
import { freePort, type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { openChromium } from './open-chromium.ts'
import { look, openFor, type PersonPage, picture } from './people.ts'

const folder = mkdtempSync(join(tmpdir(), 'upstander-story-'))
const browser: Browser | undefined = await openChromium()
let server: ServerProcess | undefined
const told = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')

afterAll(async () => {
  // What each person saw last, for whoever looks into a failure.
  const pages = browser?.contexts().flatMap(context => context.pages()) ?? []
  for (const [index, page] of pages.entries()) await picture(page, `last-${index}`)
  await browser?.close()
  await server?.end()
  rmSync(folder, { recursive: true, force: true })
})

const staffEmail = 'programme@upstander.test'
const teacherEmail = 'school@bjorkskolan.test'
const password = 'correct horse battery'
const day = '2026-10-06T08:00:00Z'
const threeWeeksLater = '2026-10-30T08:00:00Z'

told(
  'staff, a teacher and three pupils: a class plays, the server dies and comes back, players are counted',
  async () => {
    if (!browser) throw new Error('no browser')
    const port = await freePort()
    const startServer = async (at: string) => {
      server = await startServerProcess({ folder, port, at })
      return server
    }
    const { url, firstRunCode } = await startServer(day)
    const staff = await openFor(browser, 'desktop')
    const link = await registerSchool(staff, url, firstRunCode)

    const teacher = await openFor(browser, 'desktop')
    const { cards, code } = await makeClass(teacher, url, link)
    await teacher.page.getByRole('link', { name: 'My classes' }).first().click()
    await teacher.page.getByRole('link', { name: 'Open the lesson' }).click()
    await teacher.page.getByRole('button', { name: 'No, open the lesson' }).click()
    await teacher.page.getByText('Nobody has signed in yet.').waitFor()
    await look(teacher, 'teacher-live-empty')

    const [one, two, three] = [await openFor(browser, 'tablet'), await openFor(browser, 'phone'), await openFor(browser, 'tablet')]
    const [first, second, third] = cards
    if (!first || !second || !third) throw new Error('three cards were made')
    await one.page.goto(`${url}/play#card=${first.card}`)
    await dressAs(one)
    await signInByCode(two, url, code, second)
    await dressAs(two)
    await three.page.goto(`${url}/play#card=${third.card}`)
    await dressAs(three)

    // Only oneself, until the teacher shows the others.
    await one.page.getByText(shell['map.alone']).waitFor()
    await teacher.page.getByRole('button', { name: /Show the others/ }).click()
    await one.page.getByRole('button', { name: shell['map.wave'] }).waitFor()
    await look(one, 'map-others')

    await openPlayground(one.page)
    await one.page.getByRole('button', { name: game['intro.begin'] }).click()
    await see(one)
    await feel(one)
    await teacher.page.locator('[data-pupil]', { hasText: first.username }).getByText('beat 3 of 6').waitFor()
    await look(teacher, 'teacher-live-playing')

    // The server dies in the middle, and comes back on the same data.
    await server?.end('SIGKILL')
    await one.page.getByText(game['decide.safe']).waitFor()
    await one.page.locator('[data-key="1"]').click()
    await startServer(day)
    await one.page.getByText(game['saved.saved'], { exact: true }).first().waitFor()
    await look(one, 'after-the-crash')
    await playToTheEnd(one)
    await look(one, 'ending')
    await teacher.page.getByRole('heading', { name: /^Finished/ }).waitFor()

    // Half-way on a phone; another tablet goes on at the same beat once the teacher lets it in.
    await openPlayground(two.page)
    await two.page.getByRole('button', { name: game['intro.begin'] }).click()
    await see(two)
    await two.page.getByText(game['feel.noWrong']).waitFor()
    await two.page.getByText(game['saved.saved'], { exact: true }).first().waitFor()
    await look(two, 'feel-phone')
    const other = await openFor(browser, 'tablet')
    await other.page.goto(`${url}/play#card=${second.card}`)
    await other.page
      .getByText(/another tablet|annan platta/)
      .first()
      .waitFor()
    await look(other, 'second-tablet-waits')
    await teacher.page.getByRole('button', { name: `Let in ${second.username}` }).click()
    await other.page.getByText(game['feel.noWrong']).waitFor()
    await two.page.getByText(shell['lesson.replaced.title']).first().waitFor()
    await look(two, 'replaced')

    // A tablet needs help; a pupil asks for a talk. The one is on the board, the other is not.
    await three.page.getByRole('button', { name: shell.tabletHelp }).click()
    await three.page.getByRole('button', { name: shell['trouble.call'] }).click()
    await teacher.page.getByRole('button', { name: 'On my way' }).click()
    await three.page.getByRole('heading', { name: shell['trouble.coming.title'] }).waitFor()
    await look(three, 'tablet-help-coming')
    await three.page.getByRole('button', { name: game['header.talk'] }).click()
    await three.page.getByRole('button', { name: 'Robin' }).click()
    await look(three, 'talk-what-they-see')
    await three.page.getByRole('button', { name: shell['talk.send'] }).click()
    await three.page.getByText(shell['talk.sent.hint']).first().waitFor()
    await look(three, 'talk-sent')
    expect(await teacher.page.getByText(/would like to talk|wants to talk/).count()).toBe(0)
    await teacher.page.getByRole('link', { name: 'Requests' }).click()
    await look(teacher, 'requests')
    await teacher.page.getByRole('button', { name: `Open the request of ${third.username}` }).click()
    await teacher.page.getByText('Quietly, and later').waitFor()
    await look(teacher, 'request-open')
    await three.page.getByText(shell['talk.seen.hint']).first().waitFor()
    await look(three, 'talk-seen')
    await teacher.page.getByRole('button', { name: 'Mark as taken up' }).click()
    await teacher.page.getByText('20 October').first().waitFor()

    // The lesson ends; the tablets say goodbye and forget.
    await teacher.page.goBack()
    await teacher.page.getByRole('button', { name: 'End the lesson' }).click()
    await teacher.page.getByText('Look at requests before you close.').waitFor()
    await look(teacher, 'end-asked')
    await teacher.page.getByRole('button', { name: 'End the lesson' }).click()
    await teacher.page.getByText('The lesson is over.').waitFor()
    await look(teacher, 'after-lesson')
    await three.page.getByText(shell['lesson.ended.title']).first().waitFor()
    await look(three, 'goodbye')
    expect(await three.page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)

    // Three weeks later the week has closed: one school is too few, so it is withheld, which is not zero.
    await server?.end('SIGTERM')
    await startServer(threeWeeksLater)
    const later = await openFor(browser, 'desktop')
    await later.page.goto(`${url}/sign-in`)
    await later.page.getByLabel('E-mail').fill(staffEmail)
    await later.page.getByLabel('Password', { exact: true }).fill(password)
    await later.page.getByRole('button', { name: 'Sign in' }).click()
    await later.page.getByRole('link', { name: 'Player totals' }).click()
    await later.page.getByText('Fewer than ten pupils have played in the school year 2026/27.').waitFor()
    await later.page.getByRole('row', { name: /41/ }).getByText('withheld').waitFor()
    await look(later, 'totals')
    const everybody = [staff, teacher, one, two, three, other, later]
    expect(everybody.flatMap(({ complaints }) => complaints)).toEqual([])
  },
  240_000,
)

async function registerSchool(person: PersonPage, url: string, code: string): Promise<string> {
  const { page } = person
  await page.goto(url)
  await page.getByRole('link', { name: 'Make the first account' }).click()
  await page.getByLabel('One-time code').fill('WRONG-CODE-HERE')
  await page.getByLabel('E-mail').fill(staffEmail)
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.getByText('That is not the code from the console.').waitFor()
  await look(person, 'first-run-wrong-code')
  await page.getByLabel('One-time code').fill(code)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.getByText('No school is registered yet.').waitFor()
  await look(person, 'schools-none')
  await page.getByRole('link', { name: 'Register a school' }).first().click()
  await page.getByLabel('Name of the provider').fill('Uppsala kommun')
  await page.getByLabel('Organisation number').fill('212000-3005')
  await page.getByLabel('Name of the school').fill('Björkskolan')
  await page.getByLabel('Country').selectOption('SE')
  await page.getByRole('combobox', { name: 'Municipality' }).fill('Uppsa')
  await page.getByRole('option', { name: 'Uppsala Uppsala län' }).click()
  await page.getByLabel('E-mail of the contact person').fill(teacherEmail)
  await look(person, 'school-register')
  await page.getByRole('button', { name: 'Register the school' }).click()
  await page.getByText('It is shown only once.').waitFor()
  const link = await page.getByLabel('Activation link').inputValue()
  await look(person, 'school-registered')
  await page.getByRole('link', { name: 'Go to Björkskolan' }).click()
  await page.getByLabel('Version of the agreement').fill('1')
  await page.getByLabel('Accepted on').fill('2026-08-10')
  await page.getByLabel('Accepted by').fill('Head of education')
  await page.getByRole('button', { name: 'Record the agreement' }).click()
  await page.getByText('Version 1, accepted on').waitFor()
  await look(person, 'school-agreement')
  return link
}

type Card = { readonly card: string; readonly username: string; readonly pictures: readonly string[] }

async function makeClass(person: PersonPage, url: string, link: string): Promise<{ cards: Card[]; code: string }> {
  const { page } = person
  await page.goto(`${url}/activate#${link.split('#')[1]}`)
  await page.getByLabel('New password').fill(password)
  await page.getByLabel('What pupils call you').fill('Robin')
  await page.getByRole('button', { name: 'Set the password and go in' }).click()
  expect(page.url()).not.toContain('#')
  await page.getByRole('button', { name: 'Go on as a teacher' }).click()
  await page.getByLabel('What is the class called?').fill('4B')
  await look(person, 'teacher-first-visit')
  await page.getByRole('button', { name: 'Make the class' }).click()
  await page.getByText('28 aliases are ready.').waitFor()
  await look(person, 'teacher-aliases')
  await page.getByRole('button', { name: 'Make 28 usernames' }).click()
  await page.getByRole('link', { name: 'Go to the cards' }).click()
  const made = page.waitForResponse(response => response.url().endsWith('/cards') && response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Make 28 cards' }).click()
  const { cards, code } = (await (await made).json()) as { cards: { link: string; username: string; pictures: string[] }[]; code: string }
  await page.getByText('28 cards are ready to print.').waitFor()
  await look(person, 'teacher-cards')
  // The paper's code is read back as a camera would: it must be this card's link.
  expect(await readCode(page)).toBe(cards[0]?.link)
  return { code, cards: cards.map(({ link: to, username, pictures }) => ({ card: to.split('#card=')[1] ?? '', username, pictures })) }
}

async function signInByCode(person: PersonPage, url: string, code: string, { username, pictures }: Card) {
  const { page } = person
  await page.goto(`${url}/play`)
  for (const digit of code) await page.getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: username }).waitFor()
  await look(person, 'sign-in-names')
  await page.getByRole('button', { name: username }).click()
  await look(person, 'sign-in-pictures')
  for (const name of pictures) await page.getByRole('button', { name, exact: true }).click()
}

async function dressAs(person: PersonPage) {
  const { page } = person
  await page.getByRole('button', { name: shell['figure.thatsMe'] }).waitFor()
  await look(person, 'figure')
  await page.getByRole('button', { name: shell['figure.thatsMe'] }).click()
  // Phaser itself draws, not the still that stands in for it.
  await page.locator('[data-stage=ready]').waitFor()
}

async function openPlayground(page: Page) {
  await page.getByRole('button', { name: new RegExp(`^${shell['place.playground']}`) }).click()
}

async function see(person: PersonPage) {
  const { page } = person
  await page.getByText(game['see.list'], { exact: true }).click()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await look(person, 'see-list')
  await page.getByRole('button', { name: game['see.done'] }).click()
}

async function feel(person: PersonPage) {
  const { page } = person
  await page.getByText(game['feel.noWrong']).waitFor()
  await page.locator('#face-sad').click()
  await page.locator('#strength-2').click()
  await look(person, 'feel')
  await page.getByRole('button', { name: game.next }).click()
}

/** Whatever the screen asks, the first thing that it offers, until the ending. */
async function playToTheEnd(person: PersonPage) {
  const { page } = person
  const ending = page.getByRole('button', { name: game['ending.whatIf'] })
  const goOn = page.getByRole('button', { name: game['happens.goOn'] }).or(page.getByRole('button', { name: game.next }))
  const say = page.getByRole('button', { name: game['say.say'] })
  const choice = page.getByText(game['decide.safe'])
  const other = page.getByText(game['other.hint'])
  for (let turn = 0; turn < 40; turn += 1) {
    await ending.or(goOn).or(say).or(choice).or(other).first().waitFor()
    if (await ending.isVisible()) return
    const keys = (await say.isVisible()) ? ['1', '4', '7'] : (await choice.isVisible()) ? ['1'] : []
    for (const key of keys) await page.locator(`[data-key="${key}"]`).click()
    await look(person, `play-${turn}`)
    const button = page.locator('[data-key="Enter"]')
    if (await button.isVisible()) await button.click()
  }
}

// A CommonJS module: its default stands one deeper for Node than its types say.
const decode = (jsQR as unknown as { default?: typeof jsQR.default }).default ?? (jsQR as unknown as typeof jsQR.default)

/** What the first QR code on the page says. */
async function readCode(page: Page): Promise<string | undefined> {
  const side = 400
  const pixels = await page.evaluate(async side => {
    const svg = document.querySelector('.frame-qr svg')
    const image = new Image(side, side)
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg ?? document))}`
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
    const context = canvas.getContext('2d')
    if (context) context.fillStyle = '#fff'
    context?.fillRect(0, 0, side, side)
    context?.drawImage(image, 20, 20, side - 40, side - 40)
    return [...(context?.getImageData(0, 0, side, side).data ?? [])]
  }, side)
  return decode(new Uint8ClampedArray(pixels), side, side)?.data
}
