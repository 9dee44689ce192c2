import { useState } from 'react'
import { Link } from 'react-router'
import { archiveDays, BringBackClass, EraseClass, ListPutAway, RestoreClass } from '../../../shared/api/class-care.ts'
import { GetClass, ListClasses } from '../../../shared/api/classes.ts'
import { useAct } from '../../adults/session.tsx'
import { Answered, Band, Button, Confirm, Page, Refused, useFormats } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'
import { PupilsAway, type PutAway, usePutAway } from './deleted-pupils.tsx'
import { type Done, Said } from './said.tsx'
import { useClassTexts } from './texts.ts'

/** What is archived or deleted, until when it can come back. */
export function PutAwayPage() {
  const t = useClassTexts()
  const home = useTeacherTexts()
  return (
    <Page title={t('away.title')} crumb={[{ label: home('home.title'), to: '/home' }]}>
      <Answered ask={usePutAway()}>{away => <Lists away={away} />}</Answered>
    </Page>
  )
}

function Lists({ away }: { away: PutAway }) {
  const t = useClassTexts()
  const [done, setDone] = useState<Done>()
  const none = <p className="quiet">{t('away.none')}</p>
  return (
    <>
      <Said done={done} />
      <Band title={t('away.archived')} note={t('away.archivedNote', { n: archiveDays })}>
        {away.archived.length > 0 ? <Archived classes={away.archived} onDone={setDone} /> : none}
      </Band>
      <Band title={t('away.classes')} note={t('deleted.note')}>
        {away.classes.length > 0 ? <DeletedClasses classes={away.classes} onDone={setDone} /> : none}
      </Band>
      <Band title={t('away.pupils')}>{away.pupils.length > 0 ? <PupilsAway pupils={away.pupils} onDone={setDone} /> : none}</Band>
    </>
  )
}

type ListProps = { classes: PutAway['classes']; onDone: (done: Done) => void }
const changes = [GetClass, ListClasses, ListPutAway]

function Archived({ classes, onDone }: ListProps) {
  const t = useClassTexts()
  const { shortDay } = useFormats()
  const back = useAct(BringBackClass, { changes })
  return (
    <>
      <Refused error={back.error} />
      <ul className="plain-list away">
        {classes.map(({ id, name, until, pupilCount }) => (
          <li key={id}>
            <Link to={`/classes/${id}`}>
              <b>{name}</b>
            </Link>
            <span className="small quiet">
              {pupilCount > 0
                ? `${t('away.count', { n: pupilCount })}, ${t('away.pupilsOn', { day: shortDay(until) })}`
                : t('away.count', { n: 0 })}
            </span>
            <span className="grow" />
            <Button
              size="slim"
              label={t('deleted.restoreFor', { name })}
              busy={back.isPending}
              onClick={() => back.mutate({ params: { id } }, { onSuccess: () => onDone({ say: t('deleted.restored', { name }) }) })}
            >
              {t('deleted.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function DeletedClasses({ classes, onDone }: ListProps) {
  const t = useClassTexts()
  const { shortDay } = useFormats()
  const restore = useAct(RestoreClass, { changes })
  const erase = useAct(EraseClass, { changes })
  return (
    <>
      <Refused error={restore.error ?? erase.error} />
      <ul className="plain-list away">
        {classes.map(({ id, name, until, pupilCount }) => (
          <li key={id}>
            <b>{name}</b>
            <span className="small quiet">
              {t('away.count', { n: pupilCount })}, {t('deleted.until', { day: shortDay(until) })}
            </span>
            <span className="grow" />
            <Button
              size="slim"
              label={t('deleted.restoreFor', { name })}
              busy={restore.isPending}
              onClick={() => restore.mutate({ params: { id } }, { onSuccess: () => onDone({ say: t('deleted.restored', { name }) }) })}
            >
              {t('deleted.restore')}
            </Button>
            <Confirm
              ask={t('deleted.erase')}
              act={t('deleted.erase')}
              onAct={() => erase.mutate({ params: { id } }, { onSuccess: () => onDone({ say: t('deleted.erased', { name }) }) })}
            >
              <p>{t('deleted.eraseClassAsk', { name })}</p>
            </Confirm>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The way there, from where classes are listed. */
export function PutAwayLink() {
  const t = useClassTexts()
  return (
    <p className="small">
      <Link to="/classes/put-away">{t('away.title')}</Link>
    </p>
  )
}
