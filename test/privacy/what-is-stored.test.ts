import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Progresses } from '../../server/play/index.ts'
import { publishDueWeeks } from '../../server/statistics/index.ts'
import { exportPerson, registry } from '../../server/storage/declare.ts'
import { ErasePupil, GetClass, MakePupils } from '../../shared/api/classes.ts'
import { pictureIds } from '../../shared/api/figure.ts'
import { AskForTalk, BeOnTheList, ListGrownUps, TakeUpHelpRequest } from '../../shared/api/help.ts'
import { type Board, LetIn, PauseLesson } from '../../shared/api/lessons.ts'
import { ChooseFigure, ChoosePlayLanguage, EnterCode, HandInAnswer, SignInCard, SignInPupil } from '../../shared/api/play.ts'
import { AddDaysOff, RegisterSchool, WriteProcedure } from '../../shared/api/schools.ts'
import { OpenSharedScreen } from '../../shared/api/shared-screens.ts'
import { circle, moves, send, told } from '../circles/tablets.ts'
import {
  type Browser,
  deletePupil,
  granted,
  openBrowser,
  programmeStaff,
  pupilCalled,
  type SchoolInUse,
  schoolInUse,
  tabletOf,
} from '../support/cast.ts'
import { answerOf, giveAll, wayThrough } from '../support/play.ts'
import { pupilSeat, rowOnBoard, type Seat, teacherSeat } from '../support/room.ts'
import { onBoard, projectorOf, say, teamAt, toTheDecision, wish } from '../support/shared-screen.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let mine: SchoolInUse
let sits: Seat
let watches: Seat
const id = () => server.context.secrets.id()

/** Everything that the product can store, is stored: a whole day of use. */
beforeAll(async () => {
  server = await start()
  const staff = await programmeStaff(server)
  mine = await schoolInUse(server, staff, 'Björkskolan')
  await granted(
    staff.ask(RegisterSchool, {
      body: {
        name: 'Granskolan',
        providerName: 'Granby',
        organisationNumber: '2',
        country: 'NO',
        municipality: '0301',
        contactEmail: 'gran@upstander.test',
      },
    }),
  )
  watches = await teacherSeat(server, mine.teacher, mine.lesson.id)
  sits = await pupilSeat(server, mine.tablet)
  await mine.tablet.ask(ChooseFigure, { body: { kind: 'owl', fur: 'own', pattern: 'plain', extra: 'none', color: '#e4572e' } })
  await mine.tablet.ask(ChoosePlayLanguage, { body: { language: 'fi' } })
  await giveAll(mine.tablet, wayThrough)
  await giveAll(
    mine.tablet,
    [{ type: 'start' }, { type: 'see', noticed: [] }, { type: 'feel', face: 'sad', strength: 1 }, { type: 'choose', choice: 'fetch' }],
    9,
  )
  await giveAll(mine.tablet, [{ type: 'say', start: 'minute', middle: 'never', tone: 'calm' }], 13)
  const [whom] = await granted(mine.tablet.ask(ListGrownUps))
  const request = await granted(mine.tablet.ask(AskForTalk, { body: { id: id(), grownUp: whom?.id ?? '' } }))
  await granted(mine.teacher.ask(TakeUpHelpRequest, { params: { id: request.id } }))
  await granted(mine.teacher.ask(BeOnTheList, { body: { about: 'room 12' } }))
  await granted(mine.coordinator.ask(WriteProcedure, { params: { id: mine.school.id }, body: { text: 'Tell the team.' } }))
  const daysOff = { name: 'Autumn break', from: '2026-10-26', to: '2026-10-30' }
  await granted(mine.coordinator.ask(AddDaysOff, { params: { id: mine.school.id }, body: daysOff }))
  await knockAtTheDoor()
  await playOnTheBoard()
  await playInACircle()
})
afterAll(() => server.stop())

/** Wrong pictures, a second tablet, one let in: all for the first pupil. */
async function knockAtTheDoor() {
  const { pass } = await granted(openBrowser(server.url).ask(EnterCode, { body: { code: mine.inClass.schoolClass.code } }))
  const card = mine.inClass.cards.get(mine.player.id)
  const pictures = pictureIds.filter(each => !card?.pictures.includes(each)).slice(0, 3)
  for (let tries = 0; tries < 5; tries += 1) {
    await openBrowser(server.url).ask(SignInPupil, { body: { pass, pupil: mine.player.id, pictures, tab: id() } })
  }
  await granted(mine.teacher.ask(LetIn, { params: { id: mine.lesson.id }, body: { pupil: mine.player.id } }))
  await openBrowser(server.url).ask(SignInCard, { body: { card: card?.card ?? '', tab: id() } })
  await openBrowser(server.url).ask(SignInPupil, { body: { pass, pupil: mine.player.id, pictures, tab: id() } })
}

/** A class in front of the projector, in the middle of it: four teams have voted, and the board says it in words. */
async function playOnTheBoard() {
  const { key, pin } = await granted(mine.teacher.ask(OpenSharedScreen, { body: { ...wish, names: { sam: 'Robin' } } }))
  const board = await projectorOf(server, key)
  const teams = [await teamAt(server, pin), await teamAt(server, pin), await teamAt(server, pin), await teamAt(server, pin)]
  await toTheDecision(board)
  for (const team of teams) await say(team, 'vote.give', { step: 3, option: 'beside' })
  await say(board, 'screen.show', { step: 3 })
  await onBoard(board, ({ asks }) => asks?.outcome?.words !== undefined)
  for (const seat of [board, ...teams]) await seat.leave()
}

/** In the midst of a circle that was dealt anew, with a move that is not revealed yet. */
async function playInACircle() {
  const [page, tablet] = [{ seat: watches }, { seat: sits }]
  expect(await send(page, 'circles.start', { circle })).toBe('done')
  for (const beat of [1, 2, 3, 4]) {
    expect(await moves(tablet, beat, 'standWith')).toBe('done')
    await told(tablet, view => view.beat > beat || view.phase === 'lookBack')
  }
  expect(await send(tablet, 'circle.again', { deal: 1, wished: true })).toBe('done')
  await told(tablet, ({ deal }) => deal === 2)
  expect(await moves(tablet, 1, 'speak', 2)).toBe('done')
  await told(tablet, ({ deal, beat }) => deal === 2 && beat === 2)
  // While everybody looks at the board nothing is revealed, so this move stays where it is.
  await granted(mine.teacher.ask(PauseLesson, { params: { id: mine.lesson.id }, body: { paused: true } }))
  await sits.saw(state => (state as { paused?: boolean }).paused === true)
  expect(await moves(tablet, 2, 'watch', 2)).toBe('done')
}

type Raw = Record<string, unknown>
async function everything(): Promise<Map<string, Raw[]>> {
  const { db } = server.context.storage.model(Progresses).db
  if (!db) throw new Error('no store')
  const names = (await db.listCollections().toArray()).map(({ name }) => name)
  const found = new Map<string, Raw[]>()
  for (const name of names) found.set(name, await db.collection(name).find().toArray())
  return found
}

/** Every path of a document to something that is no object; places in lists are left out. */
function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap(each => pathsOf(each, at))
  const isObject = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  if (!isObject) return [at]
  return Object.entries(value).flatMap(([name, child]) => pathsOf(child, at ? `${at}.${name}` : name))
}

const isDeclared = (declared: readonly string[], path: string) =>
  declared.some(each => {
    const [names, parts] = [each.split('.'), path.split('.')]
    return names.length === parts.length && names.every((name, place) => name === '*' || name === parts[place])
  })

function declaredPaths(collection: string): string[] | undefined {
  const model = [...registry.values()].find(each => server.context.storage.model(each).collection.name === collection)
  return (
    model && ['_id', ...Object.entries(model.fields).flatMap(([field, { holds }]) => holds?.map(inside => `${field}.${inside}`) ?? [field])]
  )
}

test('nothing is stored that is not declared, to the last corner of every document', async () => {
  const waiting = await everything()
  // Drained, and weeks later published.
  const now = server.time.now().toISOString()
  server.time.set('2026-11-10T08:00:00Z')
  await publishDueWeeks(server.context)
  server.time.set(now)
  const published = await everything()
  expect(JSON.stringify(published.get('lessons'))).toContain('"move":"watch"')
  const stored = new Map([...published].map(([name, documents]) => [name, [...documents, ...(waiting.get(name) ?? [])]] as const))
  expect(waiting.get('progresses')).toMatchObject([{ hasPending: true }])
  const undeclared: string[] = []
  for (const [collection, documents] of stored) {
    // The store's own two numbers: version and keys.
    if (collection === 'store') continue
    const declared = declaredPaths(collection)
    if (!declared) undeclared.push(collection)
    for (const path of new Set(documents.flatMap(document => pathsOf(document)))) {
      if (!isDeclared(declared ?? [], path)) undeclared.push(`${collection}.${path}`)
    }
  }
  expect(undeclared).toEqual([])
  // And it saw something of each model.
  const seen = [...stored].filter(([, documents]) => documents.length > 0).map(([collection]) => collection)
  const models = [...registry.values()].map(each => server.context.storage.model(each).collection.name)
  expect(models.filter(name => !seen.includes(name))).toEqual([])
})

test('the search finds a field that nobody declared', () => {
  const declared = declaredPaths('pupils') ?? []
  expect(pathsOf({ _id: 'x', figure: { kind: 'owl', hair: 'red' }, email: 'x' }).filter(path => !isDeclared(declared, path))).toEqual([
    'figure.hair',
    'email',
  ])
})

test('each field says why it is stored, on which basis, for whom and how long; each model exports and erases', () => {
  expect(registry.size).toBeGreaterThanOrEqual(10)
  for (const { name, fields, duties, schema } of registry.values()) {
    const inSchema = Object.keys(schema.paths).filter(path => path !== '_id')
    expect({ name, fields: inSchema.sort() }).toEqual({ name, fields: Object.keys(fields).sort() })
    for (const [field, { why, basis, controller, keep }] of Object.entries(fields)) {
      expect({ name, field, why: why.length > 5, basis: Boolean(basis), controller: Boolean(controller), keep: Boolean(keep) }).toEqual({
        name,
        field,
        why: true,
        basis: true,
        controller: true,
        keep: true,
      })
    }
    expect(typeof duties.export).toBe('function')
    expect(typeof duties.erase).toBe('function')
  }
})

test('a model refuses a field of its own making', async () => {
  const { storage } = server.context
  await expect(storage.model(Progresses).updateOne({ _id: mine.player.id }, { realName: 'x' } as never)).rejects.toThrow()
})

test('a pupil’s export holds what is stored of it, and no secret', async () => {
  const found = await exportPerson(server.context.storage, { kind: 'pupil', id: mine.player.id })
  expect(found.pupil).toMatchObject([{ username: 'Blå Lykta', language: 'fi' }])
  expect(found.progress).toMatchObject([{ number: 13 }])
  expect(found.helpRequest).toHaveLength(1)
  expect(JSON.stringify(found)).not.toMatch(/[Hh]ash/)
})

test('an erased pupil is in no collection any more, and whatever it had open ends', async () => {
  const { id: pupil, username } = pupilCalled(mine.inClass, 'Blå Lykta')
  expect(JSON.stringify([...(await everything())])).toContain(pupil)
  const answers = [14, 15, 16].map(number => mine.tablet.ask(HandInAnswer, { body: answerOf(number, { type: 'goOn' }) }))
  expect((await mine.teacher.ask(ErasePupil, { params: { id: pupil } })).body.refused).toBe('pupil.notDeleted')
  await deletePupil(mine.teacher, mine.inClass, pupil)
  await granted(mine.teacher.ask(ErasePupil, { params: { id: pupil } }))
  await Promise.all(answers)
  await sits.left
  await watches.heard<Board>('board', ({ rows }) => rows.every(row => row.username !== username))
  expect((await mine.tablet.ask(HandInAnswer, { body: answerOf(1, { type: 'start' }) })).status).toBe(401)
  for (const [collection, documents] of await everything()) {
    const text = JSON.stringify(documents)
    expect({ collection, id: text.includes(pupil), username: text.includes(username) }).toEqual({ collection, id: false, username: false })
  }
  expect(await granted(mine.teacher.ask(GetClass, { params: { id: mine.inClass.schoolClass.id } }))).toMatchObject({ pupilCount: 1 })
  expect((await mine.teacher.ask(ErasePupil, { params: { id: pupil } })).status).toBe(404)
})

test('the others of the class go on, and the username is free again', async () => {
  const { tablet } = await tabletOf(server, mine.inClass, 'Grön Gran')
  const seat = await pupilSeat(server, tablet)
  await rowOnBoard(watches, 'Grön Gran', row => row.state === 'onMap')
  const made = await mine.teacher.ask(MakePupils, {
    params: { id: mine.inClass.schoolClass.id },
    body: { usernames: ['Blå Lykta'], source: 'typed', nobodyProtected: true },
  })
  expect(made.status).toBe(200)
  await Promise.all([seat.leave(), watches.leave()])
})

test('two who erase the same pupil at once erase one', async () => {
  await deletePupil(mine.teacher, mine.inClass, pupilCalled(mine.inClass, 'Grön Gran').id)
  const erase = (by: Browser) => by.ask(ErasePupil, { params: { id: pupilCalled(mine.inClass, 'Grön Gran').id } })
  const replies = await Promise.all([erase(mine.teacher), erase(mine.teacher), erase(mine.teacher)])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 404, 404])
  expect(await granted(mine.teacher.ask(GetClass, { params: { id: mine.inClass.schoolClass.id } }))).toMatchObject({ pupilCount: 1 })
})
