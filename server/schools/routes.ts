import { ListMunicipalities } from '../../shared/api/schools.ts'
import { routesOf } from '../http/route.ts'
import { schoolScopes } from './model.ts'
import { municipalitiesOf } from './municipalities.ts'

const route = routesOf(schoolScopes)

export const schoolRoutes = [
  route(ListMunicipalities, 'municipality.list', async ({ query }) =>
    municipalitiesOf(query.country).map(({ code, name, otherName, countyName }) => ({
      code,
      name,
      ...(otherName && { otherName }),
      county: countyName,
    })),
  ),
]
