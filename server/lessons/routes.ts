import { GetClass, ListClasses } from '../../shared/api/classes.ts'
import { done } from '../../shared/api/contract.ts'
import {
  AnotherName,
  ChangeStory,
  EndLesson,
  GetLesson,
  LetIn,
  OpenChapter,
  OpenInWords,
  OpenLesson,
  PauseLesson,
  PlanLesson,
  ProjectLesson,
  SendOut,
  ShowOthers,
  TakeProjectorSeat,
  TakeTeacherSeat,
} from '../../shared/api/lessons.ts'
import type { Filter } from '../access/reach.ts'
import type { Actor } from '../access/rules.ts'
import { Classes, classScopes, findClass, listClasses, presentClass, presentPupil, pupilsOf } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { routesOf } from '../http/route.ts'
import { presentSteps, progressesOf } from '../play/index.ts'
import { changeLesson, findLesson, isOpen, openLessonOf, openLessonsOf } from './change-lesson.ts'
import { changeStory, openChapter, renameInStory } from './change-stories.ts'
import { endLesson } from './end-lesson.ts'
import { type Lesson, lessonScopes } from './model.ts'
import { openInWords } from './open-in-words.ts'
import { letIn, openLesson } from './open-lesson.ts'
import { planOf } from './plan.ts'
import { presentLesson } from './present-lesson.ts'
import { project } from './project.ts'
import { sendOut } from './send-out.ts'
import { takeSeat } from './take-seat.ts'

const ofClass = routesOf(classScopes)
const ofLesson = routesOf(lessonScopes)

export const lessonRoutes = [
  // A class is shown with its open lesson and how far each pupil is, and so stands here.
  ofClass(ListClasses, 'class.view', async ({ context, within, actor }) => {
    const classes = await listClasses(context, within)
    const open = await openLessonsOf(
      context,
      classes.map(({ _id }) => _id),
    )
    return classes.map(each => presentClass(each, open.get(each._id), actor.id))
  }),

  ofClass(GetClass, 'class.view', async ({ context, within, params, actor }) => {
    const schoolClass = await findClass(context, within, params.id)
    const pupils = await pupilsOf(context, schoolClass._id)
    const progress = await progressesOf(
      context,
      pupils.map(({ _id }) => _id),
    )
    const open = await openLessonOf(context, schoolClass._id)
    return {
      ...presentClass(schoolClass, open?._id, actor.id),
      pupils: pupils.map(pupil => presentPupil(pupil, presentSteps(progress.get(pupil._id)))),
    }
  }),

  ofClass(OpenLesson, 'lesson.open', async ({ context, within, params, body, actor }) =>
    presentLesson(
      context,
      await openLesson(context, await findClass(context, within, params.id), body.minutes, {
        ...body,
        byPassOf: passHolder(actor, params.id),
      }),
    ),
  ),

  ofClass(PlanLesson, 'lesson.open', async ({ context, within, params, actor }) => {
    const schoolClass = await findClass(context, within, params.id)
    const { next, names, scenarios } = await planOf(context, schoolClass)
    const open = await openLessonOf(context, schoolClass._id)
    return {
      ...{ className: schoolClass.name, next, names },
      // How far the class is, is its teachers' to know.
      scenarios: passHolder(actor, params.id) ? scenarios.map(({ class: _, ...story }) => story) : scenarios,
      ...(open && { openLesson: open._id }),
    }
  }),

  ofLesson(OpenChapter, 'lesson.lead', async ({ context, within, params, body }) =>
    presentLesson(context, await openChapter(context, await findOpen(context, within, params.id), body)),
  ),

  ofLesson(ChangeStory, 'lesson.lead', async ({ context, within, params, body }) =>
    presentLesson(context, await changeStory(context, await findOpen(context, within, params.id), body.scenario)),
  ),

  ofLesson(AnotherName, 'lesson.lead', async ({ context, within, params, body }) =>
    presentLesson(context, await renameInStory(context, await findOpen(context, within, params.id), body.who)),
  ),

  ofLesson(GetLesson, 'lesson.lead', async ({ context, within, params }) =>
    presentLesson(context, await findLesson(context, within, params.id)),
  ),

  ofLesson(EndLesson, 'lesson.lead', async ({ context, within, params }) =>
    presentLesson(context, await endLesson(context, await findLesson(context, within, params.id))),
  ),

  ofLesson(ShowOthers, 'lesson.lead', async ({ context, within, params, body }) => {
    const lesson = await changeLesson(context, await findLesson(context, within, params.id), () => ({ othersShown: body.shown }))
    if (body.shown) await context.storage.model(Classes).updateOne({ _id: lesson.class }, { othersShown: true })
    return presentLesson(context, lesson)
  }),

  ofLesson(LetIn, 'lesson.lead', async ({ context, within, params, body }) => {
    await letIn(context, await findLesson(context, within, params.id), body.pupil)
    return done
  }),

  ofLesson(PauseLesson, 'lesson.lead', async ({ context, within, params, body }) => {
    const lesson = await findOpen(context, within, params.id)
    return presentLesson(context, await changeLesson(context, lesson, ({ open }) => (open ? { paused: body.paused } : undefined)))
  }),

  ofLesson(ProjectLesson, 'lesson.lead', async ({ context, within, params, body }) => {
    return presentLesson(context, await project(context, await findLesson(context, within, params.id), body.what))
  }),

  ofLesson(OpenInWords, 'lesson.lead', async ({ context, within, params }) =>
    presentLesson(context, await openInWords(context, await findLesson(context, within, params.id))),
  ),

  ofLesson(SendOut, 'lesson.lead', async ({ context, within, params, body }) => {
    await sendOut(context, await findOpen(context, within, params.id), body.pupil)
    return done
  }),

  ofLesson(TakeTeacherSeat, 'lesson.lead', async ({ context, within, params, actor }) => ({
    seat: await takeSeat(await findOpen(context, within, params.id), { actor }),
  })),

  ofLesson(TakeProjectorSeat, 'lesson.lead', async ({ context, within, params, actor }) => ({
    seat: await takeSeat(await findOpen(context, within, params.id), { actor, page: 'projector' }),
  })),
]

/** Who has the class itself needs no pass. */
const passHolder = ({ id, classes }: Actor, schoolClass: string) => (classes.includes(schoolClass) ? undefined : id)

async function findOpen(context: Context, within: Filter, id: string): Promise<Lesson> {
  const lesson = await findLesson(context, within, id)
  if (!isOpen(context, lesson)) throw new Refusal('lesson.ended')
  return lesson
}
