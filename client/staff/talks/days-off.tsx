import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { AddDaysOff, GetSchoolWay, RemoveDaysOff } from '../../../shared/api/schools.ts'
import { useAct, useAsk, useMe } from '../../adults/session.tsx'
import { Answer, Answered, Band, Button, Refused, TextField, useForm, useFormats, useTexts } from '../../ui/index.ts'

/** School days are Monday to Friday, less these. */
export function DaysOff() {
  const t = useTexts()
  const { day } = useFormats()
  const id = useMe().active.school ?? ''
  const way = useAsk(GetSchoolWay, { params: { id } })
  const [isAdding, setAdding] = useState(false)
  const remove = useAct(RemoveDaysOff, { changes: [GetSchoolWay] })
  const span = (from: string, to: string) => (from === to ? day(from) : t('talks.days.span', { from: day(from), to: day(to) }))
  return (
    <Band
      title={t('talks.days')}
      note={t('talks.days.note')}
      tools={
        !isAdding && (
          <Button size="slim" icon={<CalendarPlus aria-hidden />} onClick={() => setAdding(true)}>
            {t('talks.days.add')}
          </Button>
        )
      }
    >
      {isAdding && <Add school={id} onClose={() => setAdding(false)} />}
      <Refused error={remove.error} />
      <Answered ask={way} rows={2}>
        {({ daysOff }) =>
          daysOff.length === 0 ? (
            <Answer>{t('talks.days.none')}</Answer>
          ) : (
            <ul className="days-off">
              {daysOff.map(each => (
                <li key={each.id}>
                  <span>
                    <b>{each.name}</b>, {span(each.from, each.to)}
                  </span>
                  <Button
                    size="slim"
                    busy={remove.isPending}
                    label={t('talks.days.remove.name', { name: each.name })}
                    onClick={() => remove.mutate({ params: { id }, body: { daysOff: each.id } })}
                  >
                    {t('talks.days.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Band>
  )
}

function Add({ school, onClose }: { school: string; onClose: () => void }) {
  const t = useTexts()
  const form = useForm(AddDaysOff.body, { name: '', from: '', to: '' }, values => ({ ...values, to: values.to || values.from }))
  const add = useAct(AddDaysOff, { changes: [GetSchoolWay], onDone: onClose, onRefused: error => form.mark(error.fields) })
  return (
    <form
      className="form leaf days-form"
      noValidate
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        const body = form.check()
        if (body) add.mutate({ params: { id: school }, body })
      }}
    >
      <TextField
        label={t('talks.days.name')}
        autoFocus
        value={form.values.name}
        onChange={form.set('name')}
        error={form.isWrong('name') && t('talks.days.name.error')}
      />
      <div className="pair top-aligned">
        <TextField
          label={t('talks.days.from')}
          type="date"
          value={form.values.from}
          onChange={form.set('from')}
          error={form.isWrong('from') && t('talks.days.error')}
        />
        <TextField
          label={t('talks.days.to')}
          type="date"
          min={form.values.from}
          value={form.values.to}
          onChange={form.set('to')}
          error={form.isWrong('to') && t('talks.days.to.error')}
        />
      </div>
      <Refused error={add.error} />
      <div className="acts">
        <Button look="primary" type="submit" busy={add.isPending}>
          {t('talks.days.add')}
        </Button>
        <Button look="text" onClick={onClose}>
          {t('invite.cancel')}
        </Button>
      </div>
    </form>
  )
}
