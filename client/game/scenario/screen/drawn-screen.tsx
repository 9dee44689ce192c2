/** @jsxImportSource preact */
import { roomSvg } from '../../../art/screens/room.ts'
import { Drawing } from '../../widgets/index.ts'
import type { Entry, OnScreen } from '../composition.ts'
import { usePlaying } from '../playing.ts'
import { useIsNarrow } from '../use-is-narrow.ts'
import { Chat } from './chat.tsx'
import { entriesOf } from './entries.ts'
import { OnlineGame } from './online-game.tsx'

const room = roomSvg({ width: 560, height: 700 }).replace('<svg', '<svg preserveAspectRatio="xMidYMid slice"')

/** A phone or an online game in somebody's room, drawn by the page: its words can be read, made larger, and heard. */
export function DrawnScreen({ shown }: { readonly shown: OnScreen }) {
  const { scenario, text, spoken, tellFirst } = usePlaying()
  const isNarrow = useIsNarrow()
  const entries = entriesOf(scenario, shown, text, isNarrow ? 'narrow' : 'wide')
  // What is new on it is read before the question; what is said now, with the lines.
  const isFresh = ({ id }: Entry) => shown.length === 'all' || id.startsWith(`scene.${shown.run.scene}.`)
  tellFirst(
    entries
      .filter(entry => !shown.said.includes(entry) && isFresh(entry))
      .flatMap(({ id, who, described }) => [
        spoken(id, id, `${text(`name.${who}`)}:`),
        ...(described === undefined ? [] : [spoken(`${id}.picture`, id)]),
      ]),
  )
  const Device = scenario.screen?.kind === 'onlineGame' ? OnlineGame : Chat
  return (
    <div class={`drawn-screen ${shown.side}-side`}>
      <Drawing svg={room} class="room-behind" />
      <Device shown={shown} entries={entries} title={text('screen.title')} />
    </div>
  )
}
