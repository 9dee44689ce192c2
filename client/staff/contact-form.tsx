import { GetSchool, InviteContact, ListSchools, type SchoolAnswer } from '../../shared/api/schools.ts'
import { useAct } from '../adults/session.tsx'
import { Button, Refused, TextField, useForm, useTexts } from '../ui/index.ts'

/** For a school whose account is gone: a new contact person. */
export function ContactForm({ school, onInvited }: { school: SchoolAnswer; onInvited: (link: string, email: string) => void }) {
  const t = useTexts()
  const form = useForm(InviteContact.body, { contactEmail: '' })
  const invite = useAct(InviteContact, {
    changes: [ListSchools, GetSchool],
    onDone: answer => onInvited(answer.activationLink, answer.school.contact?.email ?? ''),
    onRefused: error => form.mark(error.fields),
  })
  return (
    <form
      className="form agreement leaf"
      noValidate
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        const body = form.check()
        if (body) invite.mutate({ params: { id: school.id }, body })
      }}
    >
      <TextField
        label={t('register.email')}
        type="email"
        value={form.values.contactEmail}
        onChange={form.set('contactEmail')}
        error={form.isWrong('contactEmail') && t('email.error')}
      />
      <Refused error={invite.error} />
      <div className="acts">
        <Button look="primary" type="submit" busy={invite.isPending}>
          {t('school.account.invite')}
        </Button>
      </div>
    </form>
  )
}
