import { memo } from 'react'
import type { PupilAnswer } from '../../../shared/api/classes.ts'
import { StepMark } from '../../ui/index.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { type Column, finishedIn, type Step, stepIn } from './progress-columns.ts'

type Words = { readonly username: string; readonly steps: Readonly<Record<Step, string>> }
type Props = { pupils: readonly PupilAnswer[]; columns: readonly Column[]; words: Words }

/** A part of the class: a row a pupil, a mark a column. In a chapter of several stories the mark has how many are finished beside it. */
export function ProgressHalf({ pupils, columns, words }: Props) {
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">{words.username}</th>
          {columns.map(({ id, chapter, title }) => (
            <th key={id} scope="col" className="c">
              <span className={`cap chapter-${chapter}`} aria-hidden>
                {chapter}
              </span>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pupils.map(({ id, username, progress }) => (
          <Row key={id} username={username} progress={progress} columns={columns} words={words} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { username: string; progress: PupilAnswer['progress']; columns: readonly Column[]; words: Words }
const Row = memo(({ username, progress, columns, words }: RowProps) => {
  const t = useStoryTexts()
  return (
    <tr>
      <th scope="row">{username}</th>
      {columns.map(column => {
        const step = stepIn(column, progress)
        const of = column.stories.length
        return (
          <td key={column.id} className="c">
            <span className="step">
              <StepMark step={step} label={words.steps[step]} />
              {of > 1 && step === 'begun' && <span className="small quiet">{t('grid.of', { n: finishedIn(column, progress), of })}</span>}
            </span>
          </td>
        )
      })}
    </tr>
  )
})
