import { trusted } from 'mongoose'
import type { CardAnswer } from '../../shared/api/classes.ts'
import { pictureIds } from '../../shared/api/figure.ts'
import { hashPassword, isPassword } from '../accounts/index.ts'
import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import { presentAddress } from '../http/address-routes.ts'
import { Refusal } from '../http/refusal.ts'
import { type Pupil, Pupils, type SchoolClass } from './model.ts'

/** New secrets for these pupils, readable in the answer and never again; older cards end. @throws Refusal address.notPrintable, not.found */
export async function makeCards(context: Context, schoolClass: SchoolClass, pupilIds: readonly string[]): Promise<CardAnswer[]> {
  const origin = printableOrigin(context.config)
  const pupils = await context.storage
    .model(Pupils)
    .find({ _id: trusted({ $in: [...new Set(pupilIds)] }), class: schoolClass._id })
    .lean<Pupil[]>()
  if (pupils.length !== new Set(pupilIds).size) throw new Refusal('not.found')
  const cards = await Promise.all(pupils.map(pupil => makeCard(context, pupil, origin)))
  return cards.sort((one, other) => one.username.localeCompare(other.username, 'sv'))
}

export const cardHashOf = ({ secrets }: Context, card: string) => secrets.keyed('card', card)

/** A picture secret has few bits: only the pepper outside the store protects it. */
export const arePictures = ({ secrets }: Context, pupil: Pupil, pictures: readonly string[]): Promise<boolean> =>
  isPassword(pupil.picturesHash, peppered(secrets, pupil._id, pictures))

async function makeCard(context: Context, { _id, username }: Pupil, origin: string): Promise<CardAnswer> {
  const card = context.secrets.id()
  const pictures = threePictures(context)
  const picturesHash = await hashPassword(peppered(context.secrets, _id, pictures))
  await context.storage.model(Pupils).updateOne({ _id }, { picturesHash, cardHash: cardHashOf(context, card) })
  return { pupil: _id, username, link: `${origin}/play#card=${card}`, pictures }
}

const peppered = (secrets: Context['secrets'], pupil: string, pictures: readonly string[]) =>
  secrets.keyed('pictures', `${pupil}|${pictures.join(',')}`)

function threePictures({ secrets }: Context) {
  const left = [...pictureIds]
  return Array.from({ length: 3 }, () => left.splice(secrets.int(left.length), 1)).flat()
}

/** Paper outlives a tab: no card for an address that tablets cannot reach. */
function printableOrigin(config: Config): string {
  const { origin, forTablets } = presentAddress(config)
  if (forTablets || config.demo) return origin
  throw new Refusal('address.notPrintable')
}
