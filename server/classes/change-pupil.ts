import type { z } from 'zod'
import type { ChangePupilFigure, RenamePupil } from '../../shared/api/class-care.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { isDuplicateKey } from '../storage/open.ts'
import { isAlias, judgeUsernames, likenessOf } from './judge-usernames.ts'
import { takenIn } from './make-pupils.ts'
import { type Pupil, Pupils, type SchoolClass } from './model.ts'
import { tellClass } from './tell-class.ts'

type Renaming = z.output<typeof RenamePupil.body>

/**
 * The same checks as for a new username, but for its own.
 * @throws Refusal not.found, changed.meanwhile, username.taken, username.unfit, username.fullName, protectedIdentity.unconfirmed
 */
export async function renamePupil(context: Context, schoolClass: SchoolClass, { pupil: id, was, ...wish }: Renaming): Promise<string> {
  const pupil = await findIn(context, schoolClass, id)
  const { likenesses } = await takenIn(context, schoolClass)
  const others = new Map([...likenesses].filter(([likeness]) => likeness !== pupil.likeness))
  const fate = judgeUsernames([wish.username], { likenesses: others, room: 1 })[0]
  if (fate?.fate === 'taken') throw new Refusal('username.taken')
  if (fate?.fate !== 'make' && fate?.fate !== 'warnFullName') throw new Refusal('username.unfit')
  if (fate.fate === 'warnFullName' && !wish.asWritten) throw new Refusal('username.fullName')
  if (!isAlias(fate.text) && !wish.nobodyProtected) throw new Refusal('protectedIdentity.unconfirmed')
  const change = { username: fate.text, likeness: likenessOf(fate.text) }
  await changeIfStill(context, schoolClass, { id, was: { username: was } }, change).catch(error => {
    throw isDuplicateKey(error, 'likeness') ? new Refusal('username.taken') : error
  })
  return fate.text
}

/** @throws Refusal not.found, changed.meanwhile */
export async function changeFigure(
  context: Context,
  schoolClass: SchoolClass,
  { pupil: id, figure, was }: z.output<typeof ChangePupilFigure.body>,
): Promise<void> {
  await findIn(context, schoolClass, id)
  const asShown = Object.fromEntries(Object.entries(was).map(([part, value]) => [`figure.${part}`, value]))
  await changeIfStill(context, schoolClass, { id, was: asShown }, { figure })
}

async function findIn(context: Context, { _id }: SchoolClass, id: string): Promise<Pupil> {
  const pupil = await context.storage.model(Pupils).findOne({ _id: id, class: _id }).lean<Pupil>()
  if (!pupil) throw new Refusal('not.found')
  return pupil
}

type Asked = { readonly id: string; readonly was: Readonly<Record<string, string>> }
/** Only while it is as the page showed it: what a colleague changed meanwhile is not overwritten. */
async function changeIfStill(context: Context, schoolClass: SchoolClass, { id, was }: Asked, change: Partial<Pupil>) {
  const changed = await context.storage.model(Pupils).updateOne({ _id: id, class: schoolClass._id, ...was }, change)
  if (changed.matchedCount === 0) throw new Refusal('changed.meanwhile')
  tellClass(context, schoolClass._id, { kind: 'figure', pupil: id })
}
