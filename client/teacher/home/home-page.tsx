import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ClassAnswer } from '../../../shared/api/classes.ts'
import { Answered, Band, Button, Loading, Page } from '../../ui/index.ts'
import { PutAwayLink } from '../classes/put-away-page.tsx'
import { useClass, useClasses } from '../queries.ts'
import { SharedScreenLink } from '../shared-screen/shared-screen-link.tsx'
import { useTabletTexts } from '../tablets/texts.ts'
import { useTeacherTexts } from '../texts.ts'
import { ClassTable } from './class-table.tsx'
import { FirstWay } from './first-way.tsx'
import { NewClassForm } from './new-class-form.tsx'
import { NextLesson } from './next-lesson.tsx'
import { Passes } from './passes.tsx'

/** "What do I do next?" */
export function HomePage() {
  const t = useTeacherTexts()
  const classes = useClasses()
  const only = classes.data?.length === 1 ? classes.data[0] : undefined
  const first = useClass(only?.id)
  if (classes.data?.length === 0) return <FirstWay now="class" made={undefined} />
  if (only && !only.openLesson) {
    if (only.pupilCount === 0) return <FirstWay now="usernames" made={only} />
    if (first.isPending)
      return (
        <Page title={t('home.title')}>
          <Loading />
        </Page>
      )
    if (first.data?.pupils.every(pupil => !pupil.cardMade)) return <FirstWay now="cards" made={only} />
  }
  return (
    <Page title={t('home.title')}>
      <Answered ask={classes}>{list => <Classes list={list} />}</Answered>
    </Page>
  )
}

function Classes({ list }: { list: readonly ClassAnswer[] }) {
  const t = useTeacherTexts()
  const tablets = useTabletTexts()
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const next = list.find(each => each.openLesson) ?? list.find(each => each.pupilCount > 0) ?? list[0]
  return (
    <>
      {next && <NextLesson next={next} />}
      <Passes />
      <Band
        title={t('home.classes')}
        note={t('home.classesNote')}
        tools={
          !adding && (
            <Button size="slim" onClick={() => setAdding(true)}>
              {t('home.newClass')}
            </Button>
          )
        }
      >
        <ClassTable classes={list} />
        <div className="besides">
          <SharedScreenLink />
          <p className="small">
            <Link to="/tablets">{tablets('link')}</Link>
          </p>
          <PutAwayLink />
        </div>
      </Band>
      {adding && (
        <Band
          title={t('home.newClass')}
          note={t('home.newClassNote')}
          tools={
            <Button size="slim" onClick={() => setAdding(false)}>
              {t('action.cancel')}
            </Button>
          }
        >
          <NewClassForm onMade={({ id }) => navigate(`/classes/${id}/usernames`)} />
        </Band>
      )}
    </>
  )
}
