import { trusted } from 'mongoose'
import { GetSchool, InviteContact, ListSchools, RecordAgreement, RegisterSchool, RenewActivationLink } from '../../shared/api/schools.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { routesOf } from '../http/route.ts'
import {
  findSchool,
  listSchools,
  presentSchool,
  providersOf,
  recordAgreement,
  registerSchool,
  type School,
  schoolScopes,
  withdrawSchool,
} from '../schools/index.ts'
import { inviteAccount, linkOf, renewActivation } from './activation.ts'
import { type Account, Accounts } from './model.ts'

const route = routesOf(schoolScopes)
const languageOf = { SE: 'sv', NO: 'nb', FI: 'fi' } as const

/** The register of schools: it shows each school's own account too, and so stands with the accounts. */
export const registerRoutes = [
  route(ListSchools, 'school.view', async ({ context, within }) => presentSchools(context, await listSchools(context, within))),

  route(GetSchool, 'school.view', async ({ context, within, params }) => present(context, await findSchool(context, within, params.id))),

  route(RegisterSchool, 'school.register', async ({ context, body: { contactEmail, ...input } }) => {
    if (await context.storage.model(Accounts).findOne({ email: contactEmail }, { _id: 1 }).lean()) throw new Refusal('email.taken')
    const school = await registerSchool(context, input)
    const activationLink = await inviteContact(context, school, contactEmail).catch(async error => {
      await withdrawSchool(context, school)
      throw error
    })
    return { school: await present(context, school), activationLink }
  }),

  route(InviteContact, 'school.register', async ({ context, within, params, body }) => {
    const school = await findSchool(context, within, params.id)
    if ((await contactsOf(context, [school])).has(school._id)) throw new Refusal('school.hasContact')
    const activationLink = await inviteContact(context, school, body.contactEmail)
    return { school: await present(context, school), activationLink }
  }),

  route(RenewActivationLink, 'account.renewActivation', async ({ context, within, params }) => {
    const school = await findSchool(context, within, params.id)
    const contact = (await contactsOf(context, [school])).get(school._id)
    if (!contact) throw new Refusal('not.found')
    return { activationLink: linkOf(context, await renewActivation(context, contact._id)) }
  }),

  route(RecordAgreement, 'school.recordAgreement', async ({ context, within, params, body }) =>
    present(context, await recordAgreement(context, within, params.id, body)),
  ),
]

/** The programme's registering it is what verifies it. */
async function inviteContact(context: Context, { _id, country }: School, email: string): Promise<string> {
  const roles = ['coordinator', 'teacher'] as const
  const memberships = roles.map(role => ({ role, school: _id }))
  return linkOf(context, await inviteAccount(context, email, memberships, languageOf[country]))
}

async function present(context: Context, school: School) {
  const [answer] = await presentSchools(context, [school])
  if (!answer) throw new Refusal('not.found')
  return answer
}

async function presentSchools(context: Context, schools: readonly School[]) {
  const [providers, contacts] = await Promise.all([providersOf(context, schools), contactsOf(context, schools)])
  return schools.flatMap(school => {
    const provider = providers.get(school.provider)
    const contact = contacts.get(school._id)
    return provider
      ? [presentSchool(school, provider, contact && { email: contact.email, activated: contact.passwordHash !== undefined })]
      : []
  })
}

/** Each school's first coordinator: the account that was made with it. */
async function contactsOf(context: Context, schools: readonly School[]): Promise<Map<string, Account>> {
  const ids = schools.map(school => school._id)
  const accounts = await context.storage
    .model(Accounts)
    .find({ 'memberships.school': trusted({ $in: ids }) })
    .sort({ createdAt: -1 })
    .lean<Account[]>()
  return new Map(
    accounts.flatMap(account =>
      account.memberships.flatMap(({ role, school, unverifiedSince }) =>
        role === 'coordinator' && school && !unverifiedSince ? [[school, account] as const] : [],
      ),
    ),
  )
}
