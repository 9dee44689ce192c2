import { useState } from 'react'
import { Navigate, useParams } from 'react-router'
import { Answered, Band, Page } from '../../ui/index.ts'
import { ForHomeBand } from '../for-home/for-home-link.tsx'
import { useHasClass, usePlan } from '../queries.ts'
import { NamesList } from '../stories/names-list.tsx'
import { isNewChapter } from '../stories/new-chapter.ts'
import { type Plan, StoryChoice } from '../stories/story-choice.tsx'
import { useStoryTexts } from '../stories/texts.ts'
import { useTeacherTexts } from '../texts.ts'
import { AlsoOpen } from './also-open.tsx'
import { OpeningDoors } from './opening-doors.tsx'
import { Timetable } from './timetable.tsx'
import { minutesOf, type TimetableId } from './timetables.ts'

/** Before a lesson: which story, one question where the chapter is new to the class, and how long. */
export function BeforeLesson() {
  const t = useTeacherTexts()
  const { id = '' } = useParams()
  const ask = usePlan(id)
  // Who leads this one lesson has no way into the class.
  const isOwn = useHasClass(id)
  return (
    <Page
      title={t('before.title')}
      crumb={[{ label: t('home.title'), to: '/home' }, ...(ask.data && isOwn ? [{ label: ask.data.className, to: `/classes/${id}` }] : [])]}
      facts={!isOwn && ask.data?.className}
    >
      <Answered ask={ask}>{plan => <Before classId={id} plan={plan} />}</Answered>
    </Page>
  )
}

function Before({ classId, plan }: { classId: string; plan: Plan }) {
  const t = useTeacherTexts()
  const say = useStoryTexts()
  const [story, setStory] = useState(plan.next)
  const [chapters, setChapters] = useState<readonly number[]>([])
  const [cleared, setCleared] = useState<readonly number[]>([])
  const [names, setNames] = useState(plan.names)
  const isFirstEver = plan.scenarios.every(each => (each.class ?? 'notYet') === 'notYet')
  const [way, setWay] = useState<TimetableId>(isFirstEver ? 'first' : 'usual')
  const chosen = plan.scenarios.find(({ id }) => id === story)
  // The chosen story's chapter has its question at the doors.
  const waits = (chapter: number) =>
    chapters.includes(chapter) && isNewChapter(plan.scenarios, chapter) && !cleared.includes(chapter) && chapter !== chosen?.chapter
  const people = chosen?.people ?? []
  const fitting = (who: string) => people.find(each => each.who === who)?.names ?? []
  const another = (who: string) => {
    const all = fitting(who).filter(name => name === names[who] || !Object.values(names).includes(name))
    const next = all[(all.indexOf(names[who] ?? '') + 1) % all.length]
    if (next !== undefined) setNames({ ...names, [who]: next })
  }
  if (plan.openLesson) return <Navigate to={`/lessons/${plan.openLesson}`} replace />
  return (
    <>
      <OpeningDoors
        classId={classId}
        plan={plan}
        story={story}
        names={names}
        minutes={minutesOf(way)}
        body={{ minutes: minutesOf(way), chapters: chapters.filter(each => !waits(each)), names }}
      />
      <Band title={say('choose')} note={say('chooseNote')}>
        <StoryChoice plan={plan} chosen={story} names={names} onChoose={setStory} />
      </Band>
      {people.length > 0 && (
        <Band title={say('names')} note={say('namesNote')}>
          <NamesList
            people={people.map(({ who }) => who)}
            names={names}
            hasOther={who => fitting(who).some(name => !Object.values(names).includes(name))}
            onAnother={another}
          />
        </Band>
      )}
      <AlsoOpen plan={plan} ticked={chapters} waits={waits} onTick={setChapters} onNo={chapter => setCleared([...cleared, chapter])} />
      <Band title={t('before.timetable')} note={t('before.timetableNote')}>
        <Timetable way={way} chapter={chosen?.chapter} onChoose={setWay} />
      </Band>
      <ForHomeBand chapter={chosen?.chapter} />
    </>
  )
}
