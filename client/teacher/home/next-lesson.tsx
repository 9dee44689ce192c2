import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { ClassAnswer, GetClass } from '../../../shared/api/classes.ts'
import { Art, Button, classroom, LinkButton, Refused, SelectField, useFormats } from '../../ui/index.ts'
import { writeCode } from '../codes.ts'
import { useClass, useLesson, useOpenLesson, usualMinutes } from '../queries.ts'
import { scenarioIds, useScenarioTexts } from '../scenario-texts.ts'
import { useTeacherTexts } from '../texts.ts'

const lengths = [25, 45, 60, 90]

/** The one white object of the home page: what to do next. */
export function NextLesson({ next }: { next: ClassAnswer }) {
  const t = useTeacherTexts()
  const { time } = useFormats()
  const pupils = useClass(next.id).data?.pupils
  const lesson = useLesson(next.openLesson).data
  const texts = useScenarioTexts(lesson?.scenario ?? scenarioIds[0])
  const withoutCard = pupils?.filter(pupil => !pupil.cardMade).length ?? 0
  return (
    <section className="next-lesson leaf" aria-labelledby="next-lesson">
      <Art svg={classroom()} className="place" />
      <div className="what">
        <p className="tiny quiet">{t(next.openLesson ? 'home.running' : 'home.next', { class: next.name })}</p>
        <h2 id="next-lesson">{texts?.title || t('home.lesson')}</h2>
        <ul className="next-facts">
          <li>{next.pupilCount === 0 ? t('home.noAccounts') : t('count.pupils', { n: next.pupilCount })}</li>
          {withoutCard > 0 && <li>{t('count.withoutCard', { n: withoutCard })}</li>}
          {lesson && <li>{t('home.until', { time: time(lesson.endsAt) })}</li>}
          {next.openLesson && <li>{t('home.code', { code: writeCode(next.code) })}</li>}
        </ul>
      </div>
      <NextAct next={next} pupils={pupils} />
    </section>
  )
}

type Pupils = z.output<typeof GetClass.answer>['pupils'] | undefined
function NextAct({ next, pupils }: { next: ClassAnswer; pupils: Pupils }) {
  const t = useTeacherTexts()
  const open = useOpenLesson()
  const [minutes, setMinutes] = useState(String(usualMinutes))
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
      <SelectField
        label={t('home.length')}
        value={minutes}
        onChange={setMinutes}
        choices={lengths.map(n => ({ value: String(n), label: t('minutes.of', { n }) }))}
      />
      <Button
        look="primary"
        size="big"
        className="onward"
        icon={<ArrowRight aria-hidden />}
        busy={open.isPending}
        onClick={() => open.mutate({ params: { id: next.id }, body: { minutes: Number(minutes) } })}
      >
        {t('home.open')}
      </Button>
      <Refused error={open.error} />
    </div>
  )
}
