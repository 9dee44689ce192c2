import { useState } from 'react'
import { useParams } from 'react-router'
import { GetSchool, ListSchools, RenewActivationLink, type SchoolAnswer } from '../../shared/api/schools.ts'
import { useAct, useAsk } from '../adults/session.tsx'
import { Answered, Confirm, Page, Refused, useFormats, useTexts } from '../ui/index.ts'
import { ActivationLink } from './activation-link.tsx'
import { AgreementForm } from './agreement-form.tsx'
import { BeforeFirstPupil } from './before-first-pupil.tsx'
import { ContactForm } from './contact-form.tsx'
import { SchoolFacts } from './school-facts.tsx'

/** One school, for programme staff: what it waits for, and what to do about it. */
export function SchoolPage() {
  const t = useTexts()
  const { country } = useFormats()
  const { id = '' } = useParams()
  const school = useAsk(GetSchool, { params: { id } })
  const title = school.data?.name ?? t('schools.name')
  return (
    <Page
      title={title}
      crumb={[{ label: t('schools.title'), to: '/schools' }]}
      facts={school.data && t('own.facts', { municipality: school.data.municipality.name, country: country(school.data.country) })}
    >
      <Answered ask={school}>
        {known => (
          <>
            <BeforeFirstPupil
              school={known}
              agreementWaits={t('school.agreement.waits', { provider: known.provider.name })}
              agreementAct={<AgreementForm school={known} />}
              accountAct={<Account school={known} />}
            />
            <SchoolFacts school={known} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Account({ school }: { school: SchoolAnswer }) {
  const [invited, setInvited] = useState<{ link: string; email: string }>()
  if (invited) return <ActivationLink link={invited.link} email={invited.email} />
  return school.contact ? (
    <NewLink school={school} />
  ) : (
    <ContactForm school={school} onInvited={(link, email) => setInvited({ link, email })} />
  )
}

function NewLink({ school }: { school: SchoolAnswer }) {
  const t = useTexts()
  const renew = useAct(RenewActivationLink, { changes: [ListSchools] })
  if (renew.data) return <ActivationLink link={renew.data.activationLink} email={school.contact?.email ?? ''} />
  return (
    <div className="stack">
      <Confirm
        ask={t('school.account.newLink')}
        act={t('school.account.newLink.do')}
        look="default"
        busy={renew.isPending}
        onAct={() => renew.mutate({ params: { id: school.id } })}
      >
        <p>{t('school.account.newLink.say')}</p>
      </Confirm>
      <Refused error={renew.error} />
    </div>
  )
}
