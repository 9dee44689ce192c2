import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  ArchiveClass,
  archiveDays,
  ChangeClass,
  DeleteClass,
  ListPutAway,
  NextSchoolYear,
  restoreDays,
} from '../../../shared/api/class-care.ts'
import { GetClass, ListClasses } from '../../../shared/api/classes.ts'
import { useAct } from '../../adults/session.tsx'
import { Band, Button, Confirm, Refused, SelectField, TextField, useFormats } from '../../ui/index.ts'
import { gradeChoices, parseGrades, writeGrades, writeSchoolYear } from '../grades.ts'
import { useTeacherTexts } from '../texts.ts'
import { ClassFrame, type WholeClass } from './class-frame.tsx'
import { PutAwayLink } from './put-away-page.tsx'
import { type Done, Said } from './said.tsx'
import { Sharing } from './sharing.tsx'
import { useClassTexts } from './texts.ts'

export function DetailsPage() {
  return (
    <ClassFrame tab="details">
      {whole =>
        !whole.archivedAt &&
        !whole.lentUntil && (
          <>
            <Details key={`${whole.name} ${whole.grades.from}-${whole.grades.to}`} whole={whole} />
            <Sharing classId={whole.id} />
            <NextYear whole={whole} />
            <PutAway whole={whole} />
          </>
        )
      }
    </ClassFrame>
  )
}

const changes = [GetClass, ListClasses, ListPutAway]
const dayMs = 86_400_000

function Details({ whole }: { whole: WholeClass }) {
  const t = useClassTexts()
  const words = useTeacherTexts()
  const { name: was, grades: wereGrades } = whole
  const [name, setName] = useState(was)
  const [grades, setGrades] = useState(`${wereGrades.from}-${wereGrades.to}`)
  const [done, setDone] = useState<Done>()
  const change = useAct(ChangeClass, { changes, onDone: () => setDone({ say: t('details.saved') }) })
  const isSame = name.trim() === was && grades === `${wereGrades.from}-${wereGrades.to}`
  return (
    <Band title={t('details.name')}>
      <Said done={done} />
      <form
        className="row field-act"
        onSubmit={event => {
          event.preventDefault()
          change.mutate({
            params: { id: whole.id },
            body: { name, grades: parseGrades(grades), was: { name: was, grades: wereGrades } },
          })
        }}
      >
        <TextField label={t('details.nameLabel')} value={name} onChange={setName} />
        <SelectField
          label={t('details.gradeLabel')}
          value={grades}
          onChange={setGrades}
          choices={gradeChoices.map(choice => ({ value: choice, label: writeGrades(words, parseGrades(choice)) }))}
        />
        <Button type="submit" busy={change.isPending} disabled={isSame || name.trim() === ''}>
          {t('details.save')}
        </Button>
      </form>
      <Refused error={change.error} />
    </Band>
  )
}

const lastGrade = 6
function NextYear({ whole }: { whole: WholeClass }) {
  const t = useClassTexts()
  const navigate = useNavigate()
  const year = writeSchoolYear(whole.schoolYear + 1)
  const [name, setName] = useState(whole.name.replace(/^\d/, digit => String(Number(digit) + 1)))
  const next = useAct(NextSchoolYear, { changes, onDone: ({ id }) => navigate(`/classes/${id}`) })
  return (
    <Band title={t('year.title')} note={t('year.note')}>
      {whole.grades.from >= lastGrade ? (
        <p className="prose">{t('year.last')}</p>
      ) : (
        <form
          className="row field-act"
          onSubmit={event => {
            event.preventDefault()
            next.mutate({ params: { id: whole.id }, body: { name } })
          }}
        >
          <TextField label={t('year.label', { year })} value={name} onChange={setName} />
          <Button type="submit" busy={next.isPending} disabled={name.trim() === ''}>
            {t('year.act', { year })}
          </Button>
        </form>
      )}
      <Refused error={next.error} />
    </Band>
  )
}

function PutAway({ whole }: { whole: WholeClass }) {
  const t = useClassTexts()
  const navigate = useNavigate()
  const { shortDay } = useFormats()
  const [today] = useState(() => Date.now())
  const dayIn = (days: number) => shortDay(new Date(today + days * dayMs).toISOString())
  const away = () => navigate('/classes/put-away')
  const archive = useAct(ArchiveClass, { changes, onDone: away })
  const remove = useAct(DeleteClass, { changes, onDone: away })
  const params = { id: whole.id }
  return (
    <Band title={t('end.title')} note={t('end.note')}>
      <div className="stack">
        <Confirm
          ask={t('end.archive')}
          act={t('end.archive')}
          look="default"
          size="usual"
          busy={archive.isPending}
          onAct={() => archive.mutate({ params })}
        >
          <p>{t('end.archiveText', { day: dayIn(archiveDays) })}</p>
        </Confirm>
        <Confirm ask={t('end.delete')} act={t('end.delete')} size="usual" busy={remove.isPending} onAct={() => remove.mutate({ params })}>
          <p>{t('end.deleteText', { name: whole.name, day: dayIn(restoreDays) })}</p>
        </Confirm>
        <PutAwayLink />
      </div>
      <Refused error={archive.error ?? remove.error} />
    </Band>
  )
}
