/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks'
import type { ScreenView } from '../../../shared/api/shared-screens.ts'
import { Sign } from '../shell/sign.tsx'
import { useStore } from '../shell/store.ts'
import { useWords } from '../shell/words.ts'
import { Captions, SettingsPanel } from '../widgets/index.ts'
import type { Board } from './board-store.ts'
import { useJoinAddress, writtenPin } from './join-address.ts'
import { useScreenWords } from './words.ts'

/** The same on every page of the board: what this is, how late teams come in, and what the teacher may do at any time. */
export function BoardHead({
  board,
  view,
  title,
  reading,
}: {
  readonly board: Board
  readonly view: ScreenView
  readonly title: string
  readonly reading?: { readonly isReading: boolean; readonly onReadAloud: () => void }
}) {
  const t = useScreenWords()
  const { game } = useWords()
  const { isHere } = useStore(board.store)
  const { host } = useJoinAddress()
  const panel = useRef<HTMLDialogElement>(null)
  const hasTeams = view.teams.length > 0
  return (
    <header class="board-head">
      <h1>{title}</h1>
      {!isHere && (
        <p class="board-lost" role="status">
          <Sign name="wifi-off" />
          {t('head.lost')}
        </p>
      )}
      {view.phase === 'playing' && (
        <p class="board-late">
          <span class="board-wide">{t('head.late')}</span> {`${host}/team`} <b>{writtenPin(view.pin)}</b>
        </p>
      )}
      <div class="board-tools">
        {hasTeams && view.phase === 'playing' && (
          <button
            type="button"
            class={`chip ${view.paused ? 'paused' : ''}`}
            aria-pressed={view.paused}
            onClick={() => board.ask('screen.pause', { paused: !view.paused })}
          >
            <Sign name={view.paused ? 'play' : 'hand'} />
            <span class="chip-words">{t(view.paused ? 'head.goOn' : 'head.pause')}</span>
          </button>
        )}
        {reading && (
          <button
            type="button"
            class="chip sign"
            title={game(reading.isReading ? 'header.stopReading' : 'header.readAloud')}
            onClick={reading.onReadAloud}
          >
            <Sign name={reading.isReading ? 'square' : 'volume-2'} />
            <span class="for-readers">{game(reading.isReading ? 'header.stopReading' : 'header.readAloud')}</span>
          </button>
        )}
        <button type="button" class="chip sign" title={game('header.settings')} onClick={() => panel.current?.showModal()}>
          <Sign name="settings" />
          <span class="for-readers">{game('header.settings')}</span>
        </button>
        <End board={board} />
      </div>
      <SettingsPanel t={game} panel={panel} />
      <Captions />
    </header>
  )
}

/** Asks once, in its own place. */
function End({ board }: { readonly board: Board }) {
  const t = useScreenWords()
  const [isAsking, setAsking] = useState(false)
  if (!isAsking)
    return (
      <button type="button" class="chip" onClick={() => setAsking(true)}>
        <Sign name="log-out" />
        <span class="chip-words">{t('head.end')}</span>
      </button>
    )
  return (
    <fieldset class="board-ending">
      <legend>{t('head.endAsk')}</legend>
      <button type="button" class="chip help" onClick={() => board.ask('screen.end', {})}>
        {t('head.endYes')}
      </button>
      <button type="button" class="chip" onClick={() => setAsking(false)}>
        {t('head.endNo')}
      </button>
    </fieldset>
  )
}
