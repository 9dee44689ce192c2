import { Art, BareBar, classroom, Foot, LinkButton, PageTitle, useTexts } from '../ui/index.ts'

export function NotFound() {
  const t = useTexts()
  return (
    <div className="frame">
      <BareBar />
      <main id="main" className="sheet message centred">
        <title>{`${t('notFound.title')} · Upstander`}</title>
        <div className="saying">
          <Art svg={classroom()} />
          <div className="text">
            <PageTitle>{t('notFound.title')}</PageTitle>
            <p className="lede">{t('notFound.say')}</p>
            <div className="row">
              <LinkButton size="big" to="/">
                {t('notFound.front')}
              </LinkButton>
            </div>
          </div>
        </div>
      </main>
      <Foot />
    </div>
  )
}
