import { Ban } from 'lucide-react'
import { type UsernameFate, usernameLimit } from '../../../shared/api/classes.ts'
import { Button, State } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'
import { firstWord, type LineFate } from './name-lines.ts'

type Props = { line: LineFate; onUse: (text: string) => void; onKeep: () => void; onLeaveOut: () => void }

/** What becomes of one line; a line that looks like a full name waits for an answer. */
export function Fate({ line, onUse, onKeep, onLeaveOut }: Props) {
  const t = useTeacherTexts()
  if (line.kind === 'made') return <State kind="good">{t('fate.make')}</State>
  if (line.kind === 'kept') return <State kind="good">{t('fate.keep')}</State>
  if (line.kind === 'left') return <LeftOut fate={line.fate} />
  const first = firstWord(line.text)
  return (
    <div className="ask">
      <State kind="warn">
        <b>{t('fate.warnFullName')}</b> {t('fate.warnHelp')}
      </State>
      <div className="row tight">
        {first !== line.text && (
          <Button size="slim" onClick={() => onUse(first)}>
            {t('fate.use', { username: first })}
          </Button>
        )}
        <Button size="slim" label={`${t('fate.keepIt')}: ${line.text}`} onClick={onKeep}>
          {t('fate.keepIt')}
        </Button>
        <Button size="slim" look="text" label={`${t('fate.leaveOut')}: ${line.text}`} onClick={onLeaveOut}>
          {t('fate.leaveOut')}
        </Button>
      </div>
    </div>
  )
}

export function LeftOut({ fate }: { fate: UsernameFate }) {
  const t = useTeacherTexts()
  const why = fate.fate === 'make' ? 'empty' : fate.fate
  return (
    <span className="state bad">
      <Ban aria-hidden />
      <span>
        <b>{t('fate.refused')}</b> {t(`fate.${why}`, { n: usernameLimit, like: fate.like ?? '' })}
      </span>
    </span>
  )
}
