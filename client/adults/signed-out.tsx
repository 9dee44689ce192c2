import { RotateCcw } from 'lucide-react'
import { useLocation } from 'react-router'
import { Art, BareBar, Button, Foot, LinkButton, mending, night, PageTitle, useTexts } from '../ui/index.ts'
import { startSession } from './session.tsx'

/** In the place of a page that needs somebody signed in; signing in leads back to it. */
export function SignedOut({ ended }: { ended: boolean }) {
  const t = useTexts()
  const { pathname } = useLocation()
  const say = ended ? 'signedOut' : 'nobody'
  return (
    <div className="frame">
      <BareBar />
      <main id="main" className="sheet message centred">
        <title>{`${t(`${say}.title`)} · Upstander`}</title>
        <div className="saying">
          <Art svg={night()} />
          <div className="text">
            <PageTitle>{t(`${say}.title`)}</PageTitle>
            <p className="lede">{t(`${say}.say`)}</p>
            <div className="row">
              <LinkButton look="primary" size="big" to="/sign-in" state={{ from: pathname }}>
                {ended ? t('signedOut.back') : t('nobody.signIn')}
              </LinkButton>
              <LinkButton size="big" to="/">
                {t('signedOut.front')}
              </LinkButton>
            </div>
            {ended && <p className="small quiet">{t('signedOut.unsent')}</p>}
          </div>
        </div>
      </main>
      <Foot />
    </div>
  )
}

/** Nobody could say yet who is signed in. */
export function Unreachable() {
  const t = useTexts()
  return (
    <div className="frame">
      <BareBar />
      <main id="main" className="sheet message centred">
        <title>{`${t('starting.title')} · Upstander`}</title>
        <div className="saying">
          <Art svg={mending()} />
          <div className="text">
            <PageTitle>{t('starting.title')}</PageTitle>
            <p className="lede">{t('starting.say')}</p>
            <div className="row">
              <Button look="primary" size="big" icon={<RotateCcw aria-hidden />} onClick={() => startSession()}>
                {t('state.retry')}
              </Button>
            </div>
          </div>
        </div>
      </main>
      <Foot />
    </div>
  )
}
