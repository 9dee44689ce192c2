import { Band, Facts, Page, useTexts } from '../ui/index.ts'
import { Leave } from './leave.tsx'
import { useMe } from './session.tsx'

/** One's own account, and the way out of a school. */
export function AccountPage() {
  const t = useTexts()
  const me = useMe()
  return (
    <Page title={t('account.title')}>
      <Band title={t('account.about')} note={t('account.about.note')}>
        <Facts
          facts={[
            [t('activate.account'), me.email],
            ...(me.name ? [[t('activate.name'), me.name] as const] : []),
            ...me.memberships.map(({ role, schoolName }) => [t(`role.${role}`), schoolName ?? t('account.programme')] as const),
          ]}
        />
      </Band>
      {me.active.school && (
        <Band title={t('account.leave')} note={t('account.leave.note')}>
          <Leave />
        </Band>
      )}
    </Page>
  )
}
