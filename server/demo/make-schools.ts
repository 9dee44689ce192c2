import type { CardAnswer } from '../../shared/api/classes.ts'
import type { Country } from '../../shared/api/schools.ts'
import { activate, inviteAccount } from '../accounts/index.ts'
import { createClass, drawAliases, findClass, makeCards, makePupils, type Pupil, type SchoolClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { schoolYearOf } from '../play/index.ts'
import { recordAgreement, registerSchool } from '../schools/index.ts'

export type DemoSchool = {
  readonly country: Country
  readonly school: string
  readonly account: string
  readonly contact: string
  readonly schoolClass: SchoolClass
  readonly pupils: readonly Pupil[]
  /** The card of the one username that is meant for trying. */
  readonly trying: CardAnswer
}
type Plan = { readonly country: Country; readonly municipality: string; readonly provider: string; readonly names: readonly string[] }

/** Real municipalities, invented schools: nine in Sweden, three in Norway. */
const plans: readonly Plan[] = [
  { country: 'SE', municipality: '0380', provider: 'Uppsala kommun', names: ['Björkskolan', 'Lyktskolan', 'Regnbågsskolan'] },
  { country: 'SE', municipality: '1480', provider: 'Göteborgs stad', names: ['Fyrskolan', 'Vågskolan', 'Kompasskolan'] },
  { country: 'SE', municipality: '2480', provider: 'Umeå kommun', names: ['Granskolan', 'Snöflingeskolan', 'Isbrytarskolan'] },
  { country: 'NO', municipality: '4601', provider: 'Bergen kommune', names: ['Lanterneskolen', 'Fjordskolen', 'Regnskolen'] },
]
const words = {
  SE: { language: 'sv', teacher: 'Läraren i 4B' },
  NO: { language: 'nb', teacher: 'Læreren i 4B' },
  FI: { language: 'fi', teacher: '4B:n opettaja' },
} as const
const classSize = 20

export async function makeSchools(context: Context, password: string): Promise<DemoSchool[]> {
  const made: DemoSchool[] = []
  for (const plan of plans) for (const name of plan.names) made.push(await makeSchool(context, plan, name, password))
  return made
}

async function makeSchool(
  context: Context,
  { country, municipality, provider }: Plan,
  name: string,
  password: string,
): Promise<DemoSchool> {
  const today = context.clock.now().toISOString().slice(0, 10)
  const { language, teacher } = words[country]
  const school = await registerSchool(context, {
    name,
    providerName: provider,
    organisationNumber: `demo ${municipality}`,
    country,
    municipality,
  })
  const agreement = {
    version: '1',
    acceptedOn: today,
    acceptedBy: country === 'NO' ? 'Skoleeierens representant' : 'Huvudmannens representant',
  }
  await recordAgreement(context, {}, school._id, agreement).catch(() => undefined)
  const contact = `kontakt@${name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z]/g, '')}.example`
  const memberships = [
    { role: 'coordinator' as const, school: school._id },
    { role: 'teacher' as const, school: school._id },
  ]
  const token = await inviteAccount(context, contact, memberships, language)
  const account = await activate(context, { token, password, name: teacher, language })
  const actor = { id: account._id, role: 'teacher', session: '', school: school._id, classes: [] } as const
  const year = schoolYearOf({ year: context.clock.now().getUTCFullYear(), month: context.clock.now().getUTCMonth() + 1 })
  const schoolClass = await createClass(context, actor, { name: '4B', schoolYear: year, grades: { from: 4, to: 4 } })
  const { made } = await makePupils(context, schoolClass, drawAliases(context.secrets, language, classSize, []))
  const [forTrying] = made
  const [trying] = await makeCards(context, schoolClass, forTrying ? [forTrying._id] : [])
  if (!trying) throw new Error('A class without pupils')
  return {
    country,
    school: school._id,
    account: account._id,
    contact,
    schoolClass: await findClass(context, {}, schoolClass._id),
    pupils: made.slice(1),
    trying,
  }
}
