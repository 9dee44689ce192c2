import { trusted } from 'mongoose'
import pLimit from 'p-limit'
import type { CardAnswer } from '../../shared/api/classes.ts'
import type { Language } from '../../shared/api/contract.ts'
import { pictureIds } from '../../shared/api/figure.ts'
import { type Secret, secretLength, wordIds } from '../../shared/api/secret.ts'
import { hashPassword, isPassword } from '../accounts/index.ts'
import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import { presentAddress } from '../http/address-routes.ts'
import { Refusal } from '../http/refusal.ts'
import { languageOf } from '../schools/index.ts'
import { type Pupil, Pupils, type SchoolClass } from './model.ts'

/** Each is hashed slowly on purpose: an assembly's five hundred at once would leave nobody room to sign in, and be too many to wait. */
const fewAtOnce = 4

/**
 * New secrets for these pupils, readable in the answer and never again; older cards end. @param language of the words, where the class
 * signs in with words; else its school's. @throws Refusal address.notPrintable, not.found
 */
export async function makeCards(
  context: Context,
  schoolClass: SchoolClass,
  pupilIds: readonly string[],
  language?: Language,
): Promise<CardAnswer[]> {
  const origin = printableOrigin(context.config)
  const pupils = await context.storage
    .model(Pupils)
    .find({ _id: trusted({ $in: [...new Set(pupilIds)] }), class: schoolClass._id })
    .lean<Pupil[]>()
  if (pupils.length !== new Set(pupilIds).size) throw new Refusal('not.found')
  const wordsIn = schoolClass.signsInWith === 'words' ? (language ?? (await languageOf(context, schoolClass.school))) : undefined
  const few = pLimit(fewAtOnce)
  const cards = await Promise.all(pupils.map(pupil => few(() => makeCard(context, pupil, origin, wordsIn))))
  return cards.sort((one, other) => one.username.localeCompare(other.username, 'sv'))
}

export const cardHashOf = ({ secrets }: Context, card: string) => secrets.keyed('card', card)

/** Pictures or words have few bits: only the pepper outside the store protects them. */
export const isSecretOf = ({ secrets }: Context, pupil: Pupil, { pictures, words }: Secret): Promise<boolean> =>
  isPassword(pupil.picturesHash, peppered(secrets, pupil._id, words ?? pictures ?? []))

async function makeCard(context: Context, { _id, username }: Pupil, origin: string, wordsIn: Language | undefined): Promise<CardAnswer> {
  const card = context.secrets.id()
  const secret = wordsIn ? { words: three(context, wordIds) } : { pictures: three(context, pictureIds) }
  const picturesHash = await hashPassword(peppered(context.secrets, _id, secret.words ?? secret.pictures))
  const kept = { picturesHash, cardHash: cardHashOf(context, card) }
  await context.storage.model(Pupils).updateOne({ _id }, wordsIn ? { ...kept, wordsIn } : { ...kept, $unset: { wordsIn: 1 } })
  return { pupil: _id, username, link: `${origin}/play#card=${card}`, ...secret }
}

const peppered = (secrets: Context['secrets'], pupil: string, three: readonly string[]) =>
  secrets.keyed('pictures', `${pupil}|${three.join(',')}`)

/** Three different ones, in an order. */
function three<T>({ secrets }: Context, ids: readonly T[]): T[] {
  const left = [...ids]
  return Array.from({ length: secretLength }, () => left.splice(secrets.int(left.length), 1)).flat()
}

/** Paper outlives a tab: no card for an address that tablets cannot reach. */
function printableOrigin(config: Config): string {
  const { origin, forTablets } = presentAddress(config)
  if (forTablets || config.demo) return origin
  throw new Refusal('address.notPrintable')
}
