import { done } from '../../shared/api/contract.ts'
import { TakePupilSeat } from '../../shared/api/lessons.ts'
import {
  ChooseFigure,
  ChoosePlayLanguage,
  EnterCode,
  GetPlayer,
  HandInAnswer,
  RefreshPupil,
  SignInCard,
  SignInPupil,
  SignOutPupil,
  SomebodyElse,
  WhoseCard,
  WhoWasHere,
} from '../../shared/api/play.ts'
import type { Actor } from '../access/rules.ts'
import { endSession, renewSession, sessionOfCookie } from '../accounts/index.ts'
import { findPupil, Pupils, pupilScopes } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { openRoute, routesOf } from '../http/route.ts'
import { findLesson, isOpen, tellRoom } from './change-lesson.ts'
import { handInMs } from './end-lesson.ts'
import { handIn } from './hand-in.ts'
import { presentPlayer, presentPupilSession } from './present-player.ts'
import { beSomebodyElse, enterCode, greetAgain, signInFromList, signInWithCard, whoseCard } from './sign-in.ts'
import { takeSeat } from './take-seat.ts'

const route = routesOf(pupilScopes)

export const playRoutes = [
  openRoute(EnterCode, ({ context, body, address }) => enterCode(context, body.code, address)),

  openRoute(SignInPupil, ({ context, body, address, cookies }) => signInFromList(context, body, { tab: body.tab, address, cookies })),

  openRoute(SignInCard, ({ context, body, address, cookies }) => signInWithCard(context, body, { tab: body.tab, address, cookies })),

  openRoute(WhoseCard, ({ context, body }) => whoseCard(context, body.card)),

  openRoute(RefreshPupil, async ({ context, body, cookies }) => {
    const { session, cookie } = await renewSession(context, 'pupil', cookies.read('pupil'))
    if (!session.lesson || session.tab !== body.tab) throw new Refusal('session.ended')
    const lesson = await findLesson(context, {}, session.lesson)
    const pupil = await findPupil(context, {}, session.owner)
    if (cookie) cookies.set('pupil', cookie, Math.round((lesson.endsAt.getTime() + handInMs - context.clock.now().getTime()) / 1000))
    return presentPupilSession(context, session, lesson, pupil)
  }),

  openRoute(WhoWasHere, async ({ context, cookies }) => {
    const found = await sessionOfCookie(context, 'pupil', cookies.read('pupil'))
    if (!found?.session.lesson) throw new Refusal('not.signedIn')
    return greetAgain(context, found.session.lesson, await findPupil(context, {}, found.session.owner))
  }),

  openRoute(SignOutPupil, async ({ context, cookies }) => {
    const found = await sessionOfCookie(context, 'pupil', cookies.read('pupil'))
    if (found) await endSession(context, found.session._id)
    cookies.clear('pupil')
    return done
  }),

  openRoute(SomebodyElse, async ({ context, cookies }) => {
    const found = await sessionOfCookie(context, 'pupil', cookies.read('pupil'))
    if (!found) throw new Refusal('code.unknown')
    return beSomebodyElse(context, found.session, cookies)
  }),

  route(GetPlayer, 'lesson.play', async ({ context, actor, within }) =>
    presentPlayer(context, await lessonOf(context, actor), await findPupil(context, within, actor.id)),
  ),

  route(TakePupilSeat, 'lesson.play', async ({ context, actor }) => {
    const lesson = await lessonOf(context, actor)
    if (!isOpen(context, lesson)) throw new Refusal('lesson.ended')
    return { seat: await takeSeat(lesson, { actor }) }
  }),

  route(HandInAnswer, 'answer.handIn', async ({ context, actor, body }) => handIn(context, actor.id, await lessonOf(context, actor), body)),

  route(ChooseFigure, 'figure.choose', async ({ context, actor, within, body }) => {
    await context.storage.model(Pupils).updateOne({ $and: [within, { _id: actor.id }] }, { figure: body })
    if (actor.lesson) tellRoom(context, actor.lesson, { kind: 'figure', pupil: actor.id })
    return { figure: body }
  }),

  route(ChoosePlayLanguage, 'figure.choose', async ({ context, actor, within, body }) => {
    await context.storage.model(Pupils).updateOne({ $and: [within, { _id: actor.id }] }, { language: body.language })
    return done
  }),
]

const lessonOf = (context: Context, actor: Actor) => findLesson(context, {}, actor.lesson ?? '')
