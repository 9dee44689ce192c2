// D13: two tabs, the same pupil twice, a double click: whatever is done twice at once has exactly one effect. Short: 10 rounds; `--long`: 200.
import { GetLesson, OpenLesson, TakePupilSeat } from '../../shared/api/lessons.ts'
import { GetPlayer, HandInAnswer, SignInCard } from '../../shared/api/play.ts'
import { classWith, granted, openBrowser, openLesson, programmeStaff, schoolWithTeacher, tabletOf } from '../support/cast.ts'
import { answerOf, wayThrough } from '../support/play.ts'
import { giveInRoom, pupilSeat, rowOnBoard, type Seat, sitDown, teacherSeat } from '../support/room.ts'
import { start } from '../support/start.ts'
import { drill, isLong } from './harness.ts'

const rounds = isLong ? 200 : 10

await drill('d13', async (_folder, cleanUps) => {
  const wrong: string[] = []
  const says = (holds: unknown, what: string) => holds || wrong.push(what)
  const server = await start()
  cleanUps.push(server.stop)
  const { teacher } = await schoolWithTeacher(server, await programmeStaff(server))
  for (let round = 1; round <= rounds; round += 1) {
    const inClass = await classWith(teacher, ['Blå Lykta'], `${round}`)
    // The teacher's double click.
    const params = { id: inClass.schoolClass.id }
    const opened = await Promise.all([1, 2].map(() => teacher.ask(OpenLesson, { params, body: { minutes: 60 } })))
    const statuses = opened.map(({ status }) => status).sort()
    says(statuses.join() === '200,409', `two clicks opened ${statuses.join()}`)
    const lesson = opened.find(({ status }) => status === 200)?.body.id ?? (await openLesson(teacher, inClass)).id
    const board = await teacherSeat(server, teacher, lesson)

    // The same card in two tabs at once: one of them is signed in afterwards.
    const card = [...inClass.cards.values()][0]?.card ?? ''
    const tabs = [openBrowser(server.url), openBrowser(server.url)]
    await Promise.all(tabs.map(tab => tab.ask(SignInCard, { body: { card, tab: server.context.secrets.id() } })))
    const signedIn = (await Promise.all(tabs.map(tab => tab.ask(GetPlayer)))).filter(({ status }) => status === 200)
    says(signedIn.length === 1, `${signedIn.length} of two tabs are signed in`)

    // The same pupil sits down twice at once: one seat stays.
    const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
    const seats = await Promise.all([1, 2].map(() => granted(tablet.ask(TakePupilSeat))))
    const sat = await Promise.allSettled(seats.map(({ seat }) => sitDown(server.url, seat)))
    const both = sat.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []))
    says(both.length > 0, 'nobody sits')
    await rowOnBoard(board, 'Blå Lykta', row => row.state === 'onMap')
    if (both.length === 2) await Promise.race(both.map(({ left }) => left))
    const staying = both.filter(isOpen)
    says(staying.length === 1, `${staying.length} seats of one pupil`)
    const seat = staying[0] ?? (await pupilSeat(server, tablet))

    // A double click is one answer; two tabs' answers of the same number are one answer and a refusal.
    for (const [at, input] of wayThrough.slice(0, 4).entries()) {
      const answer = answerOf(at + 1, input)
      const [one, again, byHand] = await Promise.all([
        giveInRoom(seat, answer),
        giveInRoom(seat, answer),
        tablet.ask(HandInAnswer, { body: answer }),
      ])
      says(JSON.stringify(one) === JSON.stringify(again), `a double click had two replies: ${JSON.stringify([one, again])}`)
      says('reply' in one && one.reply.number === byHand.body.number, 'the same answer by both ways had two replies')
    }
    const rivals = await Promise.all([giveInRoom(seat, answerOf(5, { type: 'goOn' })), giveInRoom(seat, answerOf(5, { type: 'goOn' }))])
    const refused = rivals.filter(each => 'refused' in each && each.refused === 'answer.outOfOrder')
    says(refused.length === 1, `two tabs' answers of one number: ${JSON.stringify(rivals)}`)
    const { progress } = await granted(tablet.ask(GetPlayer))
    says(progress.number === 5, `${progress.number} answers are stored instead of 5`)
    says((await granted(teacher.ask(GetLesson, { params: { id: lesson } }))).id === lesson, 'the lesson is another')
    await Promise.all([seat.leave(), board.leave()])
  }
  if (wrong.length === 0) console.log(`${rounds} rounds: one lesson, one sign-in, one seat, one answer each`)
  return wrong
})

function isOpen({ room }: Seat): boolean {
  return room.connection.isOpen
}
