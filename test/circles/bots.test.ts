import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Lessons } from '../../server/lessons/index.ts'
import { readContentFiles } from '../../server/play/content.ts'
import { loadContent } from '../../server/play/index.ts'
import type { CircleView } from '../../shared/api/circles.ts'
import { checkContent } from '../../shared/content/check.ts'
import { type Chance, seededChance } from '../../shared/play/chance.ts'
import { circleSizes } from '../../shared/play/circle-deal.ts'
import { circleFiles } from '../content/examples.ts'
import { type Started, start } from '../support/start.ts'
import { board, comes, comesBack, type InCircle, lessonOf, moves, newsOf, send, starts, told } from './tablets.ts'

let server: Started
beforeAll(async () => {
  server = await start()
})
afterAll(() => server.stop())

const lastOf = (bot: InCircle) => newsOf(bot).findLast(news => news.kind === 'plays')

/** Chooses in every beat, drops out now and then, and comes back, until the look-back. */
async function plays(bot: InCircle, chance: Chance): Promise<InCircle> {
  let now = bot
  let view = await told(now)
  while (view.phase !== 'lookBack') {
    if (chance.int(6) === 0) {
      const { part } = view
      await now.seat.leave()
      now = await comesBack(server, now)
      view = await told(now)
      expect(view.part).toBe(part)
      continue
    }
    const reply = await moves(now, view.beat, chance.pick(view.offers), view.deal)
    // Its circle may have gone on meanwhile: then it is told.
    expect(['done', 'answer.outOfOrder']).toContain(reply)
    const { beat } = view
    view = await told(now, each => each.beat > beat || each.phase === 'lookBack')
  }
  return now
}

/** An example that tests alone play, among what the programme brings. */
function addExample() {
  const files = new Map(
    [...readContentFiles(new URL('../../shared/content/', import.meta.url))].filter(([file]) => file.startsWith('names/')),
  )
  const [example] = checkContent(new Map([...files, ...circleFiles()])).library.circles.values()
  if (!example) throw new Error('The example has mistakes.')
  const circles = loadContent().circles as Map<string, typeof example>
  circles.set(example.data.id, { ...example, data: { ...example.data, chapter: 1 } })
}

test.each([
  ['bag-circle', [30, 30, 30]],
  ['drawing-in-class', [9]],
])(
  'all circles of %s with bots that drop out come to their end, and nothing of them stays',
  async (id, sizes) => {
    addExample()
    for (const [round, size] of sizes.entries()) {
      const here = await lessonOf(server, size)
      let bots: InCircle[] = []
      for (let at = 0; at < size; at += 1) bots.push(await comes(server, here, at))
      expect(await starts(here, id)).toBe('done')
      const { circles } = await board(here, ({ runs }) => runs === id)
      expect(circles.reduce((sum, { of }) => sum + of, 0)).toBe(size)
      expect(circles.length).toBe(circleSizes(size).length)
      bots = await Promise.all(bots.map((bot, at) => plays(bot, seededChance(round * 1000 + at))))
      await board(here, each => each.circles.every(({ phase }) => phase === 'lookBack'))
      for (const bot of bots) {
        const view = lastOf(bot) as CircleView
        expect(view.rings.map(({ beat }) => beat)).toEqual([1, 2, 3, 4])
        expect(view.rings.at(-1)?.counts.laugh).toBe(0)
      }
      await send({ seat: here.page }, 'circles.end', {})
      await board(here, ({ runs, circles }) => runs === undefined && circles.length === 0)
      const lesson = await server.context.storage.model(Lessons).findById(here.lesson).lean()
      expect(lesson?.circles).toEqual([])
      for (const bot of bots) await bot.seat.leave()
      await here.page.leave()
    }
  },
  180_000,
)
