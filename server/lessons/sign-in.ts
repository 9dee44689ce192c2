import type { Secret } from '../../shared/api/secret.ts'
import { endOtherSessions, endSession, openSession, readToken, type Session, signToken } from '../accounts/index.ts'
import { cardHashOf, findClass, listPupil, type Pupil, Pupils, pupilsOf } from '../classes/index.ts'
import type { Context } from '../context.ts'
import type { Cookies } from '../http/cookies.ts'
import { Refusal } from '../http/refusal.ts'
import { createSlowedTries } from '../http/slowed-tries.ts'
import { inTurn } from '../play/index.ts'
import { changeLesson, findLesson, isOpen, openLessonByCode, openLessonOf } from './change-lesson.ts'
import { handInMs } from './end-lesson.ts'
import { isLiving } from './living.ts'
import type { Lesson } from './model.ts'
import { presentPupilSession } from './present-player.ts'
import { checkSecret, knock } from './tries.ts'

const passS = 600
/** A whole town may mistype behind one address; a search through the million codes may not. */
const codeTries = createSlowedTries({ tries: 300, perSeconds: 600, everyMs: 40 })

/** The list of usernames, for a browser that knows the code of an open lesson. One text for every trouble. @throws Refusal code.unknown */
export async function enterCode(context: Context, code: string, address: string) {
  const lesson = await codeTries.lookUp(address, () => openLessonByCode(context, code))
  if (!lesson) throw new Refusal('code.unknown')
  return listOf(context, lesson)
}

/** `tab` is the browser tab's own id, `address` where it asks from. */
type From = { readonly tab: string; readonly address: string; readonly cookies: Cookies }
type FromList = Secret & { readonly pass: string; readonly pupil: string }

/** @throws Refusal code.unknown (the pass ran out), pictures.wrong, pictures.waiting, pictures.resting, tablet.second */
export async function signInFromList(context: Context, { pass, pupil: id, pictures, words }: FromList, from: From) {
  const read = readToken(context, 'pass', pass)
  const lesson = read && (await findLesson(context, {}, read.about))
  const pupil =
    lesson && isOpen(context, lesson)
      ? await context.storage.model(Pupils).findOne({ _id: id, class: lesson.class }).lean<Pupil>()
      : undefined
  if (!lesson || !pupil) throw new Refusal('code.unknown')
  if (!isLetIn(lesson, pupil, from)) await checkSecret(context, { lesson, pupil, tab: from.tab, hasCard: false }, { pictures, words })
  return admit(context, lesson, pupil, from)
}

/**
 * The card works whatever was tried without it. @throws Refusal card.unknown, card.asksMore (pictures or words too), pictures.wrong,
 * pictures.waiting, pictures.resting, tablet.second
 */
export async function signInWithCard(context: Context, { card, pictures, words }: Secret & { readonly card: string }, from: From) {
  const { pupil, lesson } = await behindCard(context, card)
  const { asksAfterCard } = await findClass(context, {}, pupil.class)
  if (asksAfterCard && pupil.picturesHash && !isLetIn(lesson, pupil, from)) {
    if (!pictures && !words) throw new Refusal('card.asksMore')
    await checkSecret(context, { lesson, pupil, tab: from.tab, hasCard: true }, { pictures, words })
  }
  return admit(context, lesson, pupil, from)
}

/** @throws Refusal card.unknown */
export const whoseCard = async (context: Context, card: string) => listPupil((await behindCard(context, card)).pupil)

/** Whom an old cookie belonged to, with a pass to sign in again by pictures. @throws Refusal code.unknown */
export async function greetAgain(context: Context, lessonId: string, pupil: Pupil) {
  const lesson = await findLesson(context, {}, lessonId)
  if (!isOpen(context, lesson)) throw new Refusal('code.unknown')
  return { pass: passFor(context, lesson), pupil: listPupil(pupil) }
}

/** Who sits here took another's username: it is signed out, and the list is shown again. @throws Refusal code.unknown */
export async function beSomebodyElse(context: Context, session: Session, cookies: Cookies) {
  await endSession(context, session._id)
  cookies.clear('pupil')
  const lesson = session.lesson && (await findLesson(context, {}, session.lesson))
  if (!lesson || !isOpen(context, lesson)) throw new Refusal('code.unknown')
  return listOf(context, lesson)
}

async function behindCard(context: Context, card: string) {
  const pupil = await context.storage
    .model(Pupils)
    .findOne({ cardHash: cardHashOf(context, card) })
    .lean<Pupil>()
  const lesson = pupil && (await openLessonOf(context, pupil.class))
  if (!pupil || !lesson) throw new Refusal('card.unknown')
  return { pupil, lesson }
}

const passFor = (context: Context, { _id }: Lesson) => signToken(context, 'pass', _id, passS)

async function listOf(context: Context, lesson: Lesson) {
  return { pass: passFor(context, lesson), pupils: (await pupilsOf(context, lesson.class)).map(listPupil) }
}

const isLetIn = ({ letIn }: Lesson, pupil: Pupil, { tab }: From) => letIn.some(each => each.pupil === pupil._id && each.tab === tab)

/** One after the other: of two that sign in as one pupil in the same moment, the second takes the first's place, and never both each other's. */
const admit = (context: Context, lesson: Lesson, pupil: Pupil, from: From) =>
  inTurn(`door of ${pupil._id}`, () => admitNext(context, lesson, pupil, from))

/** A living first tablet stays until the teacher lets the second in; a silent one is replaced. */
async function admitNext(context: Context, lesson: Lesson, pupil: Pupil, from: From) {
  const { tab, address, cookies } = from
  if (!isLetIn(lesson, pupil, from) && (await isLiving(context, lesson._id, pupil._id))) {
    await knock(context, lesson, { pupil: pupil._id, tab, why: 'secondTablet' })
    throw new Refusal('tablet.second')
  }
  const expiresAt = new Date(lesson.endsAt.getTime() + handInMs)
  const { session, cookie } = await openSession(context, { kind: 'pupil', owner: pupil._id, lesson: lesson._id, tab, expiresAt })
  await endOtherSessions(context, 'pupil', pupil._id, session._id)
  await changeLesson(context, lesson, ({ letIn, knocks }) =>
    [...letIn, ...knocks].some(each => each.pupil === pupil._id)
      ? { letIn: letIn.filter(each => each.pupil !== pupil._id), knocks: knocks.filter(each => each.pupil !== pupil._id) }
      : undefined,
  )
  await codeTries.cameIn(address)
  cookies.set('pupil', cookie, Math.max(60, Math.round((expiresAt.getTime() - context.clock.now().getTime()) / 1000)))
  return presentPupilSession(context, session, lesson, pupil)
}
