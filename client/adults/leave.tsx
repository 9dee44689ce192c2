import { LeaveSchool } from '../../shared/api/staff.ts'
import { Confirm, Refused, useTexts } from '../ui/index.ts'
import { useAct, useMe, useOwnSession } from './session.tsx'

/** One's own link to the school that one acts at. */
export function Leave() {
  const t = useTexts()
  const me = useMe()
  const { signOut } = useOwnSession()
  const leave = useAct(LeaveSchool, { onDone: () => void signOut() })
  const school = me.active.schoolName ?? ''
  return (
    <div className="stack">
      <Confirm
        ask={t('account.leave.ask', { school })}
        act={t('account.leave.do')}
        busy={leave.isPending}
        onAct={() => leave.mutate({ body: {} })}
      >
        <p>{t('account.leave.say')}</p>
      </Confirm>
      <Refused error={leave.error} />
    </div>
  )
}
