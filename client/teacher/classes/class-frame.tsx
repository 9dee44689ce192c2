import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import type { z } from 'zod'
import type { GetClass } from '../../../shared/api/classes.ts'
import { Answered, LinkButton, Page } from '../../ui/index.ts'
import { writeCode } from '../codes.ts'
import { writeGrades, writeSchoolYear } from '../grades.ts'
import { useClass } from '../queries.ts'
import { useTeacherTexts } from '../texts.ts'
import { useWallTexts } from '../wall/texts.ts'
import { Standing } from './standing.tsx'
import { useClassTexts } from './texts.ts'

export type WholeClass = z.output<typeof GetClass.answer>
const tabs = ['pupils', 'progress', 'usernames', 'cards', 'wall', 'details'] as const
type Tab = (typeof tabs)[number]

/** An archived class is read; one on loan is led through a lesson. */
function tabsOf(whole: WholeClass | undefined): readonly Tab[] {
  if (whole?.archivedAt) return ['pupils', 'progress', 'wall']
  return whole?.lentUntil ? ['pupils', 'progress', 'cards', 'wall'] : tabs
}

/** Title, facts and tabs of a class; each tab is an address of its own. */
export function ClassFrame({ tab, children }: { tab: Tab; children: (whole: WholeClass) => ReactNode }) {
  const t = useTeacherTexts()
  const say = useClassTexts()
  const wall = useWallTexts()
  const { id } = useParams()
  const ask = useClass(id)
  const whole = ask.data
  return (
    <Page
      title={whole?.name ?? ''}
      className="class-page"
      crumb={[{ label: t('home.title'), to: '/home' }]}
      facts={whole && <Facts whole={whole} />}
      actions={whole && <LessonAct whole={whole} primary={tab === 'pupils'} />}
    >
      <nav className="tabs noprint" aria-label={t('class.tabs', { class: whole?.name ?? '' })}>
        {tabsOf(whole).map(each => (
          <Link key={each} to={`/classes/${id}${each === 'pupils' ? '' : `/${each}`}`} aria-current={each === tab ? 'page' : undefined}>
            {each === 'wall' ? wall('tab') : each === 'progress' || each === 'details' ? say(`tab.${each}`) : t(`class.tab.${each}`)}
          </Link>
        ))}
      </nav>
      {whole && <Standing whole={whole} />}
      <Answered ask={ask} rows={10}>
        {children}
      </Answered>
    </Page>
  )
}

function Facts({ whole }: { whole: WholeClass }) {
  const t = useTeacherTexts()
  return (
    <span className="class-facts">
      <span>{t('count.pupils', { n: whole.pupils.length })}</span>
      <span>{writeGrades(t, whole.grades)}</span>
      <span>{writeSchoolYear(whole.schoolYear)}</span>
      <span>
        {t('class.code')} <b className="code">{writeCode(whole.code)}</b>
      </span>
    </span>
  )
}

/** Violet where nothing else on the page is the thing to do. */
function LessonAct({ whole, primary }: { whole: WholeClass; primary: boolean }) {
  const t = useTeacherTexts()
  const look = primary ? 'primary' : 'default'
  if (whole.openLesson)
    return (
      <LinkButton look={look} className="onward" icon={<ArrowRight aria-hidden />} to={`/lessons/${whole.openLesson}`}>
        {t('class.goTo')}
      </LinkButton>
    )
  if (whole.archivedAt || !whole.pupils.some(pupil => pupil.cardMade)) return null
  return (
    <LinkButton look={look} className="onward" icon={<ArrowRight aria-hidden />} to={`/classes/${whole.id}/lesson`}>
      {t('class.open')}
    </LinkButton>
  )
}
