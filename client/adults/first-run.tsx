import { useMutation, useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import type { z } from 'zod'
import { FirstRun as FirstRunContract, LookAtFirstRun } from '../../shared/api/accounts.ts'
import { Button, LinkButton, Note, PasswordField, Refused, TextField, useForm, useLanguage, useTexts } from '../ui/index.ts'
import { Entrance } from './entrance.tsx'
import { landingOf } from './places.ts'
import { callAsNobody, openSession, useSession } from './session.tsx'

/** Whoever started Upstander makes the first account, with the one-time code that the console printed. */
export function FirstRun() {
  const t = useTexts()
  const { language } = useLanguage()
  const session = useSession()
  const look = useQuery({ queryKey: [LookAtFirstRun.path], queryFn: () => callAsNobody(LookAtFirstRun, {}) })
  const form = useForm(FirstRunContract.body, { code: '', email: '', password: '' }, values => ({ ...values, language }))
  const make = useMutation({
    mutationFn: (body: z.input<typeof FirstRunContract.body>) => callAsNobody(FirstRunContract, { body }),
    onSuccess: openSession,
    onError: error => form.mark(error.code === 'firstRun.wrongCode' ? ['code'] : error.fields),
  })
  if (session.is === 'in') return <Navigate to={landingOf(session.me.active.role)} replace />

  return (
    <Entrance
      title={t('firstRun.title')}
      lede={t('firstRun.lede')}
      beside={[
        { title: t('firstRun.why'), say: t('firstRun.why.say') },
        { title: t('firstRun.next'), say: t('firstRun.next.say') },
      ]}
    >
      {look.data?.needed === false ? (
        <Note
          acts={
            <LinkButton size="slim" to="/sign-in">
              {t('signIn.do')}
            </LinkButton>
          }
        >
          {t('firstRun.over')}
        </Note>
      ) : (
        <form
          className="form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            const body = form.check()
            if (body) make.mutate(body)
          }}
        >
          <TextField
            label={t('firstRun.code')}
            help={t('firstRun.code.help')}
            autoComplete="one-time-code"
            value={form.values.code}
            onChange={form.set('code')}
            error={form.isWrong('code') && t('firstRun.code.error')}
          />
          <TextField
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            value={form.values.email}
            onChange={form.set('email')}
            error={form.isWrong('email') && t('email.error')}
          />
          <PasswordField
            label={t('password.new')}
            help={t('password.help')}
            autoComplete="new-password"
            value={form.values.password}
            onChange={form.set('password')}
            error={form.isWrong('password') && t('password.error')}
          />
          <Refused error={make.error} />
          <Button look="primary" size="big" type="submit" busy={make.isPending} className="wide">
            {t('firstRun.do')}
          </Button>
        </form>
      )}
    </Entrance>
  )
}
