import { useState } from 'react'
import { HandOnRequest, ListListedGrownUps, ListWaitingRequests, type WaitingRequestAnswer } from '../../../shared/api/help.ts'
import { useAct, useAsk } from '../../adults/session.tsx'
import { Answer, Answered, Band, Button, Refused, SelectField, useFormats, useTexts } from '../../ui/index.ts'

/** For whom and since when. Whose it is, only the grown-up that was asked learns. */
export function WaitingTooLong() {
  const t = useTexts()
  const waiting = useAsk(ListWaitingRequests, {})
  return (
    <Band title={t('talks.waiting')} note={t('talks.waiting.note')}>
      <Answered ask={waiting} rows={2}>
        {all =>
          all.length === 0 ? (
            <Answer>{t('talks.waiting.none')}</Answer>
          ) : (
            <ul className="waits-long">
              {all.map(request => (
                <li key={request.id} className="leaf">
                  <Waits request={request} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Band>
  )
}

function Waits({ request: { id, grownUp, since } }: { request: WaitingRequestAnswer }) {
  const t = useTexts()
  const { shortDay } = useFormats()
  const [chosen, setChosen] = useState('')
  const listed = useAsk(ListListedGrownUps, {}).data ?? []
  const others = listed.filter(each => each.id !== grownUp?.id)
  const handOn = useAct(HandOnRequest, { changes: [ListWaitingRequests] })
  const to = chosen || (others[0]?.id ?? '')
  return (
    <>
      <div>
        <h3>{t(grownUp ? 'talks.one' : 'talks.one.gone')}</h3>
        <p>{grownUp ? t('talks.for', { email: grownUp.email, day: shortDay(since) }) : t('talks.for.gone', { day: shortDay(since) })}</p>
      </div>
      {others.length === 0 ? (
        <p className="quiet">{t('talks.nobodyElse')}</p>
      ) : (
        <div className="give">
          <SelectField
            label={t('talks.handTo')}
            value={to}
            onChange={setChosen}
            choices={others.map(each => ({ value: each.id, label: each.about ? `${each.name}, ${each.about}` : each.name }))}
          />
          <Button look="primary" busy={handOn.isPending} onClick={() => handOn.mutate({ params: { id }, body: { grownUp: to } })}>
            {t('talks.hand')}
          </Button>
        </div>
      )}
      <Refused error={handOn.error} />
    </>
  )
}
