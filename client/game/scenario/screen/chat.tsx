/** @jsxImportSource preact */
import { Icon } from '../../widgets/index.ts'
import type { Entry, OnScreen } from '../composition.ts'
import { usePlaying } from '../playing.ts'
import { membersOf } from './entries.ts'
import { EntryLine } from './entry-line.tsx'
import { Member } from './member.tsx'

/** A phone with a group's chat: what was written, and under it everybody with what they do. Nobody types, nothing blinks. */
export function Chat({ shown, entries, title }: { readonly shown: OnScreen; readonly entries: readonly Entry[]; readonly title: string }) {
  const { scenario } = usePlaying()
  // What somebody wrote is looked at where it stands; a thought belongs to a face.
  const isRead = shown.length === 'all' && shown.side === 'own'
  const lastOf = (who: string) => (isRead ? entries.findLast(entry => entry.who === who && !entry.own) : undefined)
  return (
    <div class="device phone">
      <p class="device-head">
        <Icon name="arrow-left" />
        <b>{title}</b>
        <Icon name="users-round" />
      </p>
      <ol class="entries" aria-label={title}>
        {entries.map(entry => (
          <EntryLine key={entry.id} entry={entry} shown={shown} isSpot={lastOf(entry.who) === entry} />
        ))}
        {shown.draft && <li class="entry own draft">{shown.draft}</li>}
      </ol>
      <ul class="members" aria-hidden="true">
        {membersOf(scenario).map(who => (
          <Member key={who} who={who} shown={shown} isSpot={!lastOf(who)} />
        ))}
      </ul>
      <p class="device-foot" aria-hidden="true">
        <span />
        <Icon name="send" />
      </p>
    </div>
  )
}
