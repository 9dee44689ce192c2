/** @jsxImportSource preact */
import { gameWorldSvg } from '../../../art/screens/game-world.ts'
import { Drawing, Icon } from '../../widgets/index.ts'
import type { Entry, OnScreen } from '../composition.ts'
import { usePlaying } from '../playing.ts'
import { membersOf } from './entries.ts'
import { EntryLine } from './entry-line.tsx'
import { Member } from './member.tsx'

const world = gameWorldSvg()

/** An online game: its world, the team with what each does, and the lane of what is said and written. */
export function OnlineGame({
  shown,
  entries,
  title,
}: {
  readonly shown: OnScreen
  readonly entries: readonly Entry[]
  readonly title: string
}) {
  const { scenario, text } = usePlaying()
  return (
    <div class="device game-screen">
      <p class="device-head">
        <Icon name="gamepad-2" />
        <b>{title}</b>
      </p>
      <Drawing svg={world} class="game-world" />
      <ul class="members team" aria-hidden="true">
        {membersOf(scenario).map(who => (
          <Member key={who} who={who} shown={shown} isSpot={true} name={text(`name.${who}`)} />
        ))}
      </ul>
      <ol class="entries lane" aria-label={title}>
        {entries.map(entry => (
          <EntryLine key={entry.id} entry={entry} shown={shown} isSpot={false} />
        ))}
        {shown.draft && <li class="entry own draft">{shown.draft}</li>}
      </ol>
    </div>
  )
}
