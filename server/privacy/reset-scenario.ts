import { Pupils, type SchoolClass, tellClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { inTurn, Progresses, scenarioOf } from '../play/index.ts'

type Asked = { readonly pupil: string; readonly scenario: string }

/**
 * One scenario of one pupil is not yet begun again. Its stickers stay its own, and what was counted stays counted, once. A tablet in the
 * midst of it is told that it is behind and begins anew. @throws Refusal not.found
 */
export async function resetScenario(context: Context, { _id }: SchoolClass, { pupil, scenario }: Asked): Promise<void> {
  const { id } = scenarioOf(scenario)
  if (!(await context.storage.model(Pupils).exists({ _id: pupil, class: _id }))) throw new Refusal('not.found')
  await inTurn(pupil, () =>
    context.storage
      .model(Progresses)
      .updateOne({ _id: pupil }, { $unset: { [`runs.${id}`]: 1, [`endings.${id}`]: 1, lastAnswer: 1 }, $inc: { number: 1 } }),
  )
  tellClass(context, _id, { kind: 'progress', pupil })
}
