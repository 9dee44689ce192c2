import {
  AddTeacher,
  ChangeClass,
  ChangeClassSignIn,
  ChangePupilFigure,
  EndLoan,
  GivePass,
  HandOverClass,
  LendClass,
  ListColleaguesOfClass,
  ListPasses,
  MovePupils,
  NextSchoolYear,
  RemoveTeacher,
  RenamePupil,
  TakePassBack,
} from '../../shared/api/class-care.ts'
import { done } from '../../shared/api/contract.ts'
import { routesOf } from '../http/route.ts'
import { beginNextYear, changeClass, changeSignIn } from './change-class.ts'
import { changeFigure, renamePupil } from './change-pupil.ts'
import { findClass } from './find-class.ts'
import { classScopes } from './model.ts'
import { movePupils } from './move-pupils.ts'
import { classesWithPass, givePass, takePassBack } from './passes.ts'
import { presentClass, presentPasses } from './present-class.ts'
import { addTeacher, colleaguesOf, endLoan, handOver, lendClass, removeTeacher } from './share-class.ts'

const route = routesOf(classScopes)

/** Managing a class and its pupils: only by who leads it, and not while it is archived. */
export const careRoutes = [
  route(RenamePupil, 'class.manage', async ({ context, within, params, body }) => ({
    username: await renamePupil(context, await findClass(context, within, params.id), body),
  })),

  route(ChangePupilFigure, 'class.manage', async ({ context, within, params, body }) => {
    await changeFigure(context, await findClass(context, within, params.id), body)
    return done
  }),

  route(MovePupils, 'class.manage', async ({ context, within, params, body }) => {
    const from = await findClass(context, within, params.id)
    return movePupils(context, from, await findClass(context, within, body.to), body.pupils)
  }),

  route(ChangeClass, 'class.manage', async ({ context, within, params, body }) =>
    presentClass(await changeClass(context, await findClass(context, within, params.id), body)),
  ),

  route(ChangeClassSignIn, 'class.manage', async ({ context, within, params, body }) =>
    presentClass(await changeSignIn(context, await findClass(context, within, params.id), body)),
  ),

  route(NextSchoolYear, 'class.manage', async ({ context, within, params, body }) =>
    presentClass(await beginNextYear(context, await findClass(context, within, params.id), body.name)),
  ),

  route(ListColleaguesOfClass, 'class.manage', async ({ context, within, params }) =>
    colleaguesOf(context, await findClass(context, within, params.id)),
  ),

  route(AddTeacher, 'class.manage', async ({ context, within, params, body }) => {
    await addTeacher(context, await findClass(context, within, params.id), body.colleague)
    return done
  }),

  route(RemoveTeacher, 'class.manage', async ({ context, within, params, body }) => {
    await removeTeacher(context, await findClass(context, within, params.id), body.colleague)
    return done
  }),

  route(HandOverClass, 'class.manage', async ({ context, within, params, body, actor }) => {
    await handOver(context, await findClass(context, within, params.id), { from: actor.id, to: body.colleague })
    return done
  }),

  route(LendClass, 'class.manage', async ({ context, within, params, body }) => {
    await lendClass(context, await findClass(context, within, params.id), { to: body.colleague, days: body.days, was: body.was })
    return done
  }),

  route(EndLoan, 'class.manage', async ({ context, within, params, body }) => {
    await endLoan(context, await findClass(context, within, params.id), body.colleague)
    return done
  }),

  route(GivePass, 'class.manage', async ({ context, within, params, body }) => {
    await givePass(context, await findClass(context, within, params.id), { to: body.colleague, days: body.days })
    return done
  }),

  route(ListPasses, 'pass.view', async ({ context, actor }) =>
    (await classesWithPass(context, actor.id, actor.school ?? '')).flatMap(each => presentPasses(context, each, actor.id)),
  ),

  route(TakePassBack, 'class.manage', async ({ context, within, params, body }) => {
    await takePassBack(context, await findClass(context, within, params.id), body.colleague)
    return done
  }),
]
