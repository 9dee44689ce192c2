import { Printer } from 'lucide-react'
import { useState } from 'react'
import { Band, Button, StepMark, useLanguage } from '../../ui/index.ts'
import { useForHomeTexts } from '../for-home/texts.ts'
import { alphabetical } from '../live/places.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { useTeacherTexts } from '../texts.ts'
import { ClassFrame, type WholeClass } from './class-frame.tsx'
import { knowColumns } from './know-columns.ts'
import { type Column, chapterColumns, stepIn, storyColumns } from './progress-columns.ts'
import { progressCsv } from './progress-csv.ts'
import { ProgressHalf } from './progress-half.tsx'
import { ResetScenarioForm } from './reset-scenario.tsx'
import { useClassTexts } from './texts.ts'
import { useScenarioTitles } from './use-scenario-titles.ts'

export function ProgressPage() {
  return <ClassFrame tab="progress">{whole => <Progress whole={whole} />}</ClassFrame>
}

const steps = ['finished', 'begun', 'notYet'] as const

/** Chapters × pupils in two halves side by side: a class of 28 on one screen and on one A4. Steps, never scores. */
function Progress({ whole }: { whole: WholeClass }) {
  const t = useTeacherTexts()
  const say = useClassTexts()
  const stories = useStoryTexts()
  const home = useForHomeTexts()
  const { language } = useLanguage()
  const titles = useScenarioTitles()
  const [isExpanded, setExpanded] = useState(false)
  // Recognitions stand beside the stories: ids of content are never the same.
  const pupils = alphabetical(whole.pupils, language).map(pupil => ({ ...pupil, progress: { ...pupil.progress, ...pupil.recognitions } }))
  const half = Math.ceil(pupils.length / 2)
  const words = {
    username: say('progress.username'),
    steps: { finished: t('step.finished'), begun: t('step.begun'), notYet: t('step.notYet') },
  }
  const known = knowColumns(n => home('grid.know', { n }))
  const played = isExpanded ? storyColumns(titles) : chapterColumns(titles, n => stories('grid.chapter', { n }))
  const columns = [...played, ...known].sort((one, other) => one.chapter - other.chapter)
  return (
    <div className="progress-page">
      <div className="progress-head">
        <p className="legend small">
          {steps.map(step => (
            <span key={step}>
              <StepMark step={step} /> {words.steps[step]}
            </span>
          ))}
        </p>
        {pupils.length > 0 && (
          <div className="row tight noprint">
            <Button onClick={() => setExpanded(!isExpanded)}>{stories(isExpanded ? 'grid.fold' : 'grid.expand')}</Button>
            <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
              {say('progress.print')}
            </Button>
            <Button onClick={() => download(`${whole.name}.csv`, progressCsv(pupils, titles, words))}>{say('progress.csv')}</Button>
          </div>
        )}
      </div>
      <div className={columns.length > 6 ? 'halves one' : 'halves'}>
        {(columns.length > 6 ? [pupils] : [pupils.slice(0, half), pupils.slice(half)]).map(
          part => part.length > 0 && <ProgressHalf key={part[0]?.id} pupils={part} columns={columns} words={words} />,
        )}
      </div>
      <Band title={say('progress.together')}>
        <dl className="together">
          {columns.map(column => (
            <div key={column.id}>
              <dt>
                <span className={`cap chapter-${column.chapter}`} aria-hidden>
                  {column.chapter}
                </span>{' '}
                {column.title}
              </dt>
              <dd>{sumOf(say, pupils, column)}</dd>
            </div>
          ))}
        </dl>
      </Band>
      {!whole.archivedAt && !whole.lentUntil && pupils.length > 0 && (
        <Band className="noprint" title={say('reset.title')} note={say('reset.note')}>
          <ResetScenarioForm classId={whole.id} pupils={pupils} scenarios={titles} />
        </Band>
      )}
      <Band title={say('progress.unseen')} note={say('progress.unseenNote')}>
        <p className="prose">{say('progress.unseenText')}</p>
      </Band>
    </div>
  )
}

function sumOf(say: ReturnType<typeof useClassTexts>, pupils: WholeClass['pupils'], column: Column): string {
  const count = (step: string) => pupils.filter(({ progress }) => stepIn(column, progress) === step).length
  const [finished, begun] = [count('finished'), count('begun')]
  return finished + begun === 0 ? say('progress.notOpened') : say('progress.sum', { finished, begun })
}

function download(name: string, text: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = name.replace(/[\\/:*?"<>|]/g, '-')
  link.click()
  URL.revokeObjectURL(link.href)
}
