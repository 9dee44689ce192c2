import { ErasePupil } from '../../shared/api/classes.ts'
import { done } from '../../shared/api/contract.ts'
import { pupilScopes } from '../classes/index.ts'
import { routesOf } from '../http/route.ts'
import { erasePupil } from './erase-pupil.ts'

const route = routesOf(pupilScopes)

export const privacyRoutes = [
  route(ErasePupil, 'pupil.erase', async ({ context, within, params }) => {
    await erasePupil(context, within, params.id)
    return done
  }),
]
