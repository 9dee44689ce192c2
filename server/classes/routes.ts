import { CreateClass, DrawAliases, MakeCards, MakePupils, PreviewUsernames, ViewWall } from '../../shared/api/classes.ts'
import { Refusal } from '../http/refusal.ts'
import { routesOf } from '../http/route.ts'
import { careRoutes } from './care-routes.ts'
import { createClass } from './create-class.ts'
import { drawAliases } from './draw-aliases.ts'
import { findClass } from './find-class.ts'
import { isAlias, judgeUsernames } from './judge-usernames.ts'
import { makeCards } from './make-cards.ts'
import { makePupils, takenIn } from './make-pupils.ts'
import { classScopes } from './model.ts'
import { presentMural } from './paint-wall.ts'
import { presentClass, presentPupil } from './present-class.ts'

const route = routesOf(classScopes)

export const classRoutes = [
  ...careRoutes,

  route(CreateClass, 'class.create', async ({ context, actor, body }) => presentClass(await createClass(context, actor, body))),

  route(DrawAliases, 'class.makePupils', async ({ context, within, params, body }) => {
    const { likenesses } = await takenIn(context, await findClass(context, within, params.id))
    return { aliases: drawAliases(context.secrets, body.language, body.count, [...likenesses.values(), ...body.besides]) }
  }),

  route(PreviewUsernames, 'class.makePupils', async ({ context, within, params, body }) =>
    judgeUsernames(body.lines, await takenIn(context, await findClass(context, within, params.id))),
  ),

  route(MakePupils, 'class.makePupils', async ({ context, within, params, body }) => {
    const schoolClass = await findClass(context, within, params.id)
    const invented = body.source === 'invented' && body.usernames.every(isAlias)
    if (!invented && !body.nobodyProtected) throw new Refusal('protectedIdentity.unconfirmed')
    const { made, refused } = await makePupils(context, schoolClass, body.usernames)
    return { made: made.map(pupil => presentPupil(pupil)), refused }
  }),

  route(ViewWall, 'class.view', async ({ context, within, params }) => {
    const schoolClass = await findClass(context, within, params.id)
    return { className: schoolClass.name, schoolYear: schoolClass.schoolYear, wall: presentMural(schoolClass) }
  }),

  route(MakeCards, 'class.printCards', async ({ context, within, params, body }) => {
    const schoolClass = await findClass(context, within, params.id)
    const cards = await makeCards(context, schoolClass, body.pupils, body.language)
    const address = `${context.config.publicUrl?.host ?? `localhost:${context.config.port}`}/play`
    return { className: schoolClass.name, code: schoolClass.code, address, madeAt: context.clock.now().toISOString(), cards }
  }),
]
