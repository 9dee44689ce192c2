import { ChangePupilFigure, DeletePupils, ListPutAway, MovePupils, RenamePupil, RestorePupils } from '../../../shared/api/class-care.ts'
import { GetClass, ListClasses, type PupilAnswer } from '../../../shared/api/classes.ts'
import type { Figure } from '../../../shared/api/figure.ts'
import { useAct } from '../../adults/session.tsx'
import type { Done } from './said.tsx'
import { sayMoved } from './said.tsx'
import { useClassTexts } from './texts.ts'

const changes = [GetClass, ListClasses, ListPutAway]
type Target = { readonly id: string; readonly name: string }
export type Wish = { readonly username: string; readonly nobodyProtected?: true; readonly asWritten?: true }

/** What a teacher does with pupils of a class; each says what it did, with the way back. */
export function useCare(classId: string, onDone: (done: Done) => void) {
  const t = useClassTexts()
  const params = { id: classId }
  const rename = useAct(RenamePupil, { changes })
  const figure = useAct(ChangePupilFigure, { changes })
  const move = useAct(MovePupils, { changes })
  const remove = useAct(DeletePupils, { changes })
  const restore = useAct(RestorePupils, { changes })
  const undone = () => onDone({ say: t('undone') })
  return {
    error: rename.error ?? figure.error ?? move.error ?? remove.error ?? restore.error,
    busy: [rename, figure, move, remove, restore].some(act => act.isPending),
    rename: ({ id, username: was }: PupilAnswer, wish: Wish, onThere: () => void) =>
      rename.mutate(
        { params, body: { pupil: id, was, ...wish } },
        {
          onSuccess: ({ username }) => {
            // The name was there before: the question about it has been answered.
            const back = { pupil: id, username: was, was: username, nobodyProtected: true, asWritten: true } as const
            onThere()
            onDone({
              say: t('rename.done', { from: was, to: username }),
              undo: () => rename.mutate({ params, body: back }, { onSuccess: undone }),
            })
          },
        },
      ),
    dress: ({ id, username, figure: was }: PupilAnswer, to: Figure) =>
      figure.mutate(
        { params, body: { pupil: id, figure: to, was } },
        {
          onSuccess: () =>
            onDone({
              say: t('figure.done', { username }),
              undo: () => figure.mutate({ params, body: { pupil: id, figure: was, was: to } }, { onSuccess: undone }),
            }),
        },
      ),
    move: (pupils: readonly string[], to: Target) =>
      move.mutate(
        { params, body: { pupils: [...pupils], to: to.id } },
        {
          onSuccess: moved =>
            onDone({
              say: sayMoved(t, moved, t('move.done', { n: moved.done.length, class: to.name })),
              ...(moved.done.length > 0 && {
                undo: () => move.mutate({ params: { id: to.id }, body: { pupils: moved.done, to: classId } }, { onSuccess: undone }),
              }),
            }),
        },
      ),
    remove: (pupils: readonly string[]) =>
      remove.mutate(
        { params, body: { pupils: [...pupils] } },
        {
          onSuccess: gone =>
            onDone({
              say: sayMoved(t, gone, t('delete.done', { n: gone.done.length })),
              ...(gone.done.length > 0 && {
                undo: () => restore.mutate({ params, body: { pupils: gone.done } }, { onSuccess: undone }),
              }),
            }),
        },
      ),
  }
}
export type Care = ReturnType<typeof useCare>
