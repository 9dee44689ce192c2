import { useEffect, useRef, useState } from 'react'
import { ErasePupil, GetClass, ListClasses, type PupilAnswer } from '../../../shared/api/classes.ts'
import { useAct } from '../../adults/session.tsx'
import { Button, LinkButton, Refused, State, StepMark, useFormats } from '../../ui/index.ts'
import { scenarioIds } from '../scenario-texts.ts'
import { useTeacherTexts } from '../texts.ts'
import { exceptionsOf, type Usual } from './usual.ts'

type Props = { classId: string; pupil: PupilAnswer; usual: Usual; onErased: (username: string) => void }

/** One username; the question before erasing opens under its row. */
export function PupilRow({ classId, pupil, usual, onErased }: Props) {
  const t = useTeacherTexts()
  const [asking, setAsking] = useState(false)
  const more = useRef<HTMLTableCellElement>(null)
  const erase = useAct(ErasePupil, { changes: [GetClass, ListClasses], onDone: () => onErased(pupil.username) })
  const keep = () => {
    setAsking(false)
    more.current?.querySelector('button')?.focus()
  }
  return (
    <>
      <tr className={asking ? 'asked' : ''}>
        <th scope="row">{pupil.username}</th>
        <td className="know">
          <Exceptions pupil={pupil} usual={usual} />
        </td>
        {scenarioIds.map(id => {
          const step = pupil.progress[id] ?? 'notYet'
          return (
            <td key={id} className="c step">
              <StepMark step={step} label={t(`step.${step}`)} />
            </td>
          )
        })}
        <td className="r acts" ref={more}>
          <LinkButton look="text" size="slim" to={`/classes/${classId}/cards?pupil=${pupil.id}`}>
            {t('pupils.newCard')} <span className="sr">: {pupil.username}</span>
          </LinkButton>
          <Button look="text" size="slim" label={t('pupils.eraseFor', { username: pupil.username })} onClick={() => setAsking(true)}>
            {t('pupils.erase')}
          </Button>
        </td>
      </tr>
      {asking && (
        <tr className="question">
          <td colSpan={3 + scenarioIds.length}>
            <EraseQuestion
              username={pupil.username}
              busy={erase.isPending}
              onErase={() => erase.mutate({ params: { id: pupil.id } })}
              onKeep={keep}
            />
            <Refused error={erase.error} />
          </td>
        </tr>
      )}
    </>
  )
}

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

type QuestionProps = { username: string; busy: boolean; onErase: () => void; onKeep: () => void }
function EraseQuestion({ username, busy, onErase, onKeep }: QuestionProps) {
  const t = useTeacherTexts()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="confirm" ref={box} tabIndex={-1}>
      <p>
        <b>{t('pupils.eraseAsk', { username })}</b> {t('pupils.eraseText')}
      </p>
      <div className="row">
        <Button look="danger" busy={busy} onClick={onErase}>
          {t('pupils.eraseFor', { username })}
        </Button>
        <Button onClick={onKeep}>{t('pupils.keep')}</Button>
      </div>
    </div>
  )
}
