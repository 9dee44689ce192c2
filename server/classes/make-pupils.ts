import { trusted } from 'mongoose'
import { classLimit, type UsernameFate } from '../../shared/api/classes.ts'
import { extraColors, type Figure, figureExtras, figureKinds } from '../../shared/api/figure.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { requireAgreement } from '../schools/index.ts'
import { isDuplicateKey } from '../storage/open.ts'
import { pupilsOf } from './find-class.ts'
import { judgeUsernames, likenessOf, type Taken, willBeMade } from './judge-usernames.ts'
import { Classes, type Pupil, Pupils, type SchoolClass } from './model.ts'

/** @throws Refusal school.noAgreement before the provider's representative has accepted, class.full */
export async function makePupils(context: Context, schoolClass: SchoolClass, usernames: readonly string[]) {
  await requireAgreement(context, schoolClass.school)
  const taken = await takenIn(context, schoolClass)
  if (taken.room === 0) throw new Refusal('class.full')
  const fates = judgeUsernames(usernames, taken)
  const made: Pupil[] = []
  const refused: UsernameFate[] = fates.filter(fate => !willBeMade(fate))
  for (const fate of fates.filter(willBeMade)) {
    const pupil = await makePupil(context, schoolClass, fate.text)
    if (pupil === 'taken' || pupil === 'classFull') refused.push({ ...fate, fate: pupil })
    else made.push(pupil)
  }
  if (made.length === 0) throw new Refusal('usernames.refused')
  return { made, refused }
}

export async function takenIn(context: Context, { _id }: SchoolClass): Promise<Taken> {
  const pupils = await pupilsOf(context, _id)
  return { likenesses: new Map(pupils.map(({ likeness, username }) => [likeness, username])), room: classLimit - pupils.length }
}

/** Takes a place in the class first, so that two teachers at once cannot go over the limit. */
async function makePupil(context: Context, { _id, school }: SchoolClass, username: string): Promise<Pupil | 'taken' | 'classFull'> {
  const classes = context.storage.model(Classes)
  const placed = await classes.findOneAndUpdate({ _id, pupilCount: trusted({ $lt: classLimit }) }, { $inc: { pupilCount: 1 } })
  if (!placed) return 'classFull'
  const pupil: Pupil = {
    _id: context.secrets.id(),
    school,
    class: _id,
    username,
    likeness: likenessOf(username),
    figure: someFigure(context),
    createdAt: context.clock.now(),
  }
  try {
    await context.storage.model(Pupils).create(pupil)
    return pupil
  } catch (error) {
    await classes.updateOne({ _id }, { $inc: { pupilCount: -1 } })
    if (isDuplicateKey(error, 'likeness')) return 'taken'
    throw error
  }
}

/** Any creature in its own coat; the pupil chooses another whenever it likes. */
function someFigure({ secrets }: Context): Figure {
  const one = <T>(items: readonly T[]): T => items[secrets.int(items.length)] as T
  return { kind: one(figureKinds), fur: 'own', pattern: 'plain', extra: one(figureExtras), color: one(extraColors) }
}
