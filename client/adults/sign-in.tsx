import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { LookAtFirstRun, SignIn as SignInContract } from '../../shared/api/accounts.ts'
import { Button, LinkButton, Note, PasswordField, Refused, TextField, useForm, useTexts } from '../ui/index.ts'
import { Entrance } from './entrance.tsx'
import { wayBack } from './places.ts'
import { callAsNobody, openSession, startSession, useSession } from './session.tsx'

export function SignIn() {
  const t = useTexts()
  const session = useSession()
  const from = (useLocation().state as { from?: string } | null)?.from
  const look = useQuery({ queryKey: [LookAtFirstRun.path], queryFn: () => callAsNobody(LookAtFirstRun, {}) })
  const form = useForm(SignInContract.body, { email: '', password: '' })
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => callAsNobody(SignInContract, { body }),
    onSuccess: openSession,
    onError: () => form.set('password')(''),
  })
  useEffect(() => {
    if (session.is === 'unknown') startSession()
  }, [session.is])
  if (session.is === 'in') return <Navigate to={wayBack(session.me, from)} replace />

  return (
    <Entrance
      title={t('signIn.title')}
      lede={t('signIn.lede')}
      beside={[
        { title: t('signIn.first'), say: t('signIn.first.say') },
        { title: t('signIn.school'), say: t('signIn.school.say') },
        {
          title: t('signIn.pupil'),
          say: (
            <>
              {t('signIn.pupil.say')} <a href="/play">{t('signIn.pupil.go')}</a>
            </>
          ),
        },
      ]}
    >
      {look.data?.needed && (
        <Note
          acts={
            <LinkButton size="slim" to="/first-run">
              {t('front.new.go')}
            </LinkButton>
          }
        >
          {t('front.new')}
        </Note>
      )}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          const body = form.check()
          if (body) signIn.mutate(body)
        }}
      >
        <TextField
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          value={form.values.email}
          onChange={form.set('email')}
          error={form.isWrong('email') && t('email.error')}
        />
        <PasswordField
          label={t('signIn.password')}
          autoComplete="current-password"
          value={form.values.password}
          onChange={form.set('password')}
        />
        <Refused error={signIn.error} />
        <Button look="primary" size="big" type="submit" busy={signIn.isPending} className="wide">
          {t('signIn.do')}
        </Button>
      </form>
    </Entrance>
  )
}
