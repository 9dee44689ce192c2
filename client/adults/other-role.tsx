import { useMutation } from '@tanstack/react-query'
import type { StaffRole } from '../../shared/api/accounts.ts'
import { Button, LinkButton, Page, Refused, useTexts } from '../ui/index.ts'
import { landingOf } from './places.ts'
import { useMe, useOwnSession } from './session.tsx'

/** A page of a role that one does not act in now: a coordinator who opened a teacher's bookmark. */
export function OtherRole({ owner }: { owner: StaffRole }) {
  const t = useTexts()
  const me = useMe()
  const { actAs } = useOwnSession()
  const change = useMutation({ mutationFn: actAs })
  const own = me.memberships.filter(({ role }) => role === owner)
  const wanted = own.find(({ school }) => school === me.active.school) ?? own[0]
  if (!wanted)
    return (
      <Page title={t('notFound.title')} lede={t('notFound.say')}>
        <LinkButton to={landingOf(me.active.role)}>{t('otherRole.home')}</LinkButton>
      </Page>
    )
  return (
    <Page title={t('otherRole.title')} lede={t('otherRole.say', { role: t(`role.${me.active.role}`), owner: t(`role.${owner}`) })}>
      <div className="stack">
        <Refused error={change.error} />
        <div className="row">
          <Button look="primary" size="big" busy={change.isPending} onClick={() => change.mutate(wanted)}>
            {t('otherRole.switch', { owner: t(`role.${owner}`).toLowerCase() })}
          </Button>
          <LinkButton size="big" to={landingOf(me.active.role)}>
            {t('otherRole.home')}
          </LinkButton>
        </div>
      </div>
    </Page>
  )
}
