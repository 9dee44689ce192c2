import { Band, Note, Page } from '../../ui/index.ts'
import { Qr } from '../cards/qr.tsx'
import { useTeacherTexts } from '../texts.ts'
import { type TabletText, useTabletTexts } from './texts.ts'
import { useAddress } from './use-address.ts'

/** "How do the tablets get here?" */
export function TabletsPage() {
  const t = useTabletTexts()
  const home = useTeacherTexts()
  const { forTablets } = useAddress()
  return (
    <Page title={t('title')} crumb={[{ label: home('home.title'), to: '/home' }]} className="tablets">
      {forTablets ? <TheAddress /> : <NotYet />}
      <Band title={t('help')} note={t('helpNote')}>
        <dl className="reach-help">
          {(['sameWifi', 'guestWifi', 'firewall', 'address', 'sleep'] as const).map(trouble => (
            <div key={trouble}>
              <dt>{t(`${trouble}.what`)}</dt>
              <dd>{t(`${trouble}.do`)}</dd>
            </div>
          ))}
        </dl>
      </Band>
    </Page>
  )
}

function TheAddress() {
  const t = useTabletTexts()
  const { origin, host, encrypted } = useAddress()
  return (
    <Band title={t('address')} note={t('addressNote')}>
      <div className="reach leaf">
        <Qr text={`${origin}/play`} label={t('qr', { address: `${host}/play` })} />
        <div>
          <p className="reach-address">{`${host}/play`}</p>
          <p>{t('type')}</p>
        </div>
      </div>
      {!encrypted && <Note kind="warn">{t('plain')}</Note>}
    </Band>
  )
}

const steps: readonly Parameters<TabletText>[0][] = ['step.end', 'step.start', 'step.open']

function NotYet() {
  const t = useTabletTexts()
  return (
    <Band title={t('notYet')} note={t('notYetNote')}>
      <ol className="reach-steps">
        {steps.map(step => (
          <li key={step}>
            {t(step)}
            {step === 'step.start' && <code>npm run wifi</code>}
          </li>
        ))}
      </ol>
      <Note>{t('hosted')}</Note>
    </Band>
  )
}
