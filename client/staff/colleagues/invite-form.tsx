import { useState } from 'react'
import { InviteColleague, ListColleagues, SchoolRole, schoolRoles } from '../../../shared/api/staff.ts'
import { useAct } from '../../adults/session.tsx'
import { Button, Note, Refused, SelectField, TextField, useForm, useTexts } from '../../ui/index.ts'
import { ActivationLink } from '../activation-link.tsx'

export function InviteForm({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const form = useForm(InviteColleague.body, { email: '', role: 'teacher' })
  const [invited, setInvited] = useState<{ email: string; link?: string | undefined }>()
  const invite = useAct(InviteColleague, { changes: [ListColleagues], onRefused: error => form.mark(error.fields) })
  if (invited)
    return (
      <div className="stack invited" role="status">
        {invited.link ? (
          <>
            <p className="answer">{t('invite.link', { email: invited.email })}</p>
            <ActivationLink link={invited.link} email={invited.email} whom="colleague" />
          </>
        ) : (
          <Note>{t('invite.known', { email: invited.email })}</Note>
        )}
        <div>
          <Button onClick={onClose}>{t('invite.close')}</Button>
        </div>
      </div>
    )
  return (
    <form
      className="form leaf invite"
      noValidate
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        const body = form.check()
        const role = SchoolRole.safeParse(form.values.role)
        if (!body || !role.success) return
        invite.mutate(
          { body: { email: form.values.email, role: role.data } },
          { onSuccess: answer => setInvited({ email: form.values.email.trim(), link: answer.activationLink }) },
        )
      }}
    >
      <div className="pair">
        <TextField
          label={t('invite.email')}
          help={t('invite.email.help')}
          type="email"
          autoFocus
          value={form.values.email}
          onChange={form.set('email')}
          error={form.isWrong('email') && t('email.error')}
        />
        <SelectField
          label={t('invite.role')}
          help={t('invite.role.help')}
          value={form.values.role}
          onChange={form.set('role')}
          choices={schoolRoles.map(role => ({ value: role, label: t(`role.${role}`) }))}
        />
      </div>
      <Refused error={invite.error} />
      <div className="acts">
        <Button look="primary" type="submit" busy={invite.isPending}>
          {t('invite.do')}
        </Button>
        <Button look="text" onClick={onClose}>
          {t('invite.cancel')}
        </Button>
      </div>
    </form>
  )
}
