import type { ReactNode } from 'react'
import type { SchoolAnswer } from '../../shared/api/schools.ts'
import { Answer, Band, Gate, useFormats, useTexts } from '../ui/index.ts'
import { missingOf } from './readiness.ts'

type Props = {
  school: SchoolAnswer
  /** What whoever reads the page can do about the steps that wait. */
  accountAct?: ReactNode
  agreementAct?: ReactNode
  agreementWaits: string
  below?: ReactNode
}

/** Three steps, the last one the provider's. */
export function BeforeFirstPupil({ school, accountAct, agreementAct, agreementWaits, below }: Props) {
  const t = useTexts()
  const { day } = useFormats()
  const missing = missingOf(school)
  const ready = missing.length === 0
  const { agreement, contact } = school
  return (
    <Band title={ready ? t('school.ready.title') : t('school.before')} note={ready ? undefined : t('school.before.note')}>
      <Answer>{ready ? t('school.ready') : missing.includes('agreement') ? t('school.waitsAgreement') : t('school.waitsAccount')}</Answer>
      <Gate
        steps={[
          {
            id: 'registration',
            done: true,
            title: t('school.registeredOn'),
            say: t('school.registeredOn.say', { day: day(school.registeredAt) }),
          },
          {
            id: 'account',
            done: contact?.activated === true,
            title: t('school.account'),
            say: contact
              ? t(contact.activated ? 'school.account.done' : 'school.account.waits', { email: contact.email })
              : t('school.account.none'),
            inner: !contact?.activated && accountAct,
          },
          {
            id: 'agreement',
            done: agreement !== undefined,
            title: t('school.agreement'),
            say: agreement
              ? t('school.agreement.done', { version: agreement.version, day: day(agreement.acceptedOn), who: agreement.acceptedBy })
              : agreementWaits,
            inner: !agreement && agreementAct,
          },
        ]}
      />
      {below && <div className="below">{below}</div>}
    </Band>
  )
}
