import { X } from 'lucide-react'
import { useNavigate } from 'react-router'
import { restoreDays } from '../../../shared/api/class-care.ts'
import { Button, Refused } from '../../ui/index.ts'
import { MoveTo } from './move-to.tsx'
import type { Done } from './said.tsx'
import { useClassTexts } from './texts.ts'
import { useCare } from './use-care.ts'

type Props = { classId: string; picked: readonly string[]; onClear: () => void; onDone: (done: Done) => void }

/** There while something is picked. */
export function PickBar({ classId, picked, onClear, onDone }: Props) {
  const t = useClassTexts()
  const navigate = useNavigate()
  const care = useCare(classId, done => {
    onClear()
    onDone(done)
  })
  return (
    <section className="pick-bar" aria-label={t('pick.bar')}>
      <b role="status">{t('pick.chosen', { n: picked.length })}</b>
      <Button onClick={() => navigate(`/classes/${classId}/cards`, { state: { pupils: picked } })}>{t('cards.act')}</Button>
      <MoveTo classId={classId} busy={care.busy} onMove={to => care.move(picked, to)} />
      <Button look="danger" busy={care.busy} onClick={() => care.remove(picked)}>
        {t('delete.act')}
      </Button>
      <span className="grow" />
      <Button look="text" icon={<X aria-hidden />} onClick={onClear}>
        {t('pick.clear')}
      </Button>
      <p className="tiny quiet">{t('delete.help', { n: restoreDays })}</p>
      <Refused error={care.error} />
    </section>
  )
}
