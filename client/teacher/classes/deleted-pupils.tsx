import { useState } from 'react'
import type { z } from 'zod'
import { ListPutAway, RestorePupils } from '../../../shared/api/class-care.ts'
import { ErasePupil, GetClass, ListClasses } from '../../../shared/api/classes.ts'
import { useAct, useAsk } from '../../adults/session.tsx'
import { Band, Button, Confirm, Refused, useFormats } from '../../ui/index.ts'
import { type Done, Said, sayMoved } from './said.tsx'
import { useClassTexts } from './texts.ts'

export type PutAway = z.output<typeof ListPutAway.answer>
export const usePutAway = () => useAsk(ListPutAway, {})

/** Of one class; nothing where nobody was deleted. */
export function DeletedPupils({ classId }: { classId: string }) {
  const t = useClassTexts()
  const pupils = (usePutAway().data?.pupils ?? []).filter(each => each.class === classId)
  const [done, setDone] = useState<Done>()
  if (pupils.length === 0 && !done) return null
  return (
    <Band title={t('deleted.title')} note={t('deleted.note')}>
      <Said done={done} />
      <PupilsAway pupils={pupils} onDone={setDone} />
    </Band>
  )
}

/** Each with its day, the way back, and the way out for good. */
export function PupilsAway({ pupils, onDone }: { pupils: PutAway['pupils']; onDone: (done: Done) => void }) {
  const t = useClassTexts()
  const { shortDay } = useFormats()
  const changes = [GetClass, ListClasses, ListPutAway]
  const restore = useAct(RestorePupils, { changes })
  const erase = useAct(ErasePupil, { changes })
  return (
    <>
      <Refused error={restore.error ?? erase.error} />
      <ul className="plain-list away">
        {pupils.map(({ id, name, class: classId, until }) => (
          <li key={id}>
            <b>{name}</b>
            <span className="small quiet">{t('deleted.until', { day: shortDay(until) })}</span>
            <span className="grow" />
            <Button
              size="slim"
              label={t('deleted.restoreFor', { name })}
              busy={restore.isPending}
              onClick={() =>
                restore.mutate(
                  { params: { id: classId }, body: { pupils: [id] } },
                  {
                    onSuccess: moved => onDone({ say: sayMoved(t, moved, moved.done.length > 0 ? t('deleted.restored', { name }) : '') }),
                  },
                )
              }
            >
              {t('deleted.restore')}
            </Button>
            <Confirm
              ask={t('deleted.erase')}
              act={t('deleted.erase')}
              onAct={() => erase.mutate({ params: { id } }, { onSuccess: () => onDone({ say: t('deleted.erased', { name }) }) })}
            >
              <p>{t('deleted.eraseAsk', { name })}</p>
            </Confirm>
          </li>
        ))}
      </ul>
    </>
  )
}
