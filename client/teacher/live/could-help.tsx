import { Presentation } from 'lucide-react'
import { GetLesson, helpWords, type InWords, type LessonAnswer, OpenInWords, ProjectLesson } from '../../../shared/api/lessons.ts'
import { useAct } from '../../adults/session.tsx'
import { Button, Refused } from '../../ui/index.ts'
import { useLesson } from '../queries.ts'
import type { ScenarioTexts } from '../scenario-texts.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { useTeacherTexts } from '../texts.ts'
import { openProjector } from './live-frame.tsx'

/** What the class would do to help, in words: fixed at the press, once; before it nothing is shown. */
export function CouldHelp({ lesson, texts }: { lesson: LessonAnswer; texts: ScenarioTexts }) {
  const t = useTeacherTexts()
  const newest = useLesson(lesson.id).data ?? lesson
  const open = useAct(OpenInWords, { changes: [GetLesson] })
  const said = open.data?.inWords ?? newest.inWords
  if (!said)
    return (
      <div className="could-help">
        <Button busy={open.isPending} onClick={() => open.mutate({ params: { id: lesson.id } })}>
          {t('after.open')}
        </Button>
        <p className="small quiet">{t('after.openText')}</p>
        <Refused error={open.error} />
      </div>
    )
  return (
    <div className="could-help" role="status">
      <figure>
        <figcaption>{texts.of(`scene.${said.decision}.question`)}</figcaption>
        <Said said={said} texts={texts} />
      </figure>
      <p className="small quiet">{t('after.never')}</p>
      {lesson.endedAt && <ProjectIt lesson={lesson.id} />}
    </div>
  )
}

/** In the window that is on the projector already, or in a new one. */
function ProjectIt({ lesson }: { lesson: string }) {
  const say = useStoryTexts()
  const project = useAct(ProjectLesson, { changes: [GetLesson] })
  return (
    <>
      <Button
        icon={<Presentation aria-hidden />}
        busy={project.isPending}
        onClick={() => {
          openProjector(lesson)
          project.mutate({ params: { id: lesson }, body: { what: 'words' } })
        }}
      >
        {say('projectWords')}
      </Button>
      <Refused error={project.error} />
    </>
  )
}

/** A word in its own column: read like a table, never like a measurement. */
function Said({ said, texts }: { said: InWords; texts: ScenarioTexts }) {
  const t = useTeacherTexts()
  if ('withheld' in said)
    return (
      <div className="held">
        <p>
          <b>{t('after.withheld')}</b> {t(`after.${said.withheld}`)}
        </p>
      </div>
    )
  return (
    <table className="in-words">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{t('after.way')}</span>
          </th>
          {helpWords.map(word => (
            <th key={word} scope="col" aria-hidden>
              {t(`after.word.${word}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {said.ways.map(({ choice, word }) => (
          <tr key={choice}>
            <th scope="row">{texts.of(`scene.${said.decision}.choice.${choice}`)}</th>
            {helpWords.map(each => (
              <td key={each}>{each === word ? <b>{t(`after.word.${each}`)}</b> : <i aria-hidden />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
