import { bareWall, type Mural, paintOne, type Reason } from '../../shared/play/mural.ts'
import type { Context } from '../context.ts'
import { Classes, type SchoolClass } from './model.ts'
import { tellClass } from './tell-class.ts'

/**
 * One more piece of the class's wall gets its colour, once for each reason, however often it is asked for and whoever asks at the same
 * time. It is durable before this resolves, so who paints first and then goes on loses nothing in a crash.
 */
export async function paintWall(
  context: Context,
  { class: id, lesson }: { readonly class: string; readonly lesson: string },
  reason: Reason,
) {
  const classes = context.storage.model(Classes)
  for (;;) {
    const found = await classes.findById(id, { wall: 1 }).lean<Pick<SchoolClass, 'wall'>>()
    if (!found) return
    const next = paintOne(found.wall ?? bareWall(context.chance.seed()), lesson, reason)
    if (!next) return
    // Each piece raises the number: who reads the same one is the only one to write.
    const asRead = found.wall ? { 'wall.pieces': found.wall.pieces } : { wall: null }
    const { matchedCount } = await classes.updateOne({ _id: id, ...asRead }, { wall: next })
    if (matchedCount === 0) continue
    await tellClass(context, id, { kind: 'wall' })
    return
  }
}

/** What is shown of a wall: how much, and in whose order. */
export const presentMural = ({ wall }: Pick<SchoolClass, 'wall'>): Mural => ({ pieces: wall?.pieces ?? 0, seed: wall?.seed ?? 0 })
