import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { Language } from '../../../shared/api/contract.ts'
import { languageNames } from '../../../shared/i18n/languages.ts'
import { useMe } from '../../adults/session.tsx'
import { Button, CheckField, Empty, LinkButton, Note, order, Refused, SelectField, useLanguage } from '../../ui/index.ts'
import { ClassFrame, type WholeClass } from '../classes/class-frame.tsx'
import { alphabetical } from '../live/places.ts'
import { useTabletTexts } from '../tablets/texts.ts'
import { useTeacherTexts } from '../texts.ts'
import { type Card, CardSheet, type PrintRun } from './card-sheet.tsx'
import { cardDay, cardTexts } from './card-texts.ts'
import { PrintRoot } from './print-root.tsx'
import { ReadyToPrint } from './ready-to-print.tsx'
import { cardsPerSheet, type Paper, papers } from './sheets.ts'
import { otherThan, SignInWay } from './sign-in-way.tsx'
import { useSignInTexts } from './texts.ts'
import { useMakeCards } from './use-make-cards.ts'
import { type Which, WhichCards } from './which-cards.tsx'

export function CardsPage() {
  const t = useTeacherTexts()
  return (
    <ClassFrame tab="cards">
      {whole =>
        whole.pupils.length > 0 ? (
          <Cards whole={whole} />
        ) : (
          <Empty
            title={t('pupils.none', { class: whole.name })}
            acts={
              <LinkButton look="primary" size="big" to={`/classes/${whole.id}/usernames`}>
                {t('pupils.makeFirst')}
              </LinkButton>
            }
          >
            {t('done.next')}
          </Empty>
        )
      }
    </ClassFrame>
  )
}

function Cards({ whole }: { whole: WholeClass }) {
  const t = useTeacherTexts()
  const say = useSignInTexts()
  const spoken = useLanguage().language
  const [search] = useSearchParams()
  const one = search.get('pupil')
  // Many come from the class's list, too many for an address.
  const many = (useLocation().state as { readonly pupils?: readonly string[] } | null)?.pupils
  const asked = one ? [one] : (many ?? [])
  const [which, setWhich] = useState<Which>(asked.length > 0 ? 'choose' : 'all')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(asked))
  const [language, setLanguage] = useState(spoken)
  const [paper, setPaper] = useState<Paper>('a4')
  const [keySheet, setKeySheet] = useState(!whole.pupils.some(pupil => pupil.cardMade))
  const { made, error, busy, make } = useMakeCards(whole.id)

  const wanted = alphabetical(whole.pupils, language).filter(
    pupil =>
      which === 'all' ||
      (which === 'missing' && !pupil.cardMade) ||
      (which === 'other' && pupil.cardCarries === otherThan(whole.signsInWith)) ||
      (which === 'choose' && chosen.has(pupil.id)),
  )
  const cards: readonly Card[] = made ? alphabetical(made.cards, language) : wanted.map(({ id, username }) => ({ pupil: id, username }))
  const schoolName = useMe().active.schoolName ?? ''
  const run: PrintRun = {
    t: cardTexts(language),
    language,
    paper,
    schoolName,
    kind: whole.signsInWith,
    className: made?.className ?? whole.name,
    code: made?.code ?? whole.code,
    address: shortAddress(made?.address ?? location.host),
    day: made && cardDay(language, made.madeAt),
  }
  // Printed in another language the labels would belong to other words.
  const wordsMade = made?.cards.some(card => card.words)
  const stops = wanted.filter(pupil => pupil.cardMade).length
  return (
    <div className="cards-page">
      <div className="card-options">
        {made ? (
          <ReadyToPrint count={made.cards.length} onPrint={() => window.print()} />
        ) : (
          <>
            <h2>{t('cards.title', { class: whole.name })}</h2>
            <SignInWay key={`${whole.signsInWith} ${whole.asksAfterCard}`} whole={whole} />
            <WhichCards
              signsInWith={whole.signsInWith}
              pupils={whole.pupils}
              which={which}
              onWhich={setWhich}
              chosen={chosen}
              onChosen={setChosen}
            />
          </>
        )}
        {wordsMade ? (
          <p className="hint">{say('languageFixed', { language: languageNames[language] })}</p>
        ) : (
          <SelectField
            label={t('cards.language')}
            value={language}
            onChange={value => setLanguage(Language.parse(value))}
            choices={order.map(each => ({ value: each, label: languageNames[each] }))}
          />
        )}
        <SelectField
          label={t('cards.paper')}
          value={paper}
          onChange={value => setPaper(value === 'letter' ? 'letter' : 'a4')}
          choices={(Object.keys(papers) as Paper[]).map(each => ({ value: each, label: t(`cards.${each}`) }))}
        />
        <CheckField label={t('cards.keySheet')} checked={keySheet} onChange={setKeySheet} />
        {!made && (
          <>
            <Note kind="warn">
              <p>
                <b>{t('cards.once')}</b>
              </p>
              <p>{t('cards.onceText')}</p>
              {stops > 0 && (
                <p>
                  <b>{t('cards.stops', { n: stops })}</b>
                </p>
              )}
            </Note>
            {wanted.length > 0 ? (
              <Button
                look="primary"
                size="big"
                busy={busy}
                onClick={() =>
                  make(
                    wanted.map(({ id }) => id),
                    language,
                  )
                }
              >
                {busy ? t('cards.making') : t('cards.make', { n: wanted.length })}
              </Button>
            ) : (
              <p className="quiet">{t('cards.none')}</p>
            )}
            {error?.code === 'address.notPrintable' ? <NotPrintable /> : <Refused error={error} />}
          </>
        )}
        <Specs sheets={Math.ceil(cards.length / cardsPerSheet) + (keySheet ? Math.ceil(cards.length / papers[paper].keyRows) : 0)} />
      </div>
      <figure className="card-preview">
        <div className={`scaled ${paper}`}>
          <CardSheet run={run} cards={cards.slice(0, cardsPerSheet)} at={1} of={Math.max(1, Math.ceil(cards.length / cardsPerSheet))} />
        </div>
        <figcaption>
          {t('cards.preview')}. {!made && (whole.signsInWith === 'words' ? say('previewWords') : t('cards.previewBefore'))}
        </figcaption>
      </figure>
      {made && <PrintRoot run={run} cards={cards} keySheet={keySheet} />}
    </div>
  )
}

function NotPrintable() {
  const t = useTeacherTexts()
  const tablets = useTabletTexts()
  return (
    <Note kind="bad" live="alert">
      <p>
        <b>{t('cards.notPrintable')}</b>
      </p>
      <p>{t('cards.notPrintableText')}</p>
      <p>
        <Link to="/tablets">{tablets('link')}</Link>
      </p>
    </Note>
  )
}

function Specs({ sheets }: { sheets: number }) {
  const t = useTeacherTexts()
  const specs = [
    [t('cards.spec.paper'), t('cards.spec.sheets', { n: sheets })],
    [t('cards.spec.perSheet'), t('cards.spec.size')],
    [t('cards.spec.colour'), t('cards.spec.noColour')],
    [t('cards.spec.scale'), t('cards.spec.full')],
  ]
  return (
    <dl className="specs">
      {specs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const shortAddress = (address: string) => address.replace(/^https?:\/\//, '').replace(/\/$/, '')
