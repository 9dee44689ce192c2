import type { z } from 'zod'
import type { RegisterSchool } from '../../shared/api/schools.ts'
import { Answer, Band, LinkButton, Page, useTexts } from '../ui/index.ts'
import { ActivationLink } from './activation-link.tsx'

export type Registered = z.output<typeof RegisterSchool.answer>

/** The school stands; the link is here and nowhere else. */
export function RegisteredPage({ registered: { school, activationLink } }: { registered: Registered }) {
  const t = useTexts()
  return (
    <Page title={t('registered.title', { school: school.name })} crumb={[{ label: t('schools.title'), to: '/schools' }]}>
      <Band title={t('link.label')}>
        <Answer className="broad">{t('registered.answer')}</Answer>
        <ActivationLink link={activationLink} email={school.contact?.email ?? ''} />
        <div className="row after">
          <LinkButton look="primary" size="big" to={`/schools/${school.id}`}>
            {t('link.toSchool', { school: school.name })}
          </LinkButton>
          <LinkButton size="big" to="/schools/new">
            {t('link.another')}
          </LinkButton>
        </div>
      </Band>
    </Page>
  )
}
