import { GetSchool, ListSchools, RecordAgreement, type SchoolAnswer } from '../../shared/api/schools.ts'
import { useAct } from '../adults/session.tsx'
import { Button, Refused, TextField, useForm, useTexts } from '../ui/index.ts'

/** Programme staff record what the provider's representative accepted. */
export function AgreementForm({ school }: { school: SchoolAnswer }) {
  const t = useTexts()
  const form = useForm(RecordAgreement.body, { version: '', acceptedOn: '', acceptedBy: '' })
  const record = useAct(RecordAgreement, { changes: [ListSchools, GetSchool], onRefused: error => form.mark(error.fields) })
  const today = new Date().toISOString().slice(0, 10)
  return (
    <form
      className="form agreement leaf"
      noValidate
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        const body = form.check()
        if (!body) return
        if (body.acceptedOn > today) form.mark(['acceptedOn'])
        else record.mutate({ params: { id: school.id }, body })
      }}
    >
      <div className="pair top-aligned">
        <TextField
          label={t('agreement.version')}
          value={form.values.version}
          onChange={form.set('version')}
          error={form.isWrong('version') && t('agreement.version.error')}
        />
        <TextField
          label={t('agreement.day')}
          type="date"
          max={today}
          value={form.values.acceptedOn}
          onChange={form.set('acceptedOn')}
          error={form.isWrong('acceptedOn') && t('agreement.day.error')}
        />
      </div>
      <TextField
        label={t('agreement.who')}
        help={t('agreement.who.help')}
        value={form.values.acceptedBy}
        onChange={form.set('acceptedBy')}
        error={form.isWrong('acceptedBy') && t('agreement.who.error')}
      />
      <Refused error={record.error} />
      <div className="acts">
        <Button look="primary" type="submit" busy={record.isPending}>
          {t('agreement.do')}
        </Button>
      </div>
    </form>
  )
}
