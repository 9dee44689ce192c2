import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { ListSchools, type SchoolAnswer } from '../../shared/api/schools.ts'
import { useAsk } from '../adults/session.tsx'
import {
  Answer,
  Answered,
  Band,
  type Column,
  classroom,
  Empty,
  LinkButton,
  Page,
  State,
  Table,
  TextField,
  useFormats,
  useLanguage,
  useTexts,
} from '../ui/index.ts'
import { missingOf } from './readiness.ts'

const enoughToSearch = 8

/** The register: every school, and what it waits for. */
export function SchoolsPage() {
  const t = useTexts()
  const schools = useAsk(ListSchools, {})
  const none = schools.data?.length === 0
  const register = (
    <LinkButton to="/schools/new" look="primary" size={none ? 'big' : 'usual'} icon={<Plus aria-hidden />}>
      {t('schools.register')}
    </LinkButton>
  )
  return (
    <Page title={t('schools.title')} actions={none ? undefined : register}>
      {none ? (
        <Empty art={classroom()} title={t('schools.none.title')} acts={register}>
          {t('schools.none.say')}
        </Empty>
      ) : (
        <Band title={t('schools.band')} note={t('schools.note')}>
          <Answered ask={schools}>{all => <Register schools={all} />}</Answered>
        </Band>
      )}
    </Page>
  )
}

function Register({ schools }: { schools: readonly SchoolAnswer[] }) {
  const t = useTexts()
  const { language } = useLanguage()
  const [wish, setWish] = useState('')
  const columns = useColumns()
  const waiting = schools.filter(school => missingOf(school).length > 0).length
  const found = schools.filter(school => fits(school, wish)).sort((a, b) => a.name.localeCompare(b.name, language))
  return (
    <>
      <Answer className="broad">
        {waiting === 0 ? t('schools.allReady', { n: schools.length }) : t('schools.someWait', { n: waiting, all: schools.length })}
      </Answer>
      {schools.length > enoughToSearch && (
        <div className="find">
          <TextField
            className="slim"
            label={t('schools.find')}
            type="search"
            placeholder={t('schools.find.help')}
            value={wish}
            onChange={setWish}
          />
          <span className="small quiet" role="status">
            {t('schools.found', { n: found.length })}
          </span>
        </div>
      )}
      <Table columns={columns} rows={found} rowId={school => school.id} className="register" />
    </>
  )
}

function useColumns(): readonly Column<SchoolAnswer>[] {
  const t = useTexts()
  const { country, day } = useFormats()
  return [
    {
      id: 'name',
      head: t('schools.name'),
      label: '',
      cell: school => (
        <Link to={`/schools/${school.id}`} className="school-name">
          {school.name}
        </Link>
      ),
    },
    { id: 'municipality', head: t('schools.municipality'), label: '', cell: school => school.municipality.name },
    { id: 'country', head: t('schools.country'), label: '', cell: school => country(school.country) },
    { id: 'state', head: t('schools.state'), label: '', cell: school => <Readiness school={school} /> },
    { id: 'registered', head: t('schools.registered'), label: t('schools.registered'), cell: school => day(school.registeredAt) },
  ]
}

function Readiness({ school }: { school: SchoolAnswer }) {
  const t = useTexts()
  const missing = missingOf(school)
  if (missing.length === 0) return <State kind="good">{t('state.ready')}</State>
  return (
    <span className="stack s">
      {missing.map(what => (
        <State key={what} kind="waits">
          {t(what === 'agreement' ? 'state.noAgreement' : 'state.notActivated')}
        </State>
      ))}
    </span>
  )
}

function fits(school: SchoolAnswer, wish: string): boolean {
  const words = `${school.name} ${school.provider.name} ${school.municipality.name}`.toLowerCase()
  return words.includes(wish.trim().toLowerCase())
}
