import { CircleNews, type CirclesBoard, type CircleView } from '../../shared/api/circles.ts'
import { ShowOthers } from '../../shared/api/lessons.ts'
import type { Browser } from '../support/cast.ts'
import { type ClassInHand, classWith, granted, openLesson, programmeStaff, schoolWithTeacher, tabletOf } from '../support/cast.ts'
import { pupilSeat, type Seat, teacherSeat } from '../support/room.ts'
import type { Started } from '../support/start.ts'

export const circle = 'bag-circle'

/** A class in its lesson with the teacher's page; the map shows all to all. */
export type InLesson = {
  readonly teacher: Browser
  readonly email: string
  readonly inClass: ClassInHand
  readonly lesson: string
  readonly page: Seat
}

let schools = 0
export async function lessonOf(server: Started, size: number): Promise<InLesson> {
  const staff = await staffOf(server)
  schools += 1
  const { teacher, email } = await schoolWithTeacher(server, staff, { name: `Skola ${'abcdefghijklmnopqrstuvwxyz'[schools] ?? ''}` })
  const inClass = await classWith(
    teacher,
    Array.from({ length: size }, (_, at) => usernameAt(at)),
  )
  const { id: lesson } = await openLesson(teacher, inClass)
  await granted(teacher.ask(ShowOthers, { params: { id: lesson }, body: { shown: true } }))
  return { teacher, email, inClass, lesson, page: await teacherSeat(server, teacher, lesson) }
}
const known = new WeakMap<Started, Promise<Browser>>()
function staffOf(server: Started): Promise<Browser> {
  const staff = known.get(server) ?? programmeStaff(server)
  known.set(server, staff)
  return staff
}

const colours = ['Blå', 'Grön', 'Vit', 'Röd', 'Gul', 'Lila', 'Rosa', 'Brun', 'Grå', 'Svart']
const things = ['Lykta', 'Gran', 'Våg']
export const usernameAt = (at: number) => `${colours[at % colours.length]} ${things[Math.floor(at / colours.length)]}`

/** One tablet in the lesson's room. */
export type InCircle = { readonly seat: Seat; readonly username: string; readonly pupil: string; readonly browser: Browser }
export async function comes(server: Started, { inClass }: InLesson, at: number): Promise<InCircle> {
  const username = usernameAt(at)
  const { tablet, player } = await tabletOf(server, inClass, username)
  return { seat: await pupilSeat(server, tablet), username, pupil: player.id, browser: tablet }
}
export const comesBack = async (server: Started, gone: InCircle): Promise<InCircle> => ({
  ...gone,
  seat: await pupilSeat(server, gone.browser),
})

const read = (message: unknown): CircleNews => CircleNews.parse(JSON.parse((message as { news: string }).news))

/** All news that a tablet was sent, from the first. */
export const newsOf = ({ seat }: Pick<InCircle, 'seat'>): CircleNews[] =>
  seat.messages.filter(({ type }) => type === 'circle').map(({ message }) => read(message))

/** What the tablet is told, once it passes; also an earlier one. */
export async function told({ seat }: Pick<InCircle, 'seat'>, passes: (view: CircleView) => boolean = () => true): Promise<CircleView> {
  const isIt = (news: CircleNews) => news.kind === 'plays' && passes(news)
  return read(await seat.heard('circle', message => isIt(read(message)))) as CircleView
}
export const waits = ({ seat }: InCircle) => seat.heard('circle', message => read(message).kind === 'waits')

/** `done`, or the code of the refusal. */
export async function send({ seat }: { readonly seat: Seat }, type: string, message: object): Promise<string> {
  try {
    await seat.room.request(type, message)
    return 'done'
  } catch (error) {
    const reason = error instanceof Error && 'reason' in error ? error.reason : undefined
    return typeof reason === 'object' && reason && 'code' in reason ? String(reason.code) : String(error)
  }
}

export const starts = ({ page }: InLesson, which = circle) => send({ seat: page }, 'circles.start', { circle: which })
export const moves = (tablet: { readonly seat: Seat }, beat: number, move: string, deal = 1) =>
  send(tablet, 'circle.move', { deal, beat, move })
/** What the teacher's page is told, once it passes. */
export const board = ({ page }: InLesson, passes: (board: CirclesBoard) => boolean): Promise<CirclesBoard> => page.heard('circles', passes)
