import { Check, DoorOpen, ImageOff, LifeBuoy, LogIn, WifiOff } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import type { BoardRow } from '../../../shared/api/lessons.ts'
import { Button } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'
import { useCirclesTexts } from './circles/texts.ts'
import { minutesSince, type Need, needs, type Places } from './places.ts'

type Props = {
  /** Alphabetical. */
  rows: readonly BoardRow[]
  places: Places
  /** The server's time in ms. */
  now: number
  /** Usernames whose tablet was just told that the teacher comes. */
  told: ReadonlySet<string>
  codeShown: boolean
  /** So many wrong tries in this lesson that each further one waits a little. */
  manyWrong: boolean
  /** While circles run, lost connections rest. */
  circlesRun: boolean
  onComeTo: (pupil: string) => void
  onLetIn: (pupil: string) => void
  onShowCode: () => void
}

/** Who needs the teacher, in the order of need; it keeps its width when nobody does. */
export function NeedColumn({ rows, places, now, told, codeShown, manyWrong, circlesRun, onComeTo, onLetIn, onShowCode }: Props) {
  const t = useTeacherTexts()
  const say = useCirclesTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  // The pressed button goes away with its card: the focus waits at the top of the column.
  const pressed = (act: (pupil: string) => void, pupil: string) => {
    heading.current?.focus({ preventScroll: true })
    act(pupil)
  }
  const of = (need: Need) => rows.filter(row => places.get(row.pupil)?.need === need)
  const [help, lost, waits, tries, out] = needs.map(of) as [BoardRow[], BoardRow[], BoardRow[], BoardRow[], BoardRow[]]
  const count = help.length + lost.length + waits.length + tries.length + out.length
  return (
    <section className="need" aria-labelledby="need">
      <h2 id="need" ref={heading} tabIndex={-1}>
        {t('live.needs')}
        {count > 0 && <span className="count">{count}</span>}
      </h2>
      <div aria-live="polite" className="groups">
        {manyWrong && <p className="hint inset">{t('live.manyWrong')}</p>}
        {count === 0 && (
          <div>
            <p className="calm">
              <Check aria-hidden />
              {t('live.calm')}
            </p>
            <p className="hint inset">{t('live.calmText')}</p>
          </div>
        )}
        {help.map(row => (
          <div key={row.pupil} data-pupil={row.pupil} className="card call">
            <LifeBuoy aria-hidden />
            <div>
              <b className="name">{row.username}</b>
              <p>{t('live.help')}</p>
              {told.has(row.pupil) ? (
                <p className="told">{t('live.told')}</p>
              ) : (
                <Button size="slim" label={`${t('live.onMyWay')}: ${row.username}`} onClick={() => pressed(onComeTo, row.pupil)}>
                  {t('live.onMyWay')}
                </Button>
              )}
            </div>
          </div>
        ))}
        {circlesRun && <p className="hint inset">{say('rest')}</p>}
        <Group icon={<WifiOff aria-hidden />} title={t('live.lost')} rows={lost} after={t('live.comeBack')}>
          {row => (
            <li key={row.pupil} data-pupil={row.pupil} className="card lost">
              <b className="name">{row.username}</b>
              {row.lostAt && <Since minutes={minutesSince(Date.parse(row.lostAt), now)} />}
            </li>
          )}
        </Group>
        <Group icon={<DoorOpen aria-hidden />} title={t('live.waits')} rows={waits}>
          {row => (
            <li key={row.pupil} data-pupil={row.pupil} className="card wait">
              <div>
                <b className="name">{row.username}</b>
                {row.waitsFor && <p>{t(`live.waits.${row.waitsFor}`)}</p>}
              </div>
              <Button size="slim" label={t('live.letInName', { username: row.username })} onClick={() => pressed(onLetIn, row.pupil)}>
                {t('live.letIn')}
              </Button>
            </li>
          )}
        </Group>
        <Group icon={<ImageOff aria-hidden />} title={t('live.tries')} rows={tries} after={t('live.triesText')}>
          {row => (
            <li key={row.pupil} data-pupil={row.pupil} className="card out">
              <b className="name">{row.username}</b>
            </li>
          )}
        </Group>
        <Group
          icon={<LogIn aria-hidden />}
          title={t('live.out')}
          rows={out}
          list="outs"
          before={
            <button type="button" className="show-code" aria-pressed={codeShown} onClick={onShowCode}>
              {codeShown ? t('live.hideCode') : t('live.showCode')}
            </button>
          }
        >
          {row => (
            <li key={row.pupil} data-pupil={row.pupil} className="card out">
              <b className="name">{row.username}</b>
            </li>
          )}
        </Group>
      </div>
    </section>
  )
}

type GroupProps = {
  icon: ReactNode
  title: string
  rows: readonly BoardRow[]
  before?: ReactNode
  after?: string
  list?: string
  children: (row: BoardRow) => ReactNode
}
function Group({ icon, title, rows, before, after, list, children }: GroupProps) {
  if (rows.length === 0) return null
  return (
    <div className="group">
      <div className="group-head">
        <h3>
          {icon}
          {title}
        </h3>
        {before}
      </div>
      <ul className={list}>{rows.map(children)}</ul>
      {after && <p className="hint">{after}</p>}
    </div>
  )
}

function Since({ minutes }: { minutes: number }) {
  const t = useTeacherTexts()
  // The minutes tick; only the name is news worth reading aloud.
  return <p aria-live="off">{minutes === 0 ? t('live.justNow') : t('live.since', { n: minutes })}</p>
}
