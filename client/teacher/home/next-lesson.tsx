import { ArrowRight } from 'lucide-react'
import type { z } from 'zod'
import type { ClassAnswer, GetClass } from '../../../shared/api/classes.ts'
import { Art, classroom, LinkButton, useFormats } from '../../ui/index.ts'
import { writeCode } from '../codes.ts'
import { useClass, useLesson, usePlan } from '../queries.ts'
import { useScenarioTexts } from '../scenario-texts.ts'
import { useTeacherTexts } from '../texts.ts'

/** The one white object of the home page: what to do next. */
export function NextLesson({ next }: { next: ClassAnswer }) {
  const t = useTeacherTexts()
  const { time } = useFormats()
  const pupils = useClass(next.id).data?.pupils
  const plan = usePlan(next.openLesson ? undefined : next.id).data
  const lesson = useLesson(next.openLesson).data
  const texts = useScenarioTexts(lesson ? lesson.scenario || undefined : plan?.next, lesson?.names ?? plan?.names)
  const withoutCard = pupils?.filter(pupil => !pupil.cardMade).length ?? 0
  return (
    <section className="next-lesson leaf" aria-labelledby="next-lesson">
      <Art svg={classroom()} className="place" />
      <div className="what">
        <p className="tiny quiet">{t(next.openLesson ? 'home.running' : 'home.next', { class: next.name })}</p>
        <h2 id="next-lesson">{texts?.title || t(lesson ? 'live.onlyMap' : 'home.lesson')}</h2>
        <ul className="next-facts">
          <li>{next.pupilCount === 0 ? t('home.noAccounts') : t('count.pupils', { n: next.pupilCount })}</li>
          {withoutCard > 0 && <li>{t('count.withoutCard', { n: withoutCard })}</li>}
          {lesson && <li>{t('home.until', { time: time(lesson.endsAt) })}</li>}
          {next.openLesson && <li>{t('home.code', { code: writeCode(lesson?.code ?? next.code) })}</li>}
        </ul>
      </div>
      <NextAct next={next} pupils={pupils} />
    </section>
  )
}

type Pupils = z.output<typeof GetClass.answer>['pupils'] | undefined
function NextAct({ next, pupils }: { next: ClassAnswer; pupils: Pupils }) {
  const t = useTeacherTexts()
  if (next.openLesson)
    return (
      <div className="go">
        <LinkButton look="primary" size="big" className="onward" icon={<ArrowRight aria-hidden />} to={`/lessons/${next.openLesson}`}>
          {t('home.goTo')}
        </LinkButton>
      </div>
    )
  const missing = next.pupilCount === 0 ? 'usernames' : pupils?.every(pupil => !pupil.cardMade) ? 'cards' : undefined
  if (missing)
    return (
      <div className="go">
        <LinkButton look="primary" size="big" to={`/classes/${next.id}/${missing}`}>
          {t(missing === 'cards' ? 'home.printCards' : 'home.makeUsernames')}
        </LinkButton>
      </div>
    )
  return (
    <div className="go">
      <LinkButton look="primary" size="big" className="onward" icon={<ArrowRight aria-hidden />} to={`/classes/${next.id}/lesson`}>
        {t('home.open')}
      </LinkButton>
    </div>
  )
}
