import type { OpenPiece, OpenScenario, PlayerAnswer } from '../../shared/api/play.ts'
import type { Scenario } from '../../shared/content/schema.ts'
import { accessTokenS, type Session, signToken } from '../accounts/index.ts'
import { findClass, type Pupil, Pupils } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { chaptersBegun, findProgress, iDoCards, inTurn, presentProgress, recognitions } from '../play/index.ts'
import { findSchool } from '../schools/index.ts'
import type { Lesson } from './model.ts'
import { namesOf } from './names.ts'
import { chaptersOf, chaptersToday, openIn } from './stories.ts'

const languageOf = { SE: 'sv', NO: 'nb', FI: 'fi' } as const

export async function presentPlayer(context: Context, lesson: Lesson, pupil: Pupil): Promise<PlayerAnswer> {
  const [schoolClass, school, progress] = await Promise.all([
    findClass(context, {}, lesson.class),
    findSchool(context, {}, lesson.school),
    progressOf(context, pupil._id),
  ])
  return {
    id: pupil._id,
    username: pupil.username,
    figure: pupil.figure,
    language: pupil.language ?? languageOf[school.country],
    lesson: lesson._id,
    country: school.country,
    grade: schoolClass.grades.from,
    scenarios: openIn(lesson).map(presentOpen),
    ...presentKnowing(lesson, chaptersBegun(progress)),
    names: namesOf(lesson),
    progress: presentProgress(progress),
  }
}

/** What a tablet needs to fetch a scenario. */
export const presentOpen = ({ id, version, place }: Scenario): OpenScenario => ({ id, version, place })

/**
 * The recognitions and the cards for the real week that a lesson has; `besides`: chapters whose cards a pupil has all the same. The cards
 * in the order in which they matter today: the first is the one to take along.
 */
export function presentKnowing(lesson: Lesson, besides: readonly number[] = []): { recognitions: OpenPiece[]; cards: OpenPiece[] } {
  const today = chaptersToday(lesson)
  const others = besides.filter(chapter => !today.includes(chapter)).toSorted((one, other) => other - one)
  return {
    recognitions: chaptersOf(lesson).flatMap(chapter => piecesOf(recognitions(), chapter)),
    cards: [...today, ...others].flatMap(chapter => piecesOf(iDoCards(), chapter)),
  }
}

const piecesOf = (all: readonly (OpenPiece & { readonly chapter: number })[], of: number): OpenPiece[] =>
  all.filter(({ chapter }) => chapter === of).map(({ id, version }) => ({ id, version }))

/** Made at its first use; not for a pupil that was erased in this very moment. @throws Refusal session.ended */
const progressOf = (context: Context, pupil: string) =>
  inTurn(pupil, async () => {
    if (!(await context.storage.model(Pupils).exists({ _id: pupil }))) throw new Refusal('session.ended')
    return findProgress(context, pupil)
  })

export const presentPupilSession = async (context: Context, session: Session, lesson: Lesson, pupil: Pupil) => ({
  token: signToken(context, 'pupil', session._id),
  expiresInS: accessTokenS,
  player: await presentPlayer(context, lesson, pupil),
})
