import type { PupilAnswer } from '../../../shared/api/classes.ts'
import type { LessonAnswer } from '../../../shared/api/lessons.ts'
import { Answer, Band, useLanguage } from '../../ui/index.ts'
import { useScenarioTexts } from '../scenario-texts.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { useTeacherTexts } from '../texts.ts'
import { type GoesOn, type Outcome, outcomeOfPupils } from './outcome.ts'
import { alphabetical } from './places.ts'

/** How many finished the lesson's story, on demand who, and where the others go on. Who only led this lesson is told no names. */
export function WhereTheyAre({ outcome: { finished, goOn }, mayKnowWho }: { outcome: Outcome; mayKnowWho: boolean }) {
  const t = useTeacherTexts()
  const { language } = useLanguage()
  const here = goOn.filter(({ at }) => at !== 'away').length
  const n = finished.length
  // Only the last board knows who was away; without it nobody is said to be.
  const said =
    n + here === 0
      ? t(goOn.length > 0 ? 'after.nobody' : 'after.none')
      : [
          n === 0 ? t('after.none') : here === 0 ? t('after.all', { n }) : t('after.finished', { n }),
          ...(here > 0 ? [t('after.goOn', { n: here })] : []),
        ].join(' ')
  return (
    <>
      <Answer>{said}</Answer>
      {mayKnowWho && <WhoFinished finished={finished} />}
      {mayKnowWho && goOn.length > 0 && (
        <ul className="plain-list two-sided">
          {alphabetical(goOn, language).map(each => (
            <li key={each.pupil}>
              <b>{each.username}</b>
              <Where at={each.at} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The stories that were open besides the lesson's own, a line each: how far the class is in them. */
export function StoriesBesides({ lesson, pupils }: { lesson: LessonAnswer; pupils: readonly PupilAnswer[] }) {
  const say = useStoryTexts()
  const besides = lesson.open.filter(id => id !== lesson.scenario)
  if (besides.length === 0) return null
  return (
    <Band title={say('besides')}>
      <ul className="plain-list stories-besides">
        {besides.map(story => (
          <Besides key={story} story={story} lesson={lesson} outcome={outcomeOfPupils(pupils, story)} />
        ))}
      </ul>
    </Band>
  )
}

function Besides({ story, lesson, outcome: { finished, goOn } }: { story: string; lesson: LessonAnswer; outcome: Outcome }) {
  const t = useTeacherTexts()
  const title = useScenarioTexts(story, lesson.names)?.title ?? story
  const said = [
    ...(finished.length > 0 ? [t('after.have', { n: finished.length })] : []),
    ...(goOn.length > 0 ? [t('after.inIt', { n: goOn.length })] : []),
  ].join(' ')
  return (
    <li>
      <b>{title}</b>
      <span>{said || t('after.notYet')}</span>
      <WhoFinished finished={finished} of={title} />
    </li>
  )
}

/** Folded, in the alphabet's order: a page that stands open before the class shows no list of who is done and who is not. */
function WhoFinished({ finished, of }: { finished: Outcome['finished']; of?: string }) {
  const t = useTeacherTexts()
  const { language } = useLanguage()
  if (finished.length === 0) return null
  return (
    <details className="who-finished">
      <summary>
        {t('after.who')}
        {of !== undefined && <span className="sr">: {of}</span>}
      </summary>
      <ul className="plain-list">
        {alphabetical(finished, language).map(({ pupil, username }) => (
          <li key={pupil}>{username}</li>
        ))}
      </ul>
    </details>
  )
}

function Where({ at }: { at: GoesOn['at'] }) {
  const t = useTeacherTexts()
  return <span>{typeof at === 'number' ? t('live.beatOf', { n: at, of: 6 }) : t(`after.${at}`)}</span>
}
