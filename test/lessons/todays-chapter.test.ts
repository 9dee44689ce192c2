import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { followKnowing } from '../../client/game/lesson/follow-knowing.ts'
import { loadContent } from '../../server/play/index.ts'
import { EndLesson, OpenLesson } from '../../shared/api/lessons.ts'
import { HandInAnswer, type OpenPiece } from '../../shared/api/play.ts'
import { board, type InLesson } from '../circles/tablets.ts'
import { type Browser, classWith, granted, programmeStaff, schoolWithTeacher, tabletOf } from '../support/cast.ts'
import { answerId } from '../support/play.ts'
import { teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

const [first, second] = ['spot-something-kind', 'a-card-of-chapter-two']
const [firstCircle, secondCircle] = ['bag-circle', 'a-circle-of-chapter-two']
const story = { first: 'newcomer-never-picked', second: 'a-story-of-chapter-two' }
let server: Started
let teacher: Browser
beforeAll(async () => {
  // A second chapter whose ids come first in the alphabet.
  const { scenarios, cards, circles } = loadContent()
  inChapterTwo(cards, first, second)
  inChapterTwo(circles, firstCircle, secondCircle)
  inChapterTwo(scenarios, story.first, story.second)
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())

function inChapterTwo<B extends { readonly data: object }>(books: ReadonlyMap<string, B>, id: string, copy: string) {
  const book = books.get(id)
  if (book) (books as Map<string, B>).set(copy, { ...book, data: { ...book.data, id: copy, chapter: 2 } })
}

test.each([
  ['its own story first, whatever else is open', { scenario: story.first, chapters: [1, 2] }, [first, second], [firstCircle, secondCircle]],
  [
    'its own story first, also where that is a later one',
    { scenario: story.second, chapters: [1] },
    [second, first],
    [secondCircle, firstCircle],
  ],
  ['the newest first on the map alone', { plays: 'map', chapters: [1, 2] }, [second, first], [secondCircle, firstCircle]],
])('cards and circles are those of %s', async (_, wish, cards, circles) => {
  const inClass = await classWith(teacher, ['Blå Lykta'])
  const lesson = await granted(teacher.ask(OpenLesson, { params: { id: inClass.schoolClass.id }, body: { minutes: 45, ...wish } }))
  const { player } = await tabletOf(server, inClass, 'Blå Lykta')
  expect(player.cards.map(({ id }) => id)).toEqual(cards)
  const page = await teacherSeat(server, teacher, lesson.id)
  expect((await board({ page } as unknown as InLesson, () => true)).offers).toEqual(circles)
  await page.leave()
})

test('the card of a chapter that a pupil has begun stays its own, after today’s', async () => {
  const inClass = await classWith(teacher, ['Blå Lykta'])
  const params = { id: inClass.schoolClass.id }
  const before = await granted(teacher.ask(OpenLesson, { params, body: { minutes: 45, scenario: story.second } }))
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  await granted(tablet.ask(HandInAnswer, { body: { id: answerId(), number: 1, card: second, input: { done: true } } }))
  await granted(teacher.ask(EndLesson, { params: { id: before.id } }))
  await granted(teacher.ask(OpenLesson, { params, body: { minutes: 45, scenario: story.first } }))
  const { player } = await tabletOf(server, inClass, 'Blå Lykta')
  expect(player.cards.map(({ id }) => id)).toEqual([first, second])

  // What the room says while the lesson runs knows nothing of what is a pupil's own.
  let cards: readonly OpenPiece[] = [{ id: second, version: 1 }]
  const changed = new Promise<void>(resolve => {
    followKnowing({
      shelf: { fetch: async () => undefined },
      now: () => ({ recognitions: [], cards: [...cards] }),
      changed: knowing => {
        cards = knowing.cards
        resolve()
      },
      pause: () => Promise.resolve(),
    })({ knowing: JSON.stringify({ recognitions: [], cards: [{ id: first, version: 1 }] }) })
  })
  await changed
  expect(cards.map(({ id }) => id)).toEqual([first, second])
})
