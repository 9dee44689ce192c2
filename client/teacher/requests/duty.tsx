import { GetSchool, GetSchoolWay } from '../../../shared/api/schools.ts'
import { duties } from '../../../shared/i18n/teacher/duties.ts'
import { useAsk, useMe } from '../../adults/session.tsx'
import { Band, useFormats, useLanguage } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'

/** What follows a talk: the country's duty, where the country is known, and the school's own way. */
export function Duty() {
  const t = useTeacherTexts()
  const { language } = useLanguage()
  const { school, schoolName = '' } = useMe().active
  const { day } = useFormats()
  const country = useAsk(GetSchool, { params: { id: school ?? '' } }, { enabled: school !== undefined }).data?.country
  const way = useAsk(GetSchoolWay, { params: { id: school ?? '' } }, { enabled: school !== undefined }).data?.procedure
  const duty = country && duties[language][country]
  return (
    <Band title={t('requests.then')} note={t('requests.thenNote')}>
      <div className="duty">
        {duty && (
          <div>
            <h3>{duty.title}</h3>
            <p>{duty.text}</p>
            <p>{duty.danger}</p>
            <p className="small quiet">{duty.source}</p>
          </div>
        )}
        {way ? (
          <div>
            <h3>{t('requests.way', { school: schoolName })}</h3>
            <p className="written">{way.text}</p>
            <p className="small quiet">{t('requests.wayWritten', { day: day(way.writtenOn) })}</p>
          </div>
        ) : (
          <p className="school-way">{t('requests.school')}</p>
        )}
      </div>
    </Band>
  )
}
