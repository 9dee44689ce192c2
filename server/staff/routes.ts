import { done } from '../../shared/api/contract.ts'
import {
  GiveClass,
  InviteAgain,
  InviteColleague,
  LeaveSchool,
  ListColleagues,
  ListWaitingClasses,
  UnlinkColleague,
  VerifyColleague,
} from '../../shared/api/staff.ts'
import type { Actor } from '../access/rules.ts'
import { findAccount } from '../accounts/index.ts'
import { classScopes } from '../classes/index.ts'
import { Refusal } from '../http/refusal.ts'
import { routesOf } from '../http/route.ts'
import { listColleagues, presentColleague, staffScopes } from './find-colleague.ts'
import { giveClass, listWaitingClasses } from './give-class.ts'
import { inviteAgain, inviteColleague, verifyColleague } from './invite-colleague.ts'
import { unlinkColleague } from './unlink-colleague.ts'

const route = routesOf(staffScopes)
const ofClass = routesOf(classScopes)

export const staffRoutes = [
  route(ListColleagues, 'staff.view', async ({ context, actor, within }) => listColleagues(context, within, schoolOf(actor))),

  route(InviteColleague, 'staff.invite', async ({ context, actor, body }) => {
    const language = (await findAccount(context, actor.id))?.language ?? 'en'
    const activationLink = await inviteColleague(context, { ...body, school: schoolOf(actor), language })
    return { ...(activationLink && { activationLink }) }
  }),

  route(InviteAgain, 'staff.invite', async ({ context, actor, within, params }) => ({
    activationLink: await inviteAgain(context, within, params.id, schoolOf(actor)),
  })),

  route(VerifyColleague, 'staff.verify', async ({ context, actor, within, params }) =>
    presentColleague(context, await verifyColleague(context, within, params.id, schoolOf(actor)), schoolOf(actor)),
  ),

  route(UnlinkColleague, 'staff.unlink', async ({ context, actor, within, params, body }) => {
    await unlinkColleague(context, within, { id: params.id, school: schoolOf(actor), heir: body.heir })
    return done
  }),

  route(LeaveSchool, 'staff.leave', async ({ context, actor, within }) => {
    await unlinkColleague(context, within, { id: actor.id, school: schoolOf(actor) })
    return done
  }),

  ofClass(ListWaitingClasses, 'class.giveTeacher', async ({ context, within }) =>
    (await listWaitingClasses(context, within)).map(({ _id, name, pupilCount }) => ({ id: _id, name, pupilCount })),
  ),

  ofClass(GiveClass, 'class.giveTeacher', async ({ context, actor, within, params, body }) => {
    await giveClass(context, within, params.id, schoolOf(actor), body.teacher)
    return done
  }),
]

function schoolOf({ school }: Actor): string {
  if (!school) throw new Refusal('not.allowed')
  return school
}
