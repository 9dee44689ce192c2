import { Printer } from 'lucide-react'
import type { PupilAnswer } from '../../../shared/api/classes.ts'
import { Band, Button, StepMark, useLanguage } from '../../ui/index.ts'
import { alphabetical } from '../live/places.ts'
import { useTeacherTexts } from '../texts.ts'
import { ClassFrame, type WholeClass } from './class-frame.tsx'
import { progressCsv } from './progress-csv.ts'
import { ResetScenarioForm } from './reset-scenario.tsx'
import { useClassTexts } from './texts.ts'
import { type ScenarioTitle, useScenarioTitles } from './use-scenario-titles.ts'

export function ProgressPage() {
  return <ClassFrame tab="progress">{whole => <Progress whole={whole} />}</ClassFrame>
}

const steps = ['finished', 'begun', 'notYet'] as const
/** More titles do not fit above two halves: the number stands for them, and the list below says which. */
const titlesFit = 5

/** Two halves side by side: a class of 28 on one screen and on one A4. Steps, never scores. */
function Progress({ whole }: { whole: WholeClass }) {
  const t = useTeacherTexts()
  const say = useClassTexts()
  const { language } = useLanguage()
  const scenarios = useScenarioTitles()
  const pupils = alphabetical(whole.pupils, language)
  const half = Math.ceil(pupils.length / 2)
  const words = {
    username: say('progress.username'),
    steps: { finished: t('step.finished'), begun: t('step.begun'), notYet: t('step.notYet') },
  }
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
            <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
              {say('progress.print')}
            </Button>
            <Button onClick={() => download(`${whole.name}.csv`, progressCsv(pupils, scenarios, words))}>{say('progress.csv')}</Button>
          </div>
        )}
      </div>
      <div className="halves">
        {[pupils.slice(0, half), pupils.slice(half)].map(
          part => part.length > 0 && <Half key={part[0]?.id} pupils={part} scenarios={scenarios} words={words} />,
        )}
      </div>
      <Band title={say('progress.together')}>
        <dl className="together">
          {scenarios.map(({ id, n, title }) => (
            <div key={id}>
              <dt>
                <span className="cap">{n}</span> {title}
              </dt>
              <dd>{sumOf(say, pupils, id)}</dd>
            </div>
          ))}
        </dl>
      </Band>
      {!whole.archivedAt && !whole.lentUntil && pupils.length > 0 && (
        <Band className="noprint" title={say('reset.title')} note={say('reset.note')}>
          <ResetScenarioForm classId={whole.id} pupils={pupils} scenarios={scenarios} />
        </Band>
      )}
      <Band title={say('progress.unseen')} note={say('progress.unseenNote')}>
        <p className="prose">{say('progress.unseenText')}</p>
      </Band>
    </div>
  )
}

type HalfProps = {
  pupils: readonly PupilAnswer[]
  scenarios: readonly ScenarioTitle[]
  words: { readonly username: string; readonly steps: Readonly<Record<(typeof steps)[number], string>> }
}
function Half({ pupils, scenarios, words }: HalfProps) {
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">{words.username}</th>
          {scenarios.map(({ id, n, title }) => (
            <th key={id} scope="col" className="c">
              <span className="cap">{n}</span>
              <span className={scenarios.length > titlesFit ? 'sr' : ''}>{title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pupils.map(({ id, username, progress }) => (
          <tr key={id}>
            <th scope="row">{username}</th>
            {scenarios.map(scenario => {
              const step = progress[scenario.id] ?? 'notYet'
              return (
                <td key={scenario.id} className="c">
                  <StepMark step={step} label={words.steps[step]} />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sumOf(say: ReturnType<typeof useClassTexts>, pupils: readonly PupilAnswer[], id: string): string {
  const count = (step: string) => pupils.filter(({ progress }) => progress[id] === step).length
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
