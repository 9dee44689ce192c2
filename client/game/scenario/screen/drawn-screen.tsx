/** @jsxImportSource preact */
import { roomSvg } from '../../../art/screens/room.ts'
import { Drawing } from '../../widgets/index.ts'
import type { OnScreen } from '../composition.ts'
import { usePlaying } from '../playing.ts'
import { useIsNarrow } from '../use-is-narrow.ts'
import { Chat } from './chat.tsx'
import { entriesOf } from './entries.ts'
import { OnlineGame } from './online-game.tsx'

const room = roomSvg({ width: 560, height: 700 }).replace('<svg', '<svg preserveAspectRatio="xMidYMid slice"')

/** A phone or an online game in somebody's room, drawn by the page: its words can be read, made larger, and heard. */
export function DrawnScreen({ shown }: { readonly shown: OnScreen }) {
  const { scenario, text } = usePlaying()
  const isNarrow = useIsNarrow()
  const entries = entriesOf(scenario, shown, text, isNarrow ? 'narrow' : 'wide')
  const Device = scenario.screen?.kind === 'onlineGame' ? OnlineGame : Chat
  return (
    <div class={`drawn-screen ${shown.side}-side`}>
      <Drawing svg={room} class="room-behind" />
      <Device shown={shown} entries={entries} title={text('screen.title')} />
    </div>
  )
}
