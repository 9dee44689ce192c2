import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import type { z } from 'zod'
import { Activate, LookAtActivation } from '../../shared/api/accounts.ts'
import { CallRefused } from '../net/call.ts'
import { Answered, Button, Facts, LinkButton, PasswordField, Refused, TextField, useForm, useLanguage, useTexts } from '../ui/index.ts'
import { Entrance } from './entrance.tsx'
import { landingOf } from './places.ts'
import { callAsNobody, openSession, useSession } from './session.tsx'

/** The token stands in the address's fragment, which no server sees; it is read and taken out of the address at once. */
export function Activation() {
  const navigate = useNavigate()
  const session = useSession()
  const [token] = useState(() => tokenOf(window.location.hash))
  const body = LookAtActivation.body.safeParse({ token })
  const look = useQuery({
    queryKey: [LookAtActivation.path],
    queryFn: () => callAsNobody(LookAtActivation, { body: { token } }),
    enabled: body.success,
    gcTime: 0,
  })
  useEffect(() => {
    if (window.location.hash) navigate('/activate', { replace: true })
  }, [navigate])

  if (session.is === 'in') return <Navigate to={landingOf(session.me.active.role)} replace />
  if (!body.success) return <Dead say="activate.broken" />
  if (look.error instanceof CallRefused && look.error.code === 'activation.over') return <Dead say="activate.over" />
  return <SetPassword token={token} look={look} />
}

type Look = ReturnType<typeof useQuery<z.output<typeof LookAtActivation.answer>>>
function SetPassword({ token, look }: { token: string; look: Look }) {
  const t = useTexts()
  const { language } = useLanguage()
  const form = useForm(Activate.body, { name: '', password: '' }, values => ({ ...values, token, language }))
  const activate = useMutation({
    mutationFn: (body: z.input<typeof Activate.body>) => callAsNobody(Activate, { body }),
    onSuccess: openSession,
    onError: error => form.mark(error.fields),
  })
  return (
    <Entrance
      title={t('activate.title')}
      {...(look.data && { lede: t('activate.lede', { school: look.data.schoolName }) })}
      beside={[
        { title: t('firstRun.next'), say: t(look.data?.waits ? 'activate.next.waits' : 'activate.next.say') },
        { title: t('activate.link'), say: t('activate.once') },
      ]}
    >
      <Answered ask={look} rows={3}>
        {({ email, schoolName }) => (
          <form
            className="form"
            noValidate
            onSubmit={event => {
              event.preventDefault()
              const body = form.check()
              if (body) activate.mutate(body)
            }}
          >
            <div className="one-column">
              <Facts
                facts={[
                  [t('activate.account'), email],
                  [t('activate.school'), schoolName],
                ]}
              />
            </div>
            <TextField
              label={t('activate.name')}
              help={t('activate.name.help')}
              autoComplete="nickname"
              value={form.values.name}
              onChange={form.set('name')}
              error={form.isWrong('name') && t('activate.name.error')}
            />
            {/* So that a password manager knows whose password this is. */}
            <input className="sr" type="email" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden />
            <PasswordField
              label={t('password.new')}
              help={t('password.help')}
              autoComplete="new-password"
              value={form.values.password}
              onChange={form.set('password')}
              error={form.isWrong('password') && t('password.error')}
            />
            <Refused error={activate.error} />
            <Button look="primary" size="big" type="submit" busy={activate.isPending} className="wide">
              {t('activate.do')}
            </Button>
          </form>
        )}
      </Answered>
    </Entrance>
  )
}

function Dead({ say }: { say: 'activate.broken' | 'activate.over' }) {
  const t = useTexts()
  return (
    <Entrance title={t(say)} lede={t(`${say}.say`)} beside={[]}>
      <div className="row below">
        <LinkButton size="big" to="/sign-in">
          {t('signIn.do')}
        </LinkButton>
      </div>
    </Entrance>
  )
}

/** `#token`, or `#token=…`. */
const tokenOf = (hash: string) => hash.replace(/^#(?:\w+=)?/, '')
