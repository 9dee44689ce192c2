import { Refusal } from '../http/refusal.ts'
import type { Floor, Tenant } from './room-part.ts'
import type { Seated } from './take-seat.ts'

/** Who sits in one room, and telling them something. */
export function openSeats(clients: () => readonly Tenant[]) {
  /** The newest, where an older one is on its way out. */
  const of = (pupil: string) => clients().findLast(client => client.auth?.actor.id === pupil)
  const isHere: Floor['isHere'] = pupil => of(pupil) !== undefined
  const tell: Floor['tell'] = (pupil, type, message) => of(pupil)?.send(type, message)
  const tellAdults: Floor['tellAdults'] = (page, type, message) => {
    for (const client of clients()) {
      if (client.auth && client.auth.actor.role !== 'pupil' && client.auth.page === page) client.send(type, message)
    }
  }
  return { of, isHere, tell, tellAdults }
}

/** @throws Refusal not.signedIn */
export function seated(client: Tenant): Seated {
  if (!client.auth) throw new Refusal('not.signedIn')
  return client.auth
}

/** One pupil, one seat: the newest stays, also when two sit down in the same moment. */
export function replaceOlder(clients: readonly Tenant[], client: Tenant): void {
  const { actor } = seated(client)
  const same = clients.filter(each => each.auth?.actor.id === actor.id)
  for (const older of same.slice(0, same.indexOf(client))) {
    if (older.auth?.actor.session !== actor.session) older.send('tablet.replaced', {})
    older.leave()
  }
}
