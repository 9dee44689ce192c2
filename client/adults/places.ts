import { type MeAnswer, type StaffRole, staffRoles } from '../../shared/api/accounts.ts'
import { useTexts } from '../ui/index.ts'

type Role = StaffRole
/** Also open to a teacher whom nobody has verified yet. */
export const sharedScreenPath = '/shared-screen'
/** The first is where the role lands; `below` are pages that belong to it. */
const places = {
  programme: [
    { key: 'place.schools', to: '/schools', below: [] },
    { key: 'place.totals', to: '/totals', below: [] },
  ],
  coordinator: [
    { key: 'place.school', to: '/school', below: [] },
    { key: 'place.requests', to: '/talks', below: [] },
  ],
  teacher: [
    { key: 'place.home', to: '/home', below: ['/classes', '/lessons', '/tablets', sharedScreenPath] },
    { key: 'place.requests', to: '/requests', below: [] },
  ],
} as const satisfies Record<Role, readonly { key: string; to: string; below: readonly string[] }[]>

export const landingOf = (role: Role): string => places[role][0].to

/** Where to go after signing in: back to the page one came from, if it is a page of one's own roles. */
export function wayBack(me: MeAnswer, from: string | undefined): string {
  const owner = from === undefined ? undefined : ownerOf(from)
  return from !== undefined && me.memberships.some(({ role }) => role === owner) ? from : landingOf(me.active.role)
}

export function usePlaces(role: Role, path: string) {
  const t = useTexts()
  return places[role].map(place => ({ label: t(place.key), to: place.to, here: isAt(place, path) }))
}

/** Whose page this is; undefined for a page that nobody's bar names. */
export const ownerOf = (path: string): Role | undefined => staffRoles.find(role => places[role].some(place => isAt(place, path)))

const isAt = (place: { to: string; below: readonly string[] }, path: string) =>
  [place.to, ...place.below].some(start => path === start || path.startsWith(`${start}/`))
