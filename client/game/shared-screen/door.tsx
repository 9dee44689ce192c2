/** @jsxImportSource preact */
import type { ScreenView } from '../../../shared/api/shared-screens.ts'
import { textOf } from '../../../shared/content/texts.ts'
import { teamNameIn } from '../../../shared/i18n/shared-screens/index.ts'
import { groundSvg } from '../../art/houses/houses-svg.ts'
import { qrCells } from '../../art/qr.ts'
import { Sign } from '../shell/sign.tsx'
import { Drawing, PrimaryButton, useKeys } from '../widgets/index.ts'
import type { Content } from './board-app.tsx'
import { BoardHead } from './board-head.tsx'
import type { Board } from './board-store.ts'
import { useJoinAddress, writtenPin } from './join-address.ts'
import { TeamMark } from './team-mark.tsx'
import { useScreenWords } from './words.ts'

type Props = { readonly board: Board; readonly view: ScreenView; readonly content: Content; readonly onBegin: () => void }

/** From then on their names are smaller. */
const manyTeams = 9

/** How teams come in, read from the back row; and who has come. Without a device it simply begins. */
export function Door({ board, view, content: { texts }, onBegin }: Props) {
  const t = useScreenWords()
  const { origin, host } = useJoinAddress()
  useKeys()
  return (
    <div class="board">
      <BoardHead board={board} view={view} title={textOf(texts, 'title', view.level, view.names)} />
      <main class="door">
        <section class="door-how" aria-labelledby="door-title">
          <h2 id="door-title">{t('door.title')}</h2>
          <p>{t('door.address')}</p>
          <p class="door-address">{`${host}/team`}</p>
          <p>{t('door.pin')}</p>
          <p class="door-pin">{writtenPin(view.pin)}</p>
        </section>
        <div class="door-qr" aria-hidden="true">
          <Drawing svg={qrSvg(`${origin}/team`)} />
        </div>
        <section class={`door-teams ${view.teams.length > manyTeams ? 'many' : ''}`} aria-label={t('door.teams')}>
          {view.teams.length === 0 ? <p class="door-none">{t('door.none')}</p> : <Teams board={board} teams={view.teams} />}
        </section>
        <div class="door-begin">
          <PrimaryButton label={t('door.begin')} onPress={onBegin} />
          <p>
            <Sign name="hand" />
            {t('door.handsUp')}
          </p>
        </div>
      </main>
      <Drawing svg={groundSvg('clear')} class="board-lawn" />
    </div>
  )
}

function Teams({ board, teams }: { readonly board: Board; readonly teams: ScreenView['teams'] }) {
  const t = useScreenWords()
  return (
    <ul aria-live="polite">
      {teams.map(({ id, name, isHere }) => (
        <li key={id} class={isHere ? 'pops' : 'away'}>
          <TeamMark name={name} />
          {!isHere && <span class="for-readers">{t('team.away')}</span>}
          <button
            type="button"
            title={t('door.sendOut', { team: teamNameIn(t, name) })}
            onClick={() => board.ask('screen.sendOut', { team: id })}
          >
            <Sign name="x" />
            <span class="for-readers">{t('door.sendOut', { team: teamNameIn(t, name) })}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function qrSvg(text: string): string {
  const { size, path } = qrCells(text)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}
