import { useState } from 'react'
import { ResetScenario, resetReasons } from '../../../shared/api/class-care.ts'
import { GetClass, type PupilAnswer } from '../../../shared/api/classes.ts'
import { useAct } from '../../adults/session.tsx'
import { Button, Refused, SelectField } from '../../ui/index.ts'
import { type Done, Said } from './said.tsx'
import { useClassTexts } from './texts.ts'

type Props = {
  classId: string
  pupils: readonly PupilAnswer[]
  scenarios: readonly { readonly id: string; readonly title: string }[]
}
/** One pupil, one scenario, one reason; the reason is stored nowhere. */
export function ResetScenarioForm({ classId, pupils, scenarios }: Props) {
  const t = useClassTexts()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState('')
  const [scenario, setScenario] = useState(scenarios[0]?.id ?? '')
  const [reason, setReason] = useState<string>('')
  const [done, setDone] = useState<Done>()
  const reset = useAct(ResetScenario, { changes: [GetClass] })
  const begun = pupils.filter(({ progress }) => (progress[scenario] ?? 'notYet') !== 'notYet')
  const pupil = begun.find(({ id }) => id === chosen) ?? begun[0]
  const why = resetReasons.find(each => each === reason)
  if (!open)
    return (
      <>
        <Said done={done} />
        <Button onClick={() => setOpen(true)}>{t('reset.open')}</Button>
      </>
    )
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        if (!pupil || !why) return
        reset.mutate(
          { params: { id: classId }, body: { pupil: pupil.id, scenario, reason: why } },
          {
            onSuccess: () => {
              setDone({ say: t('reset.done', { username: pupil.username }) })
              setReason('')
              setOpen(false)
            },
          },
        )
      }}
    >
      <SelectField
        label={t('reset.scenario')}
        value={scenario}
        onChange={setScenario}
        choices={scenarios.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {pupil ? (
        <>
          <SelectField
            label={t('reset.pupil')}
            value={pupil.id}
            onChange={setChosen}
            choices={begun.map(({ id, username }) => ({ value: id, label: username }))}
          />
          <fieldset className="which">
            <legend className="label">{t('reset.why')}</legend>
            <p className="help">{t('reset.whyHelp')}</p>
            {resetReasons.map(each => (
              <label key={each} className="pick">
                <input type="radio" name="reason" checked={reason === each} onChange={() => setReason(each)} />
                {t(`reset.why.${each}`)}
              </label>
            ))}
          </fieldset>
        </>
      ) : (
        <p className="quiet">{t('progress.none')}</p>
      )}
      <Refused error={reset.error} />
      <div className="acts">
        <Button look="danger" type="submit" busy={reset.isPending} disabled={!pupil || !why}>
          {t('reset.act')}
        </Button>
        <Button look="text" onClick={() => setOpen(false)}>
          {t('more.close')}
        </Button>
      </div>
    </form>
  )
}
