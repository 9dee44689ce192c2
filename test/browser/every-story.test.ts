import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { loadContent } from '../../server/play/index.ts'
import { languages } from '../../shared/api/contract.ts'
import { OpenLesson } from '../../shared/api/lessons.ts'
import { gameText } from '../../shared/i18n/game/index.ts'
import { shellTexts } from '../../shared/i18n/game-shell/index.ts'
import { classWith, granted, programmeStaff, type SchoolInHand, schoolWithTeacher } from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'
import { openChromium } from './open-chromium.ts'
import { drawn, look, openFor } from './people.ts'
import { byKeys, byMouse, playAStory } from './play-a-story.ts'

const browser: Browser | undefined = await openChromium()
if (!browser) console.log('skipped: no browser')
const shown = browser ? test : test.skip

let server: Started
let school: SchoolInHand
beforeAll(async () => {
  server = await start()
  school = await schoolWithTeacher(server, await programmeStaff(server))
})
afterAll(async () => {
  await browser?.close()
  await server.stop()
})

// Four stories in four languages, a different one for the mouse and for the keys; with LANGUAGES=all each in each.
const stories = [...loadContent().scenarios.values()].map(({ data }) => data)
const plays = stories.flatMap((story, at) =>
  (['mouse', 'keys'] as const).flatMap((hand, half) =>
    languages
      .filter((_, index) => process.env.LANGUAGES === 'all' || index === (at + half) % languages.length)
      .map(language => ({ id: story.id, story, hand, language })),
  ),
)
const locales = { sv: 'sv-SE', nb: 'nb-NO', fi: 'fi-FI', en: 'en-GB' } as const

shown.each(plays)('$id is played by $hand in $language to its end, and no screen shuts anybody out', async ({ story, hand, language }) => {
  if (!browser) throw new Error('no browser')
  const inClass = await classWith(school.teacher, ['Blå Lykta'])
  await granted(school.teacher.ask(OpenLesson, { params: { id: inClass.schoolClass.id }, body: { minutes: 60, scenario: story.id } }))
  const person = await openFor(browser, hand === 'mouse' ? 'tablet' : 'phone', locales[language])
  const { page, complaints } = person
  await page.addInitScript(wished => sessionStorage.setItem('language', wished), language)
  await page.goto(`${server.url}/play#card=${[...inClass.cards.values()][0]?.card ?? ''}`)
  await page.getByRole('button', { name: shellTexts(language)('figure.thatsMe') }).click()
  await page.getByRole('button', { name: new RegExp(`^${shellTexts(language)(`place.${story.place as 'playground'}`)}`) }).click()
  const game = gameText(language)
  await page.getByRole('button', { name: game('intro.begin') }).waitFor()
  await playAStory(
    page,
    story,
    async (kind, at) => {
      if (at === 'answered' && kind === 'happens') return
      await drawn(page)
      await look(person, `${story.id}-${language}-${hand}-${kind}-${at}`)
    },
    hand === 'mouse' ? byMouse : byKeys,
  )
  await page.getByRole('button', { name: game('ending.whatIf') }).waitFor()
  await look(person, `${story.id}-${language}-${hand}-end`)
  expect(complaints).toEqual([])
  await page.context().close()
})
