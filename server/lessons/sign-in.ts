import { endOtherSessions, openSession, readToken, signToken } from '../accounts/index.ts'
import { arePictures, cardHashOf, listPupil, type Pupil, Pupils, pupilsOf } from '../classes/index.ts'
import type { Context } from '../context.ts'
import type { Cookies } from '../http/cookies.ts'
import { Refusal } from '../http/refusal.ts'
import { createThrottle } from '../http/throttle.ts'
import { inTurn } from '../play/index.ts'
import { changeLesson, findLesson, isOpen, openLessonByCode, openLessonOf } from './change-lesson.ts'
import { handInMs } from './end-lesson.ts'
import { isLiving } from './living.ts'
import { type Knock, type Lesson, triesBeforeWaiting } from './model.ts'
import { presentPupilSession } from './present-player.ts'

const passS = 600
// A class of thirty behind one address may mistype; a search through the million codes may not.
const wrongCodes = createThrottle({ tries: 150, perSeconds: 600 })

/** The list of usernames, for a browser that knows the code of an open lesson. One text for every trouble. @throws Refusal code.unknown */
export async function enterCode(context: Context, code: string, address: string) {
  // Counted before it is looked up, so that many guesses at once are many tries.
  await wrongCodes.count(address)
  const lesson = await openLessonByCode(context, code)
  if (!lesson) throw new Refusal('code.unknown')
  await wrongCodes.giveBack(address)
  const pupils = await pupilsOf(context, lesson.class)
  return { pass: signToken(context, 'pass', lesson._id, passS), pupils: pupils.map(listPupil) }
}

type WithPictures = { readonly pass: string; readonly pupil: string; readonly pictures: readonly string[]; readonly tab: string }

/** @throws Refusal code.unknown (the pass ran out), pictures.wrong, pictures.waiting, tablet.second */
export async function signInWithPictures(context: Context, { pass, pupil: id, pictures, tab }: WithPictures, cookies: Cookies) {
  const read = readToken(context, 'pass', pass)
  const lesson = read && (await findLesson(context, {}, read.about))
  const pupil =
    lesson && isOpen(context, lesson)
      ? await context.storage.model(Pupils).findOne({ _id: id, class: lesson.class }).lean<Pupil>()
      : undefined
  if (!lesson || !pupil) throw new Refusal('code.unknown')
  const isLetIn = lesson.letIn.some(each => each.pupil === id && each.tab === tab)
  // One try after the other, each with the count as it stands then: many at once are no way around the five.
  if (!isLetIn) {
    await inTurn(`pictures of ${id}`, async () => checkPictures(context, await findLesson(context, {}, lesson._id), pupil, pictures, tab))
  }
  return admit(context, lesson, pupil, tab, cookies)
}

/** The card works whatever the pictures' tries. @throws Refusal card.unknown, tablet.second */
export async function signInWithCard(context: Context, card: string, tab: string, cookies: Cookies) {
  const pupil = await context.storage
    .model(Pupils)
    .findOne({ cardHash: cardHashOf(context, card) })
    .lean<Pupil>()
  const lesson = pupil && (await openLessonOf(context, pupil.class))
  if (!pupil || !lesson) throw new Refusal('card.unknown')
  return admit(context, lesson, pupil, tab, cookies)
}

/** Whom an old cookie belonged to, with a pass to sign in again by pictures. @throws Refusal code.unknown */
export async function greetAgain(context: Context, lessonId: string, pupil: Pupil) {
  const lesson = await findLesson(context, {}, lessonId)
  if (!isOpen(context, lesson)) throw new Refusal('code.unknown')
  return { pass: signToken(context, 'pass', lesson._id, passS), pupil: listPupil(pupil) }
}

async function checkPictures(context: Context, lesson: Lesson, pupil: Pupil, pictures: readonly string[], tab: string) {
  const wait = async () => {
    await knock(context, lesson, { pupil: pupil._id, tab, why: 'pictures' })
    throw new Refusal('pictures.waiting')
  }
  if ((lesson.tries[pupil._id] ?? 0) >= triesBeforeWaiting) return wait()
  if (await arePictures(context, pupil, pictures)) {
    if (lesson.tries[pupil._id]) await changeLesson(context, lesson, ({ tries }) => ({ tries: { ...tries, [pupil._id]: 0 } }))
    return
  }
  const counted = await changeLesson(context, lesson, ({ tries }) => ({ tries: { ...tries, [pupil._id]: (tries[pupil._id] ?? 0) + 1 } }))
  if ((counted.tries[pupil._id] ?? 0) >= triesBeforeWaiting) return wait()
  throw new Refusal('pictures.wrong')
}

/** A living first tablet stays until the teacher lets the second in; a silent one is replaced. */
async function admit(context: Context, lesson: Lesson, pupil: Pupil, tab: string, cookies: Cookies) {
  const isLetIn = lesson.letIn.some(each => each.pupil === pupil._id && each.tab === tab)
  if (!isLetIn && (await isLiving(context, lesson._id, pupil._id))) {
    await knock(context, lesson, { pupil: pupil._id, tab, why: 'secondTablet' })
    throw new Refusal('tablet.second')
  }
  const expiresAt = new Date(lesson.endsAt.getTime() + handInMs)
  const { session, cookie } = await openSession(context, { kind: 'pupil', owner: pupil._id, lesson: lesson._id, tab, expiresAt })
  await endOtherSessions(context, 'pupil', pupil._id, session._id)
  await changeLesson(context, lesson, ({ letIn, knocks }) => ({
    letIn: letIn.filter(each => each.pupil !== pupil._id),
    knocks: knocks.filter(each => each.pupil !== pupil._id),
  }))
  cookies.set('pupil', cookie, Math.max(60, Math.round((expiresAt.getTime() - context.clock.now().getTime()) / 1000)))
  return presentPupilSession(context, session, lesson, pupil)
}

const knock = (context: Context, lesson: Lesson, { pupil, tab, why }: Knock) =>
  changeLesson(context, lesson, ({ knocks }) =>
    knocks.some(each => each.pupil === pupil && each.tab === tab && each.why === why)
      ? undefined
      : { knocks: [...knocks.filter(each => each.pupil !== pupil || each.tab !== tab), { pupil, tab, why }] },
  )
