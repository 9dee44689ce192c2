import { MonitorPlay } from 'lucide-react'
import { EndSharedScreen, ListSharedScreens, type SharedScreenAnswer } from '../../../shared/api/shared-screens.ts'
import { useAct } from '../../adults/session.tsx'
import { Button, Refused, useFormats } from '../../ui/index.ts'
import { writeCode } from '../codes.ts'
import { useScenarioTexts } from '../scenario-texts.ts'
import { useSharedScreenTexts } from './texts.ts'

/** The one that runs: from here its page opens, in a window of its own, as often as it is needed. */
export function RunningScreen({ screen }: { screen: SharedScreenAnswer }) {
  const t = useSharedScreenTexts()
  const { time } = useFormats()
  const texts = useScenarioTexts(screen.scenario)
  const end = useAct(EndSharedScreen, { changes: [ListSharedScreens] })
  return (
    <section className="running-screen leaf" aria-labelledby="running-screen">
      <div className="what">
        <p className="tiny quiet">{t('start.running')}</p>
        <h2 id="running-screen">{texts?.title}</h2>
        <p className="small quiet">
          PIN {writeCode(screen.pin)} · {t('start.until', { time: time(screen.endsAt) })}
        </p>
      </div>
      <div className="go">
        <a className="onto-projector" href={`/screen/${screen.id}#key=${screen.key}`} target="_blank" rel="noreferrer">
          <MonitorPlay aria-hidden />
          {t('start.onProjector')}
        </a>
        <p className="small quiet">{t('start.onProjectorNote')}</p>
        <Button size="slim" look="danger" busy={end.isPending} onClick={() => end.mutate({ params: { id: screen.id } })}>
          {t('start.end')}
        </Button>
        <Refused error={end.error} />
      </div>
    </section>
  )
}
