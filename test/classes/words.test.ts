import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { Pupils } from '../../server/classes/index.ts'
import { ChangeClassSignIn, NextSchoolYear } from '../../shared/api/class-care.ts'
import { GetClass, MakeCards } from '../../shared/api/classes.ts'
import { type Language, languages } from '../../shared/api/contract.ts'
import { EnterCode, SignInCard, SignInPupil } from '../../shared/api/play.ts'
import { type SecretKind, wordIds } from '../../shared/api/secret.ts'
import { signInWord } from '../../shared/i18n/sign-in-words/index.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  granted,
  openBrowser,
  openLesson,
  programmeStaff,
  pupilCalled,
  schoolWithTeacher,
} from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let inClass: ClassInHand
beforeAll(async () => {
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())
beforeEach(async () => {
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
})
const params = () => ({ id: inClass.schoolClass.id })
const signsInWith = (kind: SecretKind, was: SecretKind = 'pictures') =>
  teacher.ask(ChangeClassSignIn, {
    params: params(),
    body: { signsInWith: kind, asksAfterCard: false, was: { signsInWith: was, asksAfterCard: false } },
  })
const makeCard = async (username: string, language?: Language) => {
  const body = { pupils: [pupilCalled(inClass, username).id], ...(language && { language }) }
  const { cards } = await granted(teacher.ask(MakeCards, { params: params(), body }))
  const [card] = cards
  if (!card) throw new Error('a card')
  return card
}
const fromList = async (username: string, secret: object) => {
  const browser = openBrowser(server.url)
  const { pass, pupils } = await granted(browser.ask(EnterCode, { body: { code: inClass.schoolClass.code } }))
  const listed = pupils.find(pupil => pupil.username === username)
  const body = { pass, pupil: listed?.id, tab: server.context.secrets.id(), ...secret }
  return { listed, reply: await browser.ask(SignInPupil, { body: body as never }) }
}

test('a class that signs in with words has three of sixteen on its cards, and its pupils sign in with them in order', async () => {
  expect((await granted(signsInWith('words'))).signsInWith).toBe('words')
  const { words = [], pictures } = await makeCard('Blå Lykta', 'nb')
  expect(pictures).toBeUndefined()
  expect(new Set(words).size).toBe(3)
  await openLesson(teacher, inClass)
  const wrong = await fromList('Blå Lykta', { words: [...words].reverse() })
  expect(wrong.reply.body).toEqual({ refused: 'pictures.wrong' })
  expect(wrong.listed?.words).toBe('nb')
  expect((await fromList('Blå Lykta', { words })).reply.status).toBe(200)
})

test('words speak the school’s language where nobody chose one', async () => {
  await granted(signsInWith('words'))
  await makeCard('Blå Lykta')
  await openLesson(teacher, inClass)
  expect((await fromList('Blå Lykta', { words: wordIds.slice(0, 3) })).listed?.words).toBe('sv')
})

test('cards that were printed before go on working as they are, until new ones are made', async () => {
  const old = inClass.cards.get(pupilCalled(inClass, 'Grön Gran').id)
  await granted(signsInWith('words'))
  await makeCard('Blå Lykta')
  await openLesson(teacher, inClass)
  const { listed, reply } = await fromList('Grön Gran', { pictures: old?.pictures })
  expect(listed).not.toHaveProperty('words')
  expect(reply.status).toBe(200)
  const { pupils } = await granted(teacher.ask(GetClass, { params: params() }))
  expect(pupils.map(({ username, cardCarries }) => [username, cardCarries])).toEqual([
    ['Blå Lykta', 'words'],
    ['Grön Gran', 'pictures'],
  ])
})

test('back to pictures needs new cards again, and leaves no trace of the words', async () => {
  await granted(signsInWith('words'))
  const { words } = await makeCard('Blå Lykta')
  await granted(signsInWith('pictures', 'words'))
  const { pictures } = await makeCard('Blå Lykta')
  await openLesson(teacher, inClass)
  expect((await fromList('Blå Lykta', { words })).reply.body).toEqual({ refused: 'pictures.wrong' })
  expect((await fromList('Blå Lykta', { pictures })).reply.status).toBe(200)
  const stored = await server.context.storage.model(Pupils).findById(pupilCalled(inClass, 'Blå Lykta').id).lean()
  expect(stored).not.toHaveProperty('wordsIn')
})

test('pictures and words at once, four of them, or neither are no try at all', async () => {
  await openLesson(teacher, inClass)
  const pictures = ['sun', 'moon', 'star']
  const words = ['w1', 'w2', 'w3']
  for (const secret of [{}, { pictures, words }, { words: [...words, 'w4'] }, { words: ['w1', 'w2'] }, { words: ['w0', 'w1', 'w2'] }])
    expect((await fromList('Blå Lykta', secret)).reply.status).toBe(400)
  const card = inClass.cards.get(pupilCalled(inClass, 'Blå Lykta').id)?.card
  const both = await openBrowser(server.url).ask(SignInCard, { body: { card, tab: server.context.secrets.id(), pictures, words } as never })
  expect(both.status).toBe(400)
})

test('two teachers who choose at once: the second is told, and nothing is overwritten', async () => {
  const replies = await Promise.all([signsInWith('words'), signsInWith('words')])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await signsInWith('words')).body).toEqual({ refused: 'changed.meanwhile' })
})

test('the class of the next school year signs in as this one does', async () => {
  await granted(signsInWith('words'))
  const next = await granted(teacher.ask(NextSchoolYear, { params: params(), body: { name: '5B' } }))
  expect(next).toMatchObject({ signsInWith: 'words', asksAfterCard: false })
})

test('each language has sixteen short words, each with a first letter of its own', () => {
  for (const language of languages) {
    const words = wordIds.map(id => signInWord(id, language))
    expect(new Set(words.map(word => word[0])).size).toBe(16)
    expect(words.filter(word => !/^\p{Ll}{2,6}$/u.test(word))).toEqual([])
  }
})
