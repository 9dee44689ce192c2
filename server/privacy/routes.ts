import {
  ArchiveClass,
  BringBackClass,
  DeleteClass,
  DeletePupils,
  EraseClass,
  ListPutAway,
  ResetScenario,
  RestoreClass,
  RestorePupils,
} from '../../shared/api/class-care.ts'
import { ErasePupil } from '../../shared/api/classes.ts'
import { done } from '../../shared/api/contract.ts'
import { type Filter, reach } from '../access/reach.ts'
import type { Action, Actor } from '../access/rules.ts'
import { classScopes, findClass, findPupil, pupilScopes } from '../classes/index.ts'
import { Refusal } from '../http/refusal.ts'
import { routesOf } from '../http/route.ts'
import { deletePupils, restorePupils } from './delete-pupils.ts'
import { erasePupil } from './erase-pupil.ts'
import { listPutAway } from './list-put-away.ts'
import { archiveClass, bringBackClass, deleteClass, eraseClass, restoreClass } from './put-away-class.ts'
import { resetScenario } from './reset-scenario.ts'

const ofPupil = routesOf(pupilScopes)
const ofClass = routesOf(classScopes)

export const privacyRoutes = [
  ofPupil(ErasePupil, 'pupil.erase', async ({ context, within, params, actor }) => {
    const pupil = await findPupil(context, within, params.id)
    // Whom a class is only lent to may see its pupils, but not erase them.
    await findClass(context, also(actor, 'class.putAway'), pupil.deleted?.class ?? pupil.class)
    // With fourteen days to think it over before, as the page says.
    if (!pupil.deleted) throw new Refusal('pupil.notDeleted')
    await erasePupil(context, within, params.id)
    return done
  }),

  ofClass(DeletePupils, 'class.manage', async ({ context, within, params, body }) =>
    deletePupils(context, await findClass(context, within, params.id), body.pupils),
  ),

  ofClass(RestorePupils, 'class.manage', async ({ context, within, params, body }) =>
    restorePupils(context, await findClass(context, within, params.id), body.pupils),
  ),

  ofClass(ResetScenario, 'class.manage', async ({ context, within, params, body }) => {
    await resetScenario(context, await findClass(context, within, params.id), body)
    return done
  }),

  ofClass(ListPutAway, 'class.putAway', async ({ context, within, actor }) => listPutAway(context, within, also(actor, 'class.restore'))),

  ofClass(ArchiveClass, 'class.putAway', async ({ context, within, params }) => {
    await archiveClass(context, await findClass(context, within, params.id))
    return done
  }),

  ofClass(BringBackClass, 'class.putAway', async ({ context, within, params }) => {
    await bringBackClass(context, await findClass(context, within, params.id))
    return done
  }),

  ofClass(DeleteClass, 'class.putAway', async ({ context, within, params }) => {
    await deleteClass(context, await findClass(context, within, params.id))
    return done
  }),

  ofClass(RestoreClass, 'class.restore', async ({ context, within, params, actor }) => {
    await restoreClass(context, await findClass(context, within, params.id), actor)
    return done
  }),

  ofClass(EraseClass, 'class.restore', async ({ context, within, params }) => {
    await eraseClass(context, await findClass(context, within, params.id))
    return done
  }),
]

/** A second right that the same request needs. @throws Refusal not.allowed */
function also(actor: Actor, action: Action): Filter {
  const within = reach(actor, action, classScopes)
  if (!within) throw new Refusal('not.allowed')
  return within
}
