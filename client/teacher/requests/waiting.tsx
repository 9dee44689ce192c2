import { Check, Eye } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type HelpRequestAnswer, ListHelpRequests, SeeHelpRequest, TakeUpHelpRequest } from '../../../shared/api/help.ts'
import { useAct } from '../../adults/session.tsx'
import { Button, Refused, useFormats } from '../../ui/index.ts'
import { useMoments } from '../moments.ts'
import { useTeacherTexts } from '../texts.ts'

/** Days after a request was taken up until it is erased. */
const keptDays = 14

/** Each opens under its row; opening it is seeing it. */
export function Waiting({ requests }: { requests: readonly HelpRequestAnswer[] }) {
  const t = useTeacherTexts()
  const [open, setOpen] = useState<string>()
  const see = useAct(SeeHelpRequest, { changes: [ListHelpRequests] })
  const show = (request: HelpRequestAnswer) => {
    setOpen(request.id)
    if (!request.seenAt) see.mutate({ params: { id: request.id } })
  }
  return (
    <>
      <Refused error={see.error} />
      <table className="requests stacked">
        <thead>
          <tr>
            <th scope="col">{t('requests.column.pupil')}</th>
            <th scope="col">{t('requests.column.asked')}</th>
            <th scope="col">{t('requests.column.seen')}</th>
            <th scope="col">{t('requests.column.taken')}</th>
            <th scope="col">
              <span className="sr">{t('requests.column.do')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {requests.map(request => (
            <Row key={request.id} request={request} isOpen={request.id === open} onOpen={() => show(request)} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ request, isOpen, onOpen }: { request: HelpRequestAnswer; isOpen: boolean; onOpen: () => void }) {
  const t = useTeacherTexts()
  const moment = useMoments()
  return (
    <>
      <tr className={isOpen ? 'is-open' : ''}>
        <th scope="row">
          {request.username} <span>{request.className}</span>
        </th>
        <td data-label={t('requests.column.asked')}>{moment(request.madeAt)}</td>
        <td data-label={t('requests.column.seen')}>
          {request.seenAt ? (
            <span className="state good">
              <Eye aria-hidden />
              {moment(request.seenAt)}
            </span>
          ) : (
            <span className="quiet">{t('requests.notYet')}</span>
          )}
        </td>
        <td data-label={t('requests.column.taken')} className="quiet">
          {t('requests.notYet')}
        </td>
        <td className="r">
          {!isOpen && (
            <Button size="slim" label={t('requests.openName', { username: request.username })} onClick={onOpen}>
              {t('requests.open')}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr className="opened">
          <td colSpan={5}>
            <HowToTalk request={request} />
          </td>
        </tr>
      )}
    </>
  )
}

const steps = [1, 2, 3] as const
function HowToTalk({ request }: { request: HelpRequestAnswer }) {
  const t = useTeacherTexts()
  const { shortDay } = useFormats()
  const take = useAct(TakeUpHelpRequest, { changes: [ListHelpRequests] })
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const erased = new Date()
  erased.setDate(erased.getDate() + keptDays)
  return (
    <div className="how-to-talk leaf" ref={box} tabIndex={-1}>
      <div>
        <h3>{t('requests.how')}</h3>
        <ol className="numbered">
          {steps.map(step => (
            <li key={step}>{t(`requests.how.${step}`)}</li>
          ))}
        </ol>
      </div>
      <div className="take">
        <p className="small quiet">{t('requests.when')}</p>
        <Button
          look="primary"
          size="big"
          icon={<Check aria-hidden />}
          busy={take.isPending}
          onClick={() => take.mutate({ params: { id: request.id } })}
        >
          {t('requests.take')}
        </Button>
        <p className="small quiet">{t('requests.eraseAfter', { day: shortDay(erased.toISOString()) })}</p>
        <Refused error={take.error} />
      </div>
    </div>
  )
}
