import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { ListColleagues } from '../../../shared/api/staff.ts'
import { useAsk } from '../../adults/session.tsx'
import { Answered, Band, Button, useTexts } from '../../ui/index.ts'
import { ColleagueRow } from './colleague-row.tsx'
import { InviteForm } from './invite-form.tsx'

/** Who works at the school; whoever waits to be verified stands first, in yellow. */
export function Colleagues() {
  const t = useTexts()
  const colleagues = useAsk(ListColleagues, {})
  const [isInviting, setInviting] = useState(false)
  const [unlinking, setUnlinking] = useState<string>()
  return (
    <Band
      title={t('staff.title')}
      note={t('staff.note')}
      className="long"
      tools={
        !isInviting && (
          <Button size="slim" icon={<UserPlus aria-hidden />} onClick={() => setInviting(true)}>
            {t('staff.invite')}
          </Button>
        )
      }
    >
      {isInviting && <InviteForm onClose={() => setInviting(false)} />}
      <Answered ask={colleagues}>
        {all => (
          <table className="colleagues stacked">
            <thead>
              <tr>
                <th scope="col">{t('staff.column.account')}</th>
                <th scope="col">{t('staff.column.role')}</th>
                <th scope="col">{t('staff.column.state')}</th>
                <th scope="col">
                  <span className="sr">{t('staff.column.do')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {all.map(each => (
                <ColleagueRow
                  key={each.id}
                  colleague={each}
                  heirs={all.filter(other => other.id !== each.id && other.state === 'verified' && other.roles.includes('teacher'))}
                  isUnlinking={unlinking === each.id}
                  onUnlink={id => setUnlinking(id)}
                />
              ))}
            </tbody>
          </table>
        )}
      </Answered>
    </Band>
  )
}
