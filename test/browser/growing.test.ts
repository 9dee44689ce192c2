import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser as Chromium, Page } from 'playwright-core'
import { paintWall } from '../../server/classes/index.ts'
import { Progresses } from '../../server/play/index.ts'
import { EndLesson, OpenLesson } from '../../shared/api/lessons.ts'
import { gameText } from '../../shared/i18n/game/index.ts'
import { shellTexts } from '../../shared/i18n/game-shell/index.ts'
import { growingTexts } from '../../shared/i18n/growing/index.ts'
import { en as wallTexts } from '../../shared/i18n/teacher/wall/index.ts'
import { translator } from '../../shared/i18n/translate.ts'
import {
  type ClassInHand,
  classWith,
  granted,
  password,
  programmeStaff,
  type SchoolInHand,
  schoolWithTeacher,
  tabletOf,
} from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { look, openFor, picture, waysIn } from './people.ts'

const browser: Chromium | undefined = await openChromium()
const told = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')

let server: Started
const schools = new Map<string, SchoolInHand>()
const schoolOf = (language: string): SchoolInHand => {
  const found = schools.get(language)
  if (!found) throw new Error(language)
  return found
}
beforeAll(async () => {
  server = await start()
  const staff = await programmeStaff(server)
  schools.set('sv', await schoolWithTeacher(server, staff))
  schools.set('fi', await schoolWithTeacher(server, staff, { name: 'Koivukoulu', country: 'FI' }))
})
afterAll(async () => {
  const pages = browser?.contexts().flatMap(context => context.pages()) ?? []
  for (const [index, page] of pages.entries()) await picture(page, `last-${index}`)
  await browser?.close()
  await server.stop()
})

const locales = { sv: 'sv-SE', fi: 'fi-FI' } as const
const usernames = ['Blå Lykta', 'Grön Gran', 'Vit Våg']
/** Two languages, tablet and phone, on a busy machine. */
const patience = 180_000
const earned = [
  'stoodBeside@corridor',
  'stoodBeside@pitch',
  'checkedIn@playground',
  'toldAdult@canteen',
  'toldAdult@corridor',
  'changedSubject',
]

told.each(waysIn)(
  'a pupil (%s) finds what grew: the album, the wall, the school as it is today',
  async language => {
    if (!browser) throw new Error('no browser')
    const t = growingTexts(language)
    const shell = shellTexts(language)
    const { teacher } = schoolOf(language)
    const inClass = await classWith(teacher, usernames)
    const lesson = await granted(teacher.ask(OpenLesson, { params: { id: inClass.schoolClass.id }, body: { minutes: 60, chapters: [1] } }))
    const ofLesson = { class: inClass.schoolClass.id, lesson: lesson.id }
    for (let at = 0; at < 4; at += 1)
      await paintWall(server.context, { ...ofLesson, lesson: 'before' }, { kind: 'story', story: `story${at}` })
    for (const size of ['tablet', 'phone'] as const) {
      const person = await openFor(browser, size, locales[language])
      const name = `growing-${language}-${size}`
      await signIn(person.page, inClass, usernames[size === 'tablet' ? 0 : 1] ?? '', language)
      await person.page.getByRole('button', { name: t('album.title') }).waitFor()
      await look(person, `${name}-map`)

      // An album with nothing in it presses nobody; by keys alone.
      await person.page.keyboard.press('m')
      await person.page.getByText(t('hint.stoodBeside')).waitFor()
      await look(person, `${name}-album-empty`)
      await person.page.keyboard.press('8')
      await person.page.getByText(t('hint.madeAmends')).waitFor()
      await person.page.getByRole('button', { name: gameText(language)('toTheMap') }).click()

      // The wall grows while the pupil is on the map: it says so, and waits until somebody looks.
      await paintWall(server.context, ofLesson, { kind: 'story', story: `grows-${size}` })
      await person.page.getByRole('button', { name: t('wall.look') }).waitFor()
      await look(person, `${name}-map-news`)
      await person.page.getByRole('button', { name: t('wall.look') }).click()
      await person.page.getByRole('heading', { name: t('wall.begun') }).waitFor()
      await look(person, `${name}-wall`)
      await person.page.keyboard.press('l')
      await person.page.getByRole('heading', { name: t('wall.list') }).waitFor()
      expect(await person.page.locator('.wall-list li').count()).toBe(size === 'tablet' ? 5 : 6)
      expect(await person.page.locator('main').textContent()).not.toMatch(/\d/)
      await look(person, `${name}-wall-list`)
      await person.page.getByRole('button', { name: gameText(language)('toTheMap') }).click()
      // It was looked at, and is new no more.
      await person.page.getByRole('button', { name: new RegExp(`^${shell('place.wall')}`) }).waitFor()
      expect(await person.page.getByRole('button', { name: t('wall.look') }).count()).toBe(0)
      expect(person.complaints).toEqual([])
      await person.page.context().close()
    }

    // With stickers, in the largest letters too.
    const { player } = await tabletOf(server, inClass, usernames[2] ?? '')
    await server.context.storage.model(Progresses).updateOne({ _id: player.id }, { stickers: earned })
    for (const [size, letters] of [
      ['tablet', '100'],
      ['phone', '100'],
      ['tablet', '145'],
      ['phone', '145'],
    ] as const) {
      const person = await openFor(browser, size, locales[language])
      await person.page.addInitScript(`sessionStorage.setItem('upstander.settings', '{"size":"${letters}"}')`)
      await signIn(person.page, inClass, usernames[2] ?? '', language)
      await person.page.getByRole('button', { name: t('album.title') }).click()
      const stood = person.page.getByRole('button', { name: t('way.stoodBeside') })
      expect(await stood.textContent()).toContain(t('album.two'))
      await person.page.getByText(t('at.pitch')).waitFor()
      await look(person, `growing-${language}-${size}-${letters}-album`)
      expect(await person.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(person.complaints).toEqual([])
      await person.page.context().close()
    }
    await granted(teacher.ask(EndLesson, { params: { id: lesson.id } }))
  },
  patience,
)

told(
  'a teacher looks at the wall and prints it on A3, without the page around it',
  async () => {
    if (!browser) throw new Error('no browser')
    const t = translator(wallTexts, 'en')
    const school = schoolOf('sv')
    const inClass = await classWith(school.teacher, ['Gul Våg'], '6A')
    for (let at = 0; at < 40; at += 1) {
      const lesson = `lesson${Math.floor(at / 4)}`
      await paintWall(server.context, { class: inClass.schoolClass.id, lesson }, { kind: 'story', story: `story${at}` })
    }
    const person = await openFor(browser, 'desktop')
    const { page } = person
    await page.goto(`${server.url}/sign-in`)
    await page.locator('input[type=email]').fill(school.email)
    await page.locator('input[type=password]').fill(password)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/(home|school)/)
    await page.goto(`${server.url}/classes/${inClass.schoolClass.id}/wall`)
    // The account is a coordinator's too.
    await page.locator('main button').first().click()
    await page.getByText(t('nobody')).waitFor()
    await look(person, 'growing-teacher-wall')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#root').isVisible()).toBe(false)
    expect(await page.locator('.wall-sheet').isVisible()).toBe(true)
    await picture(page, 'growing-teacher-wall-printed')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    // One page: A3 lying, in points.
    const written = pdf.toString('latin1')
    expect(/MediaBox ?\[([^\]]*)\]/.exec(written)?.[1]?.trim().split(' ').map(Number.parseFloat).map(Math.round)).toEqual([0, 0, 1191, 842])
    expect(written.match(/\/Type ?\/Page\b/g)?.length).toBe(1)
    expect(person.complaints).toEqual([])
  },
  patience,
)

async function signIn(page: Page, inClass: ClassInHand, username: string, language: 'sv' | 'fi') {
  const card = [...inClass.cards.values()].find(each => each.username === username)
  await page.goto(`${server.url}/play#card=${card?.card}`)
  // A first visit chooses its figure: one press is enough.
  const given = page.getByRole('button', { name: shellTexts(language)('figure.thatsMe') })
  const onMap = page.getByRole('button', { name: growingTexts(language)('album.title') })
  await given.or(onMap).first().waitFor()
  if (await given.isVisible()) await given.click()
  await onMap.waitFor()
}
