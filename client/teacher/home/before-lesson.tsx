import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { Navigate, useParams } from 'react-router'
import { Answered, Band, Button, Page, Refused } from '../../ui/index.ts'
import type { WholeClass } from '../classes/class-frame.tsx'
import { useClass, useOpenLesson } from '../queries.ts'
import { scenarioIds, useScenarioTexts } from '../scenario-texts.ts'
import { useTeacherTexts } from '../texts.ts'
import { Timetable } from './timetable.tsx'
import { minutesOf, type TimetableId } from './timetables.ts'

/** Before a lesson: one question where the class has not met this story yet, and how long. Both answers open a lesson. */
export function BeforeLesson() {
  const t = useTeacherTexts()
  const { id } = useParams()
  const ask = useClass(id)
  return (
    <Page
      title={t('before.title')}
      crumb={[
        { label: t('home.title'), to: '/home' },
        { label: ask.data?.name ?? '', to: `/classes/${id}` },
      ]}
    >
      <Answered ask={ask}>{whole => <Before whole={whole} />}</Answered>
    </Page>
  )
}

function Before({ whole }: { whole: WholeClass }) {
  const t = useTeacherTexts()
  const [scenario = ''] = scenarioIds
  const isFirst = whole.pupils.every(({ progress }) => (progress[scenario] ?? 'notYet') === 'notYet')
  const [way, setWay] = useState<TimetableId>(isFirst ? 'first' : 'usual')
  const texts = useScenarioTexts(scenario)
  const open = useOpenLesson()
  const minutes = minutesOf(way)
  const begin = (plays: 'scenario' | 'map') => open.mutate({ params: { id: whole.id }, body: { minutes, plays } })
  if (whole.openLesson && !open.isPending) return <Navigate to={`/lessons/${whole.openLesson}`} replace />
  return (
    <>
      <Band title={t(isFirst ? 'before.question' : 'before.scenario')} {...(isFirst && { note: t('before.questionNote') })}>
        <div className="before-box leaf">
          <h2>{isFirst ? t('before.ask') : texts?.title}</h2>
          <p className="before-story">
            {isFirst && <b>{texts?.title}. </b>}
            {texts?.intro}
          </p>
          <div className="two-doors">
            <div>
              <Button
                look="primary"
                size="big"
                className="onward"
                icon={<ArrowRight aria-hidden />}
                busy={open.isPending}
                onClick={() => begin('scenario')}
              >
                {t(isFirst ? 'before.no' : 'home.open')}
              </Button>
              <p className="small quiet">
                {texts?.title}, {t('minutes.of', { n: minutes })}
              </p>
            </div>
            <div>
              <Button size="big" busy={open.isPending} onClick={() => begin('map')}>
                {t(isFirst ? 'before.yes' : 'before.onlyMap')}
              </Button>
              <p className="small quiet">{isFirst ? t('before.yesText') : t('minutes.of', { n: minutes })}</p>
            </div>
          </div>
          <Refused error={open.error} />
          {isFirst && <p className="small quiet">{t('before.stored')}</p>}
        </div>
      </Band>
      <Band title={t('before.timetable')} note={t('before.timetableNote')}>
        <Timetable way={way} onChoose={setWay} />
      </Band>
    </>
  )
}
