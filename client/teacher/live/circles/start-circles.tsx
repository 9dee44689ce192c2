import { Dices, EyeOff, Hand } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { CirclesBoard } from '../../../../shared/api/circles.ts'
import type { BoardRow, LessonAnswer } from '../../../../shared/api/lessons.ts'
import { Button, useLanguage } from '../../../ui/index.ts'
import { rehearsalAddress, useCircleTexts } from './circle-texts.ts'
import { useCirclesTexts } from './texts.ts'

type Props = {
  board: CirclesBoard
  rows: readonly BoardRow[]
  lesson: LessonAnswer
  onStart: (circle: string) => void
  onNotNow: () => void
}

/** Before circles start for all: what the teacher should know and say, who sits where, and the rehearsal. */
export function StartCircles({ board, rows, lesson, onStart, onNotNow }: Props) {
  const t = useCirclesTexts()
  const { language } = useLanguage()
  const [circle, setCircle] = useState(board.offers.at(0) ?? '')
  const texts = useCircleTexts(circle || undefined, lesson.names)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="board start-circles" tabIndex={0} aria-label={t('start')}>
      <h2 ref={heading} tabIndex={-1}>
        {t('ask', { title: texts?.title ?? '' })}
      </h2>
      {board.offers.length > 1 && (
        <fieldset className="which-circle">
          <legend>{t('which')}</legend>
          {board.offers.map(each => (
            <Offer key={each} circle={each} lesson={lesson} isTaken={each === circle} onTake={() => setCircle(each)} />
          ))}
        </fieldset>
      )}
      <ul className="circle-says">
        <li>
          <Hand aria-hidden />
          <b>{t('say.neighbours')}</b>
        </li>
        <li>
          <Dices aria-hidden />
          {t('say.lot')}
        </li>
        <li>
          <EyeOff aria-hidden />
          {t('say.nobody')}
        </li>
      </ul>
      <div className="part">
        <h3>{t('seats')}</h3>
        <Seats board={board} rows={rows} />
      </div>
      <div className="row">
        <Button look="primary" size="big" disabled={!circle} onClick={() => onStart(circle)}>
          {t('begin')}
        </Button>
        <Button size="big" onClick={onNotNow}>
          {t('notNow')}
        </Button>
      </div>
      {texts && (
        <div className="part">
          <Button onClick={() => void window.open(rehearsalAddress(circle, texts.version, language, lesson.names), 'rehearsal')}>
            {t('rehearse')}
          </Button>
          <p className="small quiet">{t('rehearseWhat')}</p>
        </div>
      )}
    </section>
  )
}

function Offer({ circle, lesson, isTaken, onTake }: { circle: string; lesson: LessonAnswer; isTaken: boolean; onTake: () => void }) {
  const title = useCircleTexts(circle, lesson.names)?.title ?? circle
  return (
    <label>
      <input type="radio" name="circle" checked={isTaken} onChange={onTake} /> {title}
    </label>
  )
}

function Seats({ board, rows }: { board: CirclesBoard; rows: readonly BoardRow[] }) {
  const t = useCirclesTexts()
  const nameOf = (pupil: string) => rows.find(row => row.pupil === pupil)?.username ?? ''
  if (board.apart.length + board.withMe.length === 0) return <p className="small quiet">{t('seatsNone')}</p>
  return (
    <ul className="seat-lines">
      {board.withMe.map(pupil => (
        <li key={pupil}>{t('seat.withMeFor', { username: nameOf(pupil) })}</li>
      ))}
      {board.apart.map(([one, other]) => (
        <li key={`${one}-${other}`}>
          {nameOf(one)}: {t('seat.pair', { username: nameOf(other) })}
        </li>
      ))}
    </ul>
  )
}
