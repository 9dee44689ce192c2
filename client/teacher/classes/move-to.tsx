import { useState } from 'react'
import { Button, SelectField } from '../../ui/index.ts'
import { useClasses } from '../queries.ts'
import { useClassTexts } from './texts.ts'

type Props = { classId: string; busy: boolean; onMove: (to: { id: string; name: string }) => void }
/** Another class that one leads; nothing where there is none. */
export function MoveTo({ classId, busy, onMove }: Props) {
  const t = useClassTexts()
  const others = (useClasses().data ?? []).filter(each => each.id !== classId && !each.lentUntil)
  const [chosen, setChosen] = useState('')
  const to = others.find(({ id }) => id === chosen) ?? others[0]
  if (!to) return null
  return (
    <div className="row tight field-act">
      <SelectField
        label={t('move.label')}
        value={to.id}
        onChange={setChosen}
        choices={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button busy={busy} onClick={() => onMove(to)}>
        {t('move.act')}
      </Button>
    </div>
  )
}
