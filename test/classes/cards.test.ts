import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Pupils } from '../../server/classes/index.ts'
import { GetClass, MakeCards, MakePupils } from '../../shared/api/classes.ts'
import { SignInCard } from '../../shared/api/play.ts'
import {
  type Browser,
  classWith,
  granted,
  openBrowser,
  openLesson,
  programmeStaff,
  pupilCalled,
  schoolWithTeacher,
  signIn,
} from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'

describe('cards', () => {
  let server: Started
  let teacher: Browser
  beforeAll(async () => {
    server = await start()
    teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
  })
  afterAll(() => server.stop())
  const byCard = (card: string) => openBrowser(server.url).ask(SignInCard, { body: { card, tab: server.context.secrets.id() } })

  test('cards are made for five hundred at once, and meanwhile somebody signs in', async () => {
    const inHall = await classWith(teacher, ['Blå Lykta'], '4H')
    const params = { id: inHall.schoolClass.id }
    const usernames = Array.from({ length: 499 }, (_, at) => `Nr ${at}`)
    const { made } = await granted(teacher.ask(MakePupils, { params, body: { usernames, source: 'typed', nobodyProtected: true } }))
    const [{ cards }, { status }] = await Promise.all([
      granted(teacher.ask(MakeCards, { params, body: { pupils: made.map(({ id }) => id) } })),
      signIn(server.url, 'nobody@upstander.test').reply,
    ])
    expect(new Set(cards.map(({ link }) => link)).size).toBe(499)
    expect(status).toBe(403)
  }, 60_000)

  test('a new card ends the older one of that pupil, and of nobody else', async () => {
    const inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
    await openLesson(teacher, inClass)
    const [mine, other] = ['Blå Lykta', 'Grön Gran'].map(username => pupilCalled(inClass, username).id)
    const { cards } = await granted(teacher.ask(MakeCards, { params: { id: inClass.schoolClass.id }, body: { pupils: [mine ?? ''] } }))
    expect(cards).toHaveLength(1)
    const [card] = cards
    expect(card?.link).toMatch(/^https:\/\/upstander\.test\/play#card=[\w-]{22}$/)
    expect(new Set(card?.pictures).size).toBe(3)
    expect((await byCard(inClass.cards.get(mine ?? '')?.card ?? '')).body.refused).toBe('card.unknown')
    expect((await byCard(card?.link.split('#card=')[1] ?? '')).status).toBe(200)
    expect((await byCard(inClass.cards.get(other ?? '')?.card ?? '')).status).toBe(200)
  })

  test('cards are made for pupils of this class only, all or none', async () => {
    const inClass = await classWith(teacher, ['Blå Lykta'])
    const other = await classWith(teacher, ['Vit Våg'], '5A')
    const pupils = [pupilCalled(inClass, 'Blå Lykta').id, pupilCalled(other, 'Vit Våg').id]
    expect((await teacher.ask(MakeCards, { params: { id: inClass.schoolClass.id }, body: { pupils } })).status).toBe(404)
    await openLesson(teacher, inClass)
    expect((await byCard(inClass.cards.get(pupils[0] ?? '')?.card ?? '')).status).toBe(200)
  })

  test('no secret of a card is stored or shown again', async () => {
    const inClass = await classWith(teacher, ['Blå Lykta'])
    const [{ card } = { card: 'none' }] = [...inClass.cards.values()]
    const stored = JSON.stringify(await server.context.storage.model(Pupils).find({ class: inClass.schoolClass.id }).lean())
    const shown = JSON.stringify(await granted(teacher.ask(GetClass, { params: { id: inClass.schoolClass.id } })))
    for (const text of [stored, shown]) {
      expect(text).toContain('Blå Lykta')
      expect(text).not.toContain(card)
      expect(text).not.toMatch(/"pictures":/)
    }
    expect(shown).not.toMatch(/[Hh]ash/)
  })
})

test('no card is printed while tablets cannot reach the address', async () => {
  const server = await start({ env: { PUBLIC_URL: 'http://localhost:2567' } })
  const { teacher } = await schoolWithTeacher(server, await programmeStaff(server))
  await expect(classWith(teacher, ['Blå Lykta'])).rejects.toThrow('address.notPrintable')
  await server.stop()
})
