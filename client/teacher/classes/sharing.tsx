import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  AddTeacher,
  type ColleagueOfClass,
  EndLoan,
  GivePass,
  HandOverClass,
  LendClass,
  ListColleaguesOfClass,
  loanDays,
  RemoveTeacher,
  TakePassBack,
} from '../../../shared/api/class-care.ts'
import { GetClass, ListClasses } from '../../../shared/api/classes.ts'
import { useAct, useAsk, useMe } from '../../adults/session.tsx'
import { Answered, Band, Button, Confirm, Refused, SelectField, State, useFormats } from '../../ui/index.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { useClassTexts } from './texts.ts'

/** Who leads the class, who has it for some days, and to whom it can go. */
export function Sharing({ classId }: { classId: string }) {
  const t = useClassTexts()
  const ask = useAsk(ListColleaguesOfClass, { params: { id: classId } })
  return (
    <Band title={t('share.title')} note={t('share.note')}>
      <Answered ask={ask} rows={3}>
        {colleagues => (
          <div className="stack">
            <Having classId={classId} colleagues={colleagues} />
            <Giving classId={classId} others={colleagues.filter(({ leads }) => !leads)} />
          </div>
        )}
      </Answered>
    </Band>
  )
}

const changes = [ListColleaguesOfClass, GetClass, ListClasses]

function Having({ classId, colleagues }: { classId: string; colleagues: readonly ColleagueOfClass[] }) {
  const t = useClassTexts()
  const { shortDay } = useFormats()
  const navigate = useNavigate()
  const me = useMe()
  const remove = useAct(RemoveTeacher, { changes })
  const endLoan = useAct(EndLoan, { changes })
  const takeBack = useAct(TakePassBack, { changes })
  const say = useStoryTexts()
  const leading = colleagues.filter(({ leads }) => leads)
  const params = { id: classId }
  const removed = (colleague: string) => {
    if (colleague === me.id) navigate('/home')
  }
  return (
    <>
      <ul className="plain-list away">
        {colleagues
          .filter(({ leads, lentUntil, pass }) => leads || lentUntil || pass)
          .map(({ id, name, leads, lentUntil, pass }) => (
            <li key={id}>
              <b>{name}</b>
              <span className="small quiet">
                {leads ? <State kind="good">{t('share.leads')}</State> : lentUntil && t('share.lent', { day: shortDay(lentUntil) })}
                {pass && !leads && ` ${pass.isUsed ? say('pass.leads') : say('pass.has', { day: shortDay(pass.until) })}`}
              </span>
              <span className="grow" />
              {leads && leading.length > 1 && (
                <Button
                  size="slim"
                  label={t('share.removeFor', { name })}
                  busy={remove.isPending}
                  onClick={() => remove.mutate({ params, body: { colleague: id } }, { onSuccess: () => removed(id) })}
                >
                  {t('share.remove')}
                </Button>
              )}
              {pass && !leads && (
                <Button
                  size="slim"
                  label={say('pass.takeBackFor', { name })}
                  busy={takeBack.isPending}
                  onClick={() => takeBack.mutate({ params, body: { colleague: id } })}
                >
                  {say('pass.takeBack')}
                </Button>
              )}
              {!leads && lentUntil && (
                <Button size="slim" busy={endLoan.isPending} onClick={() => endLoan.mutate({ params, body: { colleague: id } })}>
                  {t('share.endLoan')}
                </Button>
              )}
            </li>
          ))}
      </ul>
      <Refused error={remove.error ?? endLoan.error ?? takeBack.error} />
    </>
  )
}

function Giving({ classId, others }: { classId: string; others: readonly ColleagueOfClass[] }) {
  const t = useClassTexts()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState('')
  const [days, setDays] = useState('1')
  const add = useAct(AddTeacher, { changes })
  const lend = useAct(LendClass, { changes })
  const pass = useAct(GivePass, { changes })
  const say = useStoryTexts()
  const [passDays, setPassDays] = useState('1')
  const handOver = useAct(HandOverClass, { changes: [ListClasses], onDone: () => navigate('/home') })
  const to = others.find(({ id }) => id === chosen) ?? others[0]
  if (!to) return <p className="quiet">{t('share.nobody')}</p>
  const params = { id: classId }
  const body = { colleague: to.id }
  return (
    <div className="stack">
      <div className="row field-act">
        <SelectField
          label={t('share.colleague')}
          value={to.id}
          onChange={setChosen}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button busy={add.isPending} onClick={() => add.mutate({ params, body })}>
          {t('share.add')}
        </Button>
        <Confirm
          ask={t('share.handOver')}
          act={t('share.handOver')}
          look="default"
          size="usual"
          busy={handOver.isPending}
          onAct={() => handOver.mutate({ params, body })}
        >
          <p>{t('share.handOverAsk', { name: to.name })}</p>
        </Confirm>
      </div>
      <div className="row field-act">
        <SelectField
          label={t('share.lend')}
          value={days}
          onChange={setDays}
          choices={Array.from({ length: loanDays }, (_, at) => ({ value: String(at + 1), label: t('share.days', { n: at + 1 }) }))}
        />
        <Button busy={lend.isPending} onClick={() => lend.mutate({ params, body: { ...body, days: Number(days) } })}>
          {t('share.lendAct')}
        </Button>
        <p className="small quiet lend-note">{t('share.lendNote')}</p>
      </div>
      <div className="row field-act">
        <SelectField
          label={say('pass.give')}
          value={passDays}
          onChange={setPassDays}
          choices={Array.from({ length: loanDays }, (_, at) => ({ value: String(at + 1), label: t('share.days', { n: at + 1 }) }))}
        />
        <Button busy={pass.isPending} onClick={() => pass.mutate({ params, body: { ...body, days: Number(passDays) } })}>
          {say('pass.giveAct')}
        </Button>
        <p className="small quiet lend-note">{say('pass.giveNote')}</p>
      </div>
      <Refused error={add.error ?? lend.error ?? handOver.error ?? pass.error} />
    </div>
  )
}
