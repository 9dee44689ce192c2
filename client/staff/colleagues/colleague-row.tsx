import { type ColleagueAnswer, InviteAgain, ListColleagues, VerifyColleague } from '../../../shared/api/staff.ts'
import { useAct, useMe } from '../../adults/session.tsx'
import { Button, Refused, State, useFormats, useTexts } from '../../ui/index.ts'
import { ActivationLink } from '../activation-link.tsx'
import { Unlink } from './unlink.tsx'

type Props = {
  colleague: ColleagueAnswer
  heirs: readonly ColleagueAnswer[]
  isUnlinking: boolean
  onUnlink: (id: string | undefined) => void
}

export function ColleagueRow({ colleague, heirs, isUnlinking, onUnlink }: Props) {
  const t = useTexts()
  const me = useMe()
  const verify = useAct(VerifyColleague, { changes: [ListColleagues] })
  const again = useAct(InviteAgain, { changes: [ListColleagues] })
  const { id, email, name, state } = colleague
  const link = again.data?.activationLink
  const below = link || isUnlinking || verify.error || again.error
  return (
    <>
      <tr className={`${state === 'waits' ? 'waiting' : ''} ${isUnlinking ? 'unlinking' : ''} ${below ? 'is-open' : ''}`}>
        <th scope="row">
          {email}
          {name && <span>{id === me.id ? `${name} (${t('staff.you')})` : name}</span>}
        </th>
        <td data-label={t('staff.column.role')}>
          <Roles colleague={colleague} />
        </td>
        <td>
          <StateOf colleague={colleague} />
        </td>
        <td className="r">
          {!isUnlinking && (
            <div className="row-acts">
              {state === 'waits' && (
                <Button
                  look="primary"
                  size="slim"
                  busy={verify.isPending}
                  label={t('staff.verify.name', { email })}
                  onClick={() => verify.mutate({ params: { id } })}
                >
                  {t('staff.verify')}
                </Button>
              )}
              {colleague.canInviteAgain && !link && (
                <Button
                  size="slim"
                  busy={again.isPending}
                  label={t('staff.again.name', { email })}
                  onClick={() => again.mutate({ params: { id } })}
                >
                  {t('staff.again')}
                </Button>
              )}
              {id !== me.id && (
                <Button
                  look={state === 'waits' ? 'text' : 'default'}
                  size="slim"
                  label={t(state === 'waits' ? 'staff.notOurs.name' : 'staff.unlink.name', { email })}
                  onClick={() => onUnlink(id)}
                >
                  {t(state === 'waits' ? 'staff.notOurs' : 'staff.unlink')}
                </Button>
              )}
            </div>
          )}
        </td>
      </tr>
      {below && (
        <tr className={`opened ${isUnlinking ? 'unlinking' : ''}`}>
          <td colSpan={4}>
            <Refused error={verify.error ?? again.error} />
            {link && <ActivationLink link={link} email={email} whom="colleague" />}
            {isUnlinking && <Unlink colleague={colleague} heirs={heirs} onClose={() => onUnlink(undefined)} />}
          </td>
        </tr>
      )}
    </>
  )
}

function Roles({ colleague: { roles, classes } }: { colleague: ColleagueAnswer }) {
  const t = useTexts()
  const named = roles.map((role, index) => (index === 0 ? t(`role.${role}`) : t(`role.${role}`).toLowerCase()))
  return [...named, ...(classes.length > 0 ? [t('staff.classes', { n: classes.length })] : [])].join(', ')
}

function StateOf({ colleague: { state, since, removedOn } }: { colleague: ColleagueAnswer }) {
  const t = useTexts()
  const { shortDay } = useFormats()
  if (state === 'verified') return <State kind="good">{t('staff.state.verified', { day: shortDay(since ?? '') })}</State>
  if (state === 'waits') return <State kind="waits">{t('staff.state.waits', { day: shortDay(since ?? '') })}</State>
  return <State kind="warn">{t('staff.state.invited', { day: shortDay(removedOn ?? '') })}</State>
}
