import { memo, useRef, useState } from 'react'
import type { PupilAnswer } from '../../../shared/api/classes.ts'
import { Button, CheckField, LinkButton, State, StepMark, useFormats } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'
import { type Column, stepIn } from './progress-columns.ts'
import { PupilCare } from './pupil-care.tsx'
import type { Done } from './said.tsx'
import { useClassTexts } from './texts.ts'
import { exceptionsOf, type Usual } from './usual.ts'

/** `manages`: leads the class, and it is not archived; `prints`: has it at all. */
export type Rights = { readonly manages: boolean; readonly prints: boolean }
type Props = {
  classId: string
  pupil: PupilAnswer
  usual: Usual
  rights: Rights
  picked: boolean
  columns: readonly Column[]
  onPick: (ids: readonly string[], isPicked: boolean) => void
  onDone: (done: Done) => void
}

/** One username; what can be done with it opens under its row. In a class of five hundred only the rows that changed are drawn again. */
export const PupilRow = memo(({ classId, pupil, usual, columns, rights, picked, onPick, onDone }: Props) => {
  const t = useTeacherTexts()
  const say = useClassTexts()
  const [open, setOpen] = useState(false)
  const more = useRef<HTMLTableCellElement>(null)
  const close = () => {
    setOpen(false)
    more.current?.querySelector('button')?.focus()
  }
  return (
    <>
      <tr className={`${open ? 'asked' : ''} ${picked ? 'picked' : ''}`}>
        {rights.manages && (
          <td className="pick-cell">
            <CheckField
              label={<span className="sr">{say('pick.one', { username: pupil.username })}</span>}
              checked={picked}
              onChange={isPicked => onPick([pupil.id], isPicked)}
            />
          </td>
        )}
        <th scope="row">{pupil.username}</th>
        <td className="know">
          <Exceptions pupil={pupil} usual={usual} />
        </td>
        {columns.map(column => {
          const step = stepIn(column, pupil.progress)
          return (
            <td key={column.id} className="c step">
              <StepMark step={step} label={t(`step.${step}`)} />
            </td>
          )
        })}
        <td className="r acts" ref={more}>
          {rights.manages ? (
            <Button look="text" size="slim" label={say('more.for', { username: pupil.username })} onClick={() => setOpen(!open)}>
              {say('more')}
            </Button>
          ) : (
            rights.prints && (
              <LinkButton look="text" size="slim" to={`/classes/${classId}/cards?pupil=${pupil.id}`}>
                {t('pupils.newCard')} <span className="sr">: {pupil.username}</span>
              </LinkButton>
            )
          )}
        </td>
      </tr>
      {open && (
        <tr className="question">
          <td colSpan={4 + columns.length}>
            <PupilCare classId={classId} pupil={pupil} onDone={onDone} onClose={close} />
          </td>
        </tr>
      )}
    </>
  )
})

function Exceptions({ pupil, usual }: { pupil: PupilAnswer; usual: Usual }) {
  const t = useTeacherTexts()
  const { shortDay } = useFormats()
  return exceptionsOf(pupil, usual).map(found =>
    found.kind === 'noCard' ? (
      <State key="noCard" kind="warn">
        {t('pupils.noCard')}
      </State>
    ) : (
      <span key={found.kind} className="quiet">
        {found.kind === 'lastPlayed' ? t('pupils.lastPlayed', { day: shortDay(found.day) }) : t('pupils.notPlayed')}
      </span>
    ),
  )
}
