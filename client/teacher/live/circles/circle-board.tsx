import { Check, CircleDashed, Clock, UserRound } from 'lucide-react'
import type { CircleRow, CirclesBoard } from '../../../../shared/api/circles.ts'
import type { BoardRow } from '../../../../shared/api/lessons.ts'
import { Button } from '../../../ui/index.ts'
import { useCirclesTexts } from './texts.ts'

type On = { onGoOn: (circle: number) => void; onAgain: (circle: number) => void }

/** One card for each circle while they run: how many are ready, never who, and in no order that says anything. */
export function CircleBoard({
  board,
  rows,
  debrief,
  ...on
}: On & { board: CirclesBoard; rows: readonly BoardRow[]; debrief: string | undefined }) {
  const t = useCirclesTexts()
  const here = rows.filter(({ state }) => state !== 'notSignedIn' && state !== 'waits')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="board circle-board" tabIndex={0} aria-label={t('title')}>
      <div>
        <h2>
          {t('title')}
          <span className="count">{board.circles.length}</span>
        </h2>
        <p>{t('choose', { n: board.circles.length })}</p>
      </div>
      <ul className="circle-cards">
        {board.circles.map(row => (
          <Card key={row.number} row={row} {...on} />
        ))}
      </ul>
      {board.waiting > 0 && (
        <p className="circle-waiting">
          <Clock aria-hidden />
          {t('waiting', { n: board.waiting })}
        </p>
      )}
      <p className="small quiet">{t('nowhere')}</p>
      <div className="part">
        <h3>
          {t('who')}
          <span className="count">{here.length}</span>
        </h3>
        <ul className="tiles">
          {here.map(({ pupil, username }) => (
            <Dealt key={pupil} username={username} />
          ))}
        </ul>
      </div>
      {debrief && board.circles.every(({ phase }) => phase === 'lookBack') && (
        <p className="circle-debrief">
          <b>{t('debrief')}</b> {debrief}
        </p>
      )}
    </section>
  )
}

/** The same line for everybody who is here, whatever its tablet does: no name points at a circle or a part. */
function Dealt({ username }: { username: string }) {
  const t = useCirclesTexts()
  return (
    <li className="tile low">
      <span className="face dealt">
        <b className="name">{username}</b>
        <span className="at-beat">
          <CircleDashed aria-hidden size={16} />
          {t('inCircle')}
        </span>
      </span>
    </li>
  )
}

function Card({ row, onGoOn, onAgain }: On & { row: CircleRow }) {
  const t = useCirclesTexts()
  const { number: n, of, ready, phase, beat } = row
  const isOver = phase === 'lookBack'
  return (
    <li className="circle-card">
      <div className="circle-head">
        <h3>{t('circle', { n })}</h3>
        <span className="small quiet">{t(`phase.${phase}`, { n: Math.min(beat, 3) })}</span>
      </div>
      {row.sitsWithYou && (
        <p className="small with-you">
          <UserRound aria-hidden />
          {t('withYou')}
        </p>
      )}
      {!isOver && (
        <>
          <Pawns of={of} ready={ready} />
          <p className="circle-ready">{t('ready', { n: ready, of })}</p>
        </>
      )}
      {isOver ? (
        <Button size="slim" label={`${t('again')}: ${t('circle', { n })}`} onClick={() => onAgain(n)}>
          {t('again')}
        </Button>
      ) : ready === of && of > 0 ? (
        <p className="plays-out">
          <Check aria-hidden />
          {t('playsOut')}
        </p>
      ) : (
        <Button size="slim" label={`${t('goOn')}: ${t('circle', { n })}`} onClick={() => onGoOn(n)}>
          {t('goOn')}
        </Button>
      )}
    </li>
  )
}

/** As many filled as are ready: always the first ones, whoever they are. */
function Pawns({ of, ready }: { of: number; ready: number }) {
  return (
    <span className="pawns" aria-hidden>
      {Array.from({ length: of }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pawns are nobody
        <i key={at} className={at < ready ? 'ready' : ''} />
      ))}
    </span>
  )
}
