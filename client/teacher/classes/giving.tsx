import { useState } from 'react'
import { type ColleagueOfClass, loanDays } from '../../../shared/api/class-care.ts'
import { Button, Confirm, SelectField } from '../../ui/index.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { useClassTexts } from './texts.ts'
import type { SharingActs } from './use-sharing.ts'

/** The class to a colleague: as a teacher beside, for good, for some days, or for one lesson. */
export function Giving({ others, acts }: { others: readonly ColleagueOfClass[]; acts: SharingActs }) {
  const t = useClassTexts()
  const say = useStoryTexts()
  const [chosen, setChosen] = useState('')
  const [days, setDays] = useState('1')
  const [passDays, setPassDays] = useState('1')
  const to = others.find(({ id }) => id === chosen) ?? others[0]
  if (!to) return <p className="quiet">{t('share.nobody')}</p>
  const dayChoices = Array.from({ length: loanDays }, (_, at) => ({ value: String(at + 1), label: t('share.days', { n: at + 1 }) }))
  return (
    <div className="stack">
      <div className="row field-act">
        <SelectField
          label={t('share.colleague')}
          value={to.id}
          onChange={setChosen}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button busy={acts.busy} onClick={() => acts.add(to)}>
          {t('share.add')}
        </Button>
        <Confirm
          ask={t('share.handOver')}
          act={t('share.handOver')}
          look="default"
          size="usual"
          busy={acts.busy}
          onAct={() => acts.handOver(to)}
        >
          <p>{t('share.handOverAsk', { name: to.name })}</p>
        </Confirm>
      </div>
      <div className="row field-act">
        <SelectField label={t('share.lend')} value={days} onChange={setDays} choices={dayChoices} />
        <Button busy={acts.busy} onClick={() => acts.lend(to, Number(days))}>
          {t('share.lendAct')}
        </Button>
        <p className="small quiet lend-note">{t('share.lendNote')}</p>
      </div>
      <div className="row field-act">
        <SelectField label={say('pass.give')} value={passDays} onChange={setPassDays} choices={dayChoices} />
        <Button busy={acts.busy} onClick={() => acts.givePass(to, Number(passDays))}>
          {say('pass.giveAct')}
        </Button>
        <p className="small quiet lend-note">{say('pass.giveNote')}</p>
      </div>
    </div>
  )
}
