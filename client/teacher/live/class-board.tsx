import { Check, Lightbulb } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { BoardRow } from '../../../shared/api/lessons.ts'
import { Button } from '../../ui/index.ts'
import { writeCode } from '../codes.ts'
import { useForHomeTexts } from '../for-home/texts.ts'
import { useScenarioTexts } from '../scenario-texts.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { useTeacherTexts } from '../texts.ts'
import { SeatActs, type SeatActsProps } from './circles/seat-acts.tsx'
import { countBeats, type Part, type Places } from './places.ts'
import { useMovingTiles } from './use-moving-tiles.ts'

const beats = [1, 2, 3, 4, 5, 6] as const

/** Where the class is: a dot for each pupil over the six beats, then the tiles, alphabetical within a state. */
export function ClassBoard({
  rows,
  places,
  code,
  seats,
  onSendToMap,
  onSendOut,
}: {
  rows: readonly BoardRow[]
  places: Places
  code: string
  /** Where there are circles to start: who is to sit where. */
  seats: SeatActsProps | undefined
  onSendToMap: (pupil: string) => void
  onSendOut: (pupil: string) => void
}) {
  const t = useTeacherTexts()
  const board = useRef<HTMLDivElement>(null)
  useMovingTiles(board, places)
  const [pressed, setPressed] = useState<string>()
  const tile = (row: BoardRow, look: string, children: ReactNode) => (
    <Tile
      key={row.pupil}
      row={row}
      look={look}
      seats={seats}
      open={pressed === row.pupil}
      onPress={() => setPressed(pressed === row.pupil ? undefined : row.pupil)}
      onSendToMap={() => {
        setPressed(undefined)
        onSendToMap(row.pupil)
      }}
      onSendOut={() => {
        setPressed(undefined)
        board.current?.focus({ preventScroll: true })
        onSendOut(row.pupil)
      }}
    >
      {children}
    </Tile>
  )
  const of = (part: Part) => rows.filter(row => places.get(row.pupil)?.part === part)
  const playing = of('playing')
  const onMap = of('onMap')
  const finished = of('finished')
  const nobody = playing.length + onMap.length + finished.length === 0
  return (
    // A region that scrolls must be reachable with the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="board" ref={board} tabIndex={0} aria-label={t('live.where')}>
      <Spread rows={rows} finished={finished.length} />
      {nobody && (
        <div className="nobody">
          <h2>{t('live.nobody')}</h2>
          <p className="digits">{writeCode(code)}</p>
          <p>{t('live.nobodyText')}</p>
        </div>
      )}
      <Tiles title={t('live.playing')} rows={playing}>
        {row => tile(row, '', row.beat ? <Steps beat={row.beat} story={row.scenario} /> : row.recognition && <Knowing />)}
      </Tiles>
      <Tiles title={t('live.onMap')} rows={onMap}>
        {row => tile(row, 'low', null)}
      </Tiles>
      <Tiles title={t('live.finished')} rows={finished}>
        {row => tile(row, 'low done', null)}
      </Tiles>
    </section>
  )
}

type TileProps = {
  row: BoardRow
  seats: SeatActsProps | undefined
  look: string
  open: boolean
  onPress: () => void
  onSendToMap: () => void
  onSendOut: () => void
  children: ReactNode
}
/** Pressed, it offers what the teacher may do for this one pupil. */
function Tile({ row, look, seats, open, onPress, onSendToMap, onSendOut, children }: TileProps) {
  const t = useTeacherTexts()
  return (
    <li data-pupil={row.pupil} className={`tile ${look} ${open ? 'open' : ''}`}>
      <button type="button" className="face" aria-expanded={open} onClick={onPress}>
        {look.includes('done') && <Check aria-hidden />}
        <b className="name">{row.username}</b>
        {children}
      </button>
      {open && (
        <div className="acts">
          {row.state === 'playing' && (
            <Button size="slim" label={t('live.toMapName', { username: row.username })} onClick={onSendToMap}>
              {t('live.toMap')}
            </Button>
          )}
          <Button size="slim" label={t('live.sendOutName', { username: row.username })} onClick={onSendOut}>
            {t('live.sendOut')}
          </Button>
          {seats && <SeatActs row={row} {...seats} />}
        </div>
      )}
    </li>
  )
}

function Spread({ rows, finished }: { rows: readonly BoardRow[]; finished: number }) {
  const t = useTeacherTexts()
  const at = countBeats(rows)
  return (
    <div className="spread">
      <h2>{t('live.where')}</h2>
      <ol>
        {beats.map((beat, index) => (
          <li key={beat}>
            <Dots count={at[index] ?? 0} />
            <span className="mark-line">
              <span className="sr">{t('live.beatOf', { n: beat, of: 6 })}: </span>
              <span>
                <span aria-hidden>{beat}</span> <em>{t(`live.beat.${beat}`)}</em>
              </span>
              <b>{at[index] ?? 0}</b>
            </span>
          </li>
        ))}
        <li className="end">
          <Dots count={finished} />
          <span className="mark-line">
            <span>{t('live.finishedShort')}</span>
            <b>{finished}</b>
          </span>
        </li>
      </ol>
    </div>
  )
}

/** Beyond sixty the figure below says it alone. */
function Dots({ count }: { count: number }) {
  return (
    <span className="dots" aria-hidden>
      {Array.from({ length: Math.min(60, count) }, (_, dot) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are nobody
        <i key={dot} />
      ))}
    </span>
  )
}

function Tiles({ title, rows, children }: { title: string; rows: readonly BoardRow[]; children: (row: BoardRow) => ReactNode }) {
  if (rows.length === 0) return null
  return (
    <div className="part">
      <h2>
        {title}
        <span className="count">{rows.length}</span>
      </h2>
      <ul className="tiles">{rows.map(children)}</ul>
    </div>
  )
}

/** In a recognition; which one, and what it answers, is nobody's business. */
function Knowing() {
  const t = useForHomeTexts()
  return (
    <span className="at-beat">
      <Lightbulb aria-hidden size={16} />
      <span>{t('board.knowing')}</span>
    </span>
  )
}

function Steps({ beat, story }: { beat: number; story: string | undefined }) {
  const t = useTeacherTexts()
  const say = useStoryTexts()
  const title = useScenarioTexts(story)?.title
  return (
    <span className="at-beat">
      <span className="steps" aria-hidden>
        {beats.map(step => (
          <i key={step} className={step < beat ? 'past' : step === beat ? 'here' : ''} />
        ))}
      </span>
      <span>{t('live.beatOf', { n: beat, of: 6 })}</span>
      {title && <span className="in-story">{say('in', { title })}</span>}
    </span>
  )
}
