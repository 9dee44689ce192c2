import { Link } from 'react-router'
import type { ClassAnswer } from '../../../shared/api/classes.ts'
import { LinkButton, Table } from '../../ui/index.ts'
import { writeCode } from '../codes.ts'
import { writeGrades, writeSchoolYear } from '../grades.ts'
import { useTeacherTexts } from '../texts.ts'

/** A row for each class: who it is, its code, and the way into a lesson. */
export function ClassTable({ classes }: { classes: readonly ClassAnswer[] }) {
  const t = useTeacherTexts()
  const act = (each: ClassAnswer) => {
    if (each.openLesson) return <LinkButton to={`/lessons/${each.openLesson}`}>{t('class.goTo')}</LinkButton>
    if (each.pupilCount === 0) return <LinkButton to={`/classes/${each.id}/usernames`}>{t('home.makeUsernames')}</LinkButton>
    return (
      <LinkButton to={`/classes/${each.id}/lesson`}>
        {t('home.openFor')}
        <span className="sr">: {each.name}</span>
      </LinkButton>
    )
  }
  return (
    <Table
      className="classes"
      rows={classes}
      rowId={each => each.id}
      columns={[
        {
          id: 'class',
          head: t('home.column.class'),
          label: '',
          cell: each => (
            <Link className="class-name" to={`/classes/${each.id}`}>
              <b>{each.name}</b>
              <span>{each.pupilCount === 0 ? t('home.noAccounts') : t('count.pupils', { n: each.pupilCount })}</span>
            </Link>
          ),
        },
        { id: 'grade', head: t('home.column.grade'), label: '', cell: each => writeGrades(t, each.grades) },
        { id: 'year', head: t('home.column.year'), label: t('home.column.year'), cell: each => writeSchoolYear(each.schoolYear) },
        {
          id: 'code',
          head: t('home.column.code'),
          label: t('home.column.code'),
          cell: each => <span className="num">{writeCode(each.code)}</span>,
        },
        { id: 'lesson', head: <span className="sr">{t('home.column.lesson')}</span>, label: '', cell: act, align: 'right' },
      ]}
    />
  )
}
