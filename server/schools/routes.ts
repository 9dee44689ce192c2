import { AddDaysOff, GetSchoolWay, ListMunicipalities, RemoveDaysOff, WriteProcedure } from '../../shared/api/schools.ts'
import { routesOf } from '../http/route.ts'
import { findSchool } from './find-school.ts'
import { schoolScopes } from './model.ts'
import { municipalitiesOf } from './municipalities.ts'
import { addDaysOff, presentWay, removeDaysOff, writeProcedure } from './school-way.ts'

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

  route(GetSchoolWay, 'schoolWay.view', async ({ context, within, params }) => presentWay(await findSchool(context, within, params.id))),

  route(WriteProcedure, 'schoolWay.write', async ({ context, within, params, body }) =>
    presentWay(await writeProcedure(context, within, params.id, body.text)),
  ),

  route(AddDaysOff, 'schoolWay.write', async ({ context, within, params, body }) =>
    presentWay(await addDaysOff(context, within, params.id, body)),
  ),

  route(RemoveDaysOff, 'schoolWay.write', async ({ context, within, params, body }) =>
    presentWay(await removeDaysOff(context, within, params.id, body.daysOff)),
  ),
]
