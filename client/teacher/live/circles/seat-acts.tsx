import { X } from 'lucide-react'
import type { CirclesBoard } from '../../../../shared/api/circles.ts'
import type { BoardRow } from '../../../../shared/api/lessons.ts'
import { Button } from '../../../ui/index.ts'
import { useCirclesTexts } from './texts.ts'

export type Seating = Pick<CirclesBoard, 'apart' | 'withMe'>
export type SeatActsProps = { seating: Seating; rows: readonly BoardRow[]; onSeat: (seating: Seating) => void }

/** On a pupil's open tile: how this one sits when circles are dealt. In memory for this lesson only. */
export function SeatActs({ row, seating, rows, onSeat }: SeatActsProps & { row: BoardRow }) {
  const t = useCirclesTexts()
  const { pupil, username } = row
  const { apart, withMe } = seating
  const isWithMe = withMe.includes(pupil)
  const others = apart.flatMap(([one, other]) => (one === pupil ? [other] : other === pupil ? [one] : []))
  const free = rows.filter(other => other.pupil !== pupil && !others.includes(other.pupil))
  const without = (other: string) => apart.filter(pair => !(pair.includes(pupil) && pair.includes(other)))
  return (
    <div className="seat-acts">
      <label className="with-me">
        <input
          type="checkbox"
          checked={isWithMe}
          aria-label={t('seat.withMeFor', { username })}
          onChange={() => onSeat({ apart, withMe: isWithMe ? withMe.filter(each => each !== pupil) : [...withMe, pupil] })}
        />
        {t('seat.withMe')}
      </label>
      <select
        value=""
        aria-label={t('seat.apartFor', { username })}
        onChange={event => event.target.value && onSeat({ withMe, apart: [...apart, [pupil, event.target.value]] })}
      >
        <option value="">{t('seat.apart')}</option>
        {free.map(other => (
          <option key={other.pupil} value={other.pupil}>
            {other.username}
          </option>
        ))}
      </select>
      {others.map(other => {
        const name = rows.find(each => each.pupil === other)?.username ?? ''
        return (
          <Button
            key={other}
            size="slim"
            icon={<X aria-hidden />}
            label={`${t('seat.pair', { username: name })}. ${t('seat.remove', { username, other: name })}`}
            onClick={() => onSeat({ withMe, apart: without(other) })}
          >
            {t('seat.pair', { username: name })}
          </Button>
        )
      })}
      <p className="small quiet">{t('seat.note')}</p>
    </div>
  )
}
