import { useEffect, useRef, useState } from 'react'
import { restoreDays } from '../../../shared/api/class-care.ts'
import type { PupilAnswer } from '../../../shared/api/classes.ts'
import { FigureKind, figureKinds } from '../../../shared/api/figure.ts'
import { shellTexts } from '../../../shared/i18n/game-shell/index.ts'
import { Button, CheckField, LinkButton, Refused, SelectField, TextField, useLanguage } from '../../ui/index.ts'
import { MoveTo } from './move-to.tsx'
import type { Done } from './said.tsx'
import { useClassTexts } from './texts.ts'
import { useCare } from './use-care.ts'

type Props = { classId: string; pupil: PupilAnswer; onDone: (done: Done) => void; onClose: () => void }

/** Everything that can be done with one pupil, under its row. */
export function PupilCare({ classId, pupil, onDone, onClose }: Props) {
  const t = useClassTexts()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const care = useCare(classId, done => {
    onDone(done)
    onClose()
  })
  return (
    <div className="confirm calm care" ref={box}>
      <Rename pupil={pupil} care={care} />
      <FigureOf pupil={pupil} care={care} />
      <div>
        <MoveTo classId={classId} busy={care.busy} onMove={to => care.move([pupil.id], to)} />
      </div>
      <Refused error={care.error} />
      <div className="row care-end">
        <LinkButton size="slim" to={`/classes/${classId}/cards?pupil=${pupil.id}`}>
          {t('card.act')}
        </LinkButton>
        <Button look="text" size="slim" onClick={onClose}>
          {t('more.close')}
        </Button>
        <span className="grow" />
        <p className="tiny quiet">{t('delete.help', { n: restoreDays })}</p>
        <Button look="danger" size="slim" busy={care.busy} onClick={() => care.remove([pupil.id])}>
          {t('delete.for', { username: pupil.username })}
        </Button>
      </div>
    </div>
  )
}

type PartProps = { pupil: PupilAnswer; care: ReturnType<typeof useCare> }

/** What the server asks about a new username is asked here: protected identity, and what looks like a full name. */
function Rename({ pupil, care }: PartProps) {
  const t = useClassTexts()
  const [username, setUsername] = useState(pupil.username)
  const [nobody, setNobody] = useState(false)
  const [asWritten, setAsWritten] = useState(false)
  const code = care.error?.code
  const [asked, setAsked] = useState({ nobody: false, asWritten: false })
  if (code === 'protectedIdentity.unconfirmed' && !asked.nobody) setAsked({ ...asked, nobody: true })
  if (code === 'username.fullName' && !asked.asWritten) setAsked({ ...asked, asWritten: true })
  return (
    <form
      className="stack s"
      onSubmit={event => {
        event.preventDefault()
        const wish = { username, ...(nobody && { nobodyProtected: true as const }), ...(asWritten && { asWritten: true as const }) }
        care.rename(pupil, wish, () => undefined)
      }}
    >
      <div className="row tight field-act">
        <TextField label={t('rename.label')} value={username} onChange={setUsername} />
        <Button type="submit" busy={care.busy} disabled={username.trim() === '' || username === pupil.username}>
          {t('rename.act')}
        </Button>
      </div>
      {asked.asWritten && <CheckField label={t('rename.asWritten')} checked={asWritten} onChange={setAsWritten} />}
      {asked.nobody && <CheckField label={t('rename.nobody')} checked={nobody} onChange={setNobody} />}
    </form>
  )
}

/** By its name: figures of pupils are not shown on adults' pages. */
function FigureOf({ pupil, care }: PartProps) {
  const t = useClassTexts()
  const { language } = useLanguage()
  const [kind, setKind] = useState(pupil.figure.kind)
  const game = shellTexts(language)
  return (
    <div className="row tight field-act">
      <SelectField
        label={t('figure.label')}
        value={kind}
        onChange={value => setKind(FigureKind.parse(value))}
        choices={figureKinds.map(each => ({ value: each, label: game(`kind.${each}`) }))}
      />
      <Button busy={care.busy} disabled={kind === pupil.figure.kind} onClick={() => care.dress(pupil, { ...pupil.figure, kind })}>
        {t('figure.act')}
      </Button>
    </div>
  )
}
