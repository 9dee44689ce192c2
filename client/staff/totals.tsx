import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Country } from '../../shared/api/schools.ts'
import { GetTotals, type TotalsAnswer } from '../../shared/api/statistics.ts'
import { useAsk } from '../adults/session.tsx'
import { Answer, Answered, Band, Button, Mark, Note, Page, Table, useFormats, useLanguage, useTexts, Withheld } from '../ui/index.ts'
import { newestWeek, schoolYearName, weekNumber } from './newest-week.ts'

/** How many play: one running figure, then the fixed table by closed weeks. */
export function TotalsPage() {
  const t = useTexts()
  const { day } = useFormats()
  const totals = useAsk(GetTotals, {})
  return (
    <Page
      title={t('totals.title')}
      className="totals"
      facts={totals.data && t('totals.facts', { day: day(totals.data.at) })}
      actions={
        <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
          {t('totals.print')}
        </Button>
      }
    >
      <p className="onlyprint from">
        <Mark /> <b>Upstander</b> <span>{`${window.location.host}/totals`}</span>
      </p>
      <Answered ask={totals}>{answer => <Totals totals={answer} />}</Answered>
    </Page>
  )
}

function Totals({ totals }: { totals: TotalsAnswer }) {
  const t = useTexts()
  const { count, shortDay } = useFormats()
  const year = schoolYearName(totals.schoolYear)
  const around = t('totals.now.answer', { figure: '\u0000', year }).split('\u0000')
  return (
    <>
      {totals.demo && (
        <div className="demo">
          <Note kind="warn">{t('totals.demo')}</Note>
        </div>
      )}
      <Band title={t('totals.now')} note={t('totals.now.note')}>
        <Answer className="running broad">
          {totals.players === 0 ? (
            t('totals.now.few', { year })
          ) : (
            <>
              {around[0]}
              <em>{count(totals.players)}</em>
              {around[1]}
            </>
          )}
        </Answer>
        <p className="prose">{totals.guests === 0 ? t('totals.guests.few') : t('totals.guests', { figure: count(totals.guests) })}</p>
      </Band>
      <Band
        className="long"
        title={t('totals.weeks')}
        note={
          <>
            {t('totals.weeks.note')} {t('totals.next', { week: weekNumber(totals.next.week), day: shortDay(totals.next.on) })}
          </>
        }
      >
        {totals.weeks.length === 0 ? (
          <>
            <Answer>{t('totals.none.title')}</Answer>
            <p className="prose">{t('totals.none.say')}</p>
          </>
        ) : (
          <Weeks totals={totals} />
        )}
      </Band>
      <Band title={t('totals.cannot')} note={t('totals.cannot.note')}>
        <p className="prose">{t('totals.cannot.say')}</p>
      </Band>
    </>
  )
}

function Weeks({ totals }: { totals: TotalsAnswer }) {
  const t = useTexts()
  const { country, shortDay } = useFormats()
  const { language } = useLanguage()
  const countries = [...totals.countries].sort((a, b) => country(a).localeCompare(country(b), language))
  return (
    <>
      <Sentence totals={totals} />
      <Table
        className="weeks"
        narrow="scrolls"
        caption={t('totals.caption')}
        rows={totals.weeks}
        rowId={row => row.week}
        columns={[
          { id: 'week', head: t('totals.week'), label: t('totals.week'), cell: row => weekNumber(row.week) },
          { id: 'from', head: t('totals.from'), label: t('totals.from'), cell: row => <Quiet>{shortDay(row.firstDay)}</Quiet> },
          ...countries.map(code => ({
            id: code,
            head: country(code),
            label: country(code),
            align: 'right' as const,
            cell: (row: TotalsAnswer['weeks'][number]) => <Figure cell={row.cells[code]} />,
          })),
        ]}
      />
      <p className="small quiet why">
        <b>{t('totals.why.title')}</b> {t('totals.why')}
      </p>
    </>
  )
}

/** The answer first; without its conditions the table stands alone. */
function Sentence({ totals }: { totals: TotalsAnswer }) {
  const t = useTexts()
  const { count, country } = useFormats()
  const newest = newestWeek(totals, (code: Country) => country(code))
  if (!newest) return null
  const list = newest.countries
    .map((cell, index) =>
      t(index === 0 ? 'totals.sentence.first' : 'totals.sentence.more', { country: country(cell.country), players: count(cell.players) }),
    )
    .join(', ')
  return <Answer className="broad">{t('totals.sentence', { week: newest.week, list })}</Answer>
}

function Figure({ cell }: { cell: TotalsAnswer['weeks'][number]['cells'][Country] }) {
  const { count } = useFormats()
  return cell && 'players' in cell ? count(cell.players) : <Withheld />
}

const Quiet = ({ children }: { children: ReactNode }) => <span className="quiet">{children}</span>
