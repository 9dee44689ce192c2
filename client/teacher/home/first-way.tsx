import { Check, X } from 'lucide-react'
import { useNavigate } from 'react-router'
import type { ClassAnswer } from '../../../shared/api/classes.ts'
import { Art, Band, LinkButton, PageTitle, school } from '../../ui/index.ts'
import { SharedScreenLink } from '../shared-screen/shared-screen-link.tsx'
import { useTeacherTexts } from '../texts.ts'
import { NewClassForm } from './new-class-form.tsx'
import { Passes } from './passes.tsx'

const steps = ['class', 'usernames', 'cards'] as const
export type WayStep = (typeof steps)[number]
const withoutThese = ['names', 'email', 'birth', 'photos'] as const

/** The first visit: the sand path of the map with three posts. The class is made on the spot, the other steps are one press away. */
export function FirstWay({ now, made }: { now: WayStep; made: ClassAnswer | undefined }) {
  const t = useTeacherTexts()
  const navigate = useNavigate()
  return (
    <main id="main" className="sheet">
      <title>{`${t('home.title')} · Upstander`}</title>
      <header>
        <PageTitle>{t('way.title')}</PageTitle>
        <p className="lede">{t('way.lede')}</p>
      </header>
      <div className="passes-first">
        <Passes />
      </div>
      <div className="way">
        <Trail />
        <ol aria-label={t('way.list')}>
          {steps.map((step, index) => {
            const done = index < steps.indexOf(now)
            return (
              <li key={step} className={done ? 'done' : step === now ? 'now' : ''} aria-current={step === now ? 'step' : undefined}>
                <span className="post">{done ? <Check aria-hidden /> : index + 1}</span>
                <h2>
                  {t(`way.${step}`)}
                  {done && <span className="sr">, {t('way.done')}</span>}
                </h2>
                <p>{t(`way.${step}Text`)}</p>
              </li>
            )
          })}
        </ol>
        <Art svg={school()} className="goal" />
      </div>
      {made && now !== 'class' ? (
        <div className="next-step leaf">
          <p>{t(`way.${now}For`, { class: made.name })}</p>
          <LinkButton look="primary" size="big" to={`/classes/${made.id}/${now}`}>
            {t(`way.${now}`)}
          </LinkButton>
        </div>
      ) : (
        <NewClassForm onMade={({ id }) => navigate(`/classes/${id}/usernames`)} />
      )}
      <Band title={t('way.without')}>
        <ul className="without">
          {withoutThese.map(what => (
            <li key={what}>
              <X aria-hidden />
              {t(`way.without.${what}`)}
            </li>
          ))}
        </ul>
        <p className="small quiet">{t('way.withoutNote')}</p>
        <SharedScreenLink />
      </Band>
    </main>
  )
}

function Trail() {
  const d = 'M-20 66C160 40 260 40 420 58S680 82 820 62 1060 46 1220 62'
  return (
    <svg className="trail" viewBox="0 0 1200 120" preserveAspectRatio="none" aria-hidden="true">
      <path d={d} fill="none" stroke="#d9b98b" strokeWidth="58" />
      <path d={d} fill="none" stroke="#f3dfbd" strokeWidth="46" />
    </svg>
  )
}
