import { useState } from 'react'
import { GiveClass, ListColleagues, ListWaitingClasses, type WaitingClassAnswer } from '../../../shared/api/staff.ts'
import { useAct, useAsk } from '../../adults/session.tsx'
import { Band, Button, Refused, SelectField, useTexts } from '../../ui/index.ts'

/** Classes whose last teacher left: nobody opens them until the coordinator gives them to somebody. */
export function WaitingClasses() {
  const t = useTexts()
  const classes = useAsk(ListWaitingClasses, {}).data ?? []
  const colleagues = useAsk(ListColleagues, {}).data ?? []
  const teachers = colleagues
    .filter(({ state, roles }) => state === 'verified' && roles.includes('teacher'))
    .map(({ id, email }) => ({ value: id, label: email }))
  if (classes.length === 0) return null
  return (
    <Band title={t('waitingClass.title', { n: classes.length })} note={t('waitingClass.note')}>
      {classes.map(each => (
        <Waiting key={each.id} waiting={each} teachers={teachers} />
      ))}
    </Band>
  )
}

function Waiting({ waiting, teachers }: { waiting: WaitingClassAnswer; teachers: readonly { value: string; label: string }[] }) {
  const t = useTexts()
  const { id, name, pupilCount } = waiting
  const [chosen, setChosen] = useState('')
  const give = useAct(GiveClass, { changes: [ListWaitingClasses, ListColleagues] })
  const teacher = chosen || (teachers[0]?.value ?? '')
  return (
    <div className="waiting-class">
      <p>{t('waitingClass.say', { name, n: pupilCount })}</p>
      {teachers.length === 0 ? (
        <p className="quiet">{t('waitingClass.nobody')}</p>
      ) : (
        <div className="give">
          <SelectField label={t('waitingClass.to', { name })} value={teacher} onChange={setChosen} choices={teachers} />
          <Button busy={give.isPending} onClick={() => give.mutate({ params: { id }, body: { teacher } })}>
            {t('waitingClass.do', { name })}
          </Button>
        </div>
      )}
      <Refused error={give.error} />
    </div>
  )
}
