import type { SchoolAnswer } from '../../shared/api/schools.ts'
import { Band, Facts, useFormats, useTexts } from '../ui/index.ts'

/** Provider and school, from the registration. */
export function SchoolFacts({ school }: { school: SchoolAnswer }) {
  const t = useTexts()
  const { country } = useFormats()
  return (
    <>
      <Band title={t('school.provider')} note={t('school.provider.note')}>
        <Facts
          facts={[
            [t('school.detail.provider'), school.provider.name],
            [t('school.detail.organisationNumber'), school.provider.organisationNumber],
          ]}
        />
      </Band>
      <Band title={t('school.details')} note={t('school.details.note')}>
        <Facts
          facts={[
            [t('school.detail.school'), school.name],
            [t('school.detail.contact'), school.contact?.email ?? '–'],
            [t('school.detail.municipality'), school.municipality.name],
            [t(`school.detail.county.${school.country}`), school.municipality.county],
            [t('school.detail.country'), country(school.country)],
            [t('school.detail.timeZone'), school.timeZone],
          ]}
        />
      </Band>
    </>
  )
}
