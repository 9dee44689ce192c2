import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { GetSchool } from '../../shared/api/schools.ts'
import { landingOf } from '../adults/places.ts'
import { useAsk, useMe, useOwnSession } from '../adults/session.tsx'
import { Answer, Answered, Band, Button, Page, Refused, useFormats, useTexts } from '../ui/index.ts'
import { BeforeFirstPupil } from './before-first-pupil.tsx'
import { Colleagues } from './colleagues/colleagues.tsx'
import { WaitingClasses } from './colleagues/waiting-classes.tsx'
import { missingOf } from './readiness.ts'
import { SchoolFacts } from './school-facts.tsx'

/** The coordinator's own school. */
export function OwnSchoolPage() {
  const t = useTexts()
  const me = useMe()
  const { country } = useFormats()
  const school = useAsk(GetSchool, { params: { id: me.active.school ?? '' } })
  const { data } = school
  return (
    <Page
      title={me.active.schoolName ?? t('place.school')}
      facts={data && t('own.facts', { municipality: data.municipality.name, country: country(data.country) })}
    >
      <Answered ask={school}>
        {known => (
          <>
            {missingOf(known).length === 0 && <Colleagues />}
            <WaitingClasses />
            <BeforeFirstPupil
              school={known}
              agreementWaits={t('school.agreement.waitsOwn', { provider: known.provider.name })}
              below={!known.agreement && <p className="prose">{t('school.meanwhile')}</p>}
            />
            {missingOf(known).length > 0 && <Colleagues />}
            <AlsoTeacher />
            <SchoolFacts school={known} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function AlsoTeacher() {
  const t = useTexts()
  const me = useMe()
  const navigate = useNavigate()
  const { actAs } = useOwnSession()
  const teacher = me.memberships.find(({ role, school }) => role === 'teacher' && school === me.active.school)
  const change = useMutation({ mutationFn: actAs, onSuccess: () => navigate(landingOf('teacher')) })
  if (!teacher) return null
  return (
    <Band title={t('own.teach')} note={t('own.teach.note')}>
      <Answer>{t('own.teach.answer')}</Answer>
      <p className="prose">{t('own.teach.say')}</p>
      <div className="stack below teach">
        <Refused error={change.error} />
        <div>
          <Button look="primary" size="big" busy={change.isPending} onClick={() => change.mutate(teacher)}>
            {t('own.teach.do')}
          </Button>
        </div>
      </div>
    </Band>
  )
}
