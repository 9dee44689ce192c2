import { useEffect, useRef, useState } from 'react'
import { type ColleagueAnswer, ListColleagues, ListWaitingClasses, UnlinkColleague } from '../../../shared/api/staff.ts'
import { useAct, useMe } from '../../adults/session.tsx'
import { Button, Refused, SelectField, useTexts } from '../../ui/index.ts'

/** What happens, said before it happens, and where the classes go. */
export function Unlink({
  colleague: { id, email, classes },
  heirs,
  onClose,
}: {
  colleague: ColleagueAnswer
  heirs: readonly ColleagueAnswer[]
  onClose: () => void
}) {
  const t = useTexts()
  const me = useMe()
  const [heir, setHeir] = useState('')
  const unlink = useAct(UnlinkColleague, { changes: [ListColleagues, ListWaitingClasses], onDone: onClose })
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="unlink" ref={box} tabIndex={-1}>
      <p>
        <b>{t('staff.unlink.ask', { email, school: me.active.schoolName ?? '' })}</b> {t('staff.unlink.say')}
      </p>
      {classes.length > 0 && (
        <SelectField
          label={t('staff.unlink.classes', { n: classes.length, classes: classes.map(({ name }) => name).join(', ') })}
          value={heir}
          onChange={setHeir}
          choices={[{ value: '', label: t('staff.unlink.wait') }, ...heirs.map(each => ({ value: each.id, label: each.email }))]}
        />
      )}
      <Refused error={unlink.error} />
      <div className="row">
        <Button
          look="danger"
          busy={unlink.isPending}
          onClick={() => unlink.mutate({ params: { id }, body: heir && classes.length > 0 ? { heir } : {} })}
        >
          {t('staff.unlink.do')}
        </Button>
        <Button onClick={onClose}>{t('staff.unlink.keep')}</Button>
      </div>
    </div>
  )
}
