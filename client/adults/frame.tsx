import { useQueryClient } from '@tanstack/react-query'
import { LockOpen } from 'lucide-react'
import { useEffect } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { LookAtFirstRun } from '../../shared/api/accounts.ts'
import { Foot, OfflineStrip, TopBar, useTexts } from '../ui/index.ts'
import { useOfflineSince } from './connection.ts'
import { Languages, Roles } from './menus.tsx'
import { OtherRole } from './other-role.tsx'
import { ownerOf, sharedScreenPath, usePlaces } from './places.ts'
import { callAsNobody, keyOfMembership, startSession, useMe, useOwnSession, useSession } from './session.tsx'
import { SignedOut, Unreachable } from './signed-out.tsx'
import { Unverified } from './unverified.tsx'

/** Around every signed-in page: nobody else sees it. `bare` leaves the footer to the page itself, for one that fills the screen. */
export function Frame({ bare = false }: { bare?: boolean }) {
  const session = useSession()
  useEffect(() => {
    if (session.is === 'unknown') startSession()
  }, [session.is])
  const queries = useQueryClient()
  const { pathname } = useLocation()
  const out = session.is === 'ended' || session.is === 'nobody'
  useEffect(() => {
    // Whoever signs in next in this tab must not see what was read before.
    if (out) queries.clear()
  }, [out, queries])
  if (session.is === 'unknown') return null
  if (session.is === 'unreachable') return <Unreachable />
  if (session.is !== 'in') return <SignedOut ended={session.is === 'ended'} />
  const owner = ownerOf(pathname)
  return (
    <div className={bare ? 'frame filled' : 'frame'}>
      <SignedInBar />
      <Plain />
      <Offline />
      {session.me.active.waits && pathname !== sharedScreenPath ? (
        <Unverified />
      ) : session.me.active.waits || owner === undefined || owner === session.me.active.role ? (
        <Outlet key={keyOfMembership(session.me.active)} />
      ) : (
        <OtherRole owner={owner} />
      )}
      {!bare && <Foot />}
    </div>
  )
}

function SignedInBar() {
  const me = useMe()
  const t = useTexts()
  const places = usePlaces(me.active.role, useLocation().pathname)
  const shown = me.active.waits ? [] : places
  const navigate = useNavigate()
  const { signOut } = useOwnSession()
  return (
    <TopBar places={shown}>
      <Roles />
      <Languages />
      <button
        type="button"
        className="plain"
        onClick={async () => {
          await navigate('/')
          await signOut()
        }}
      >
        {t('frame.signOut')}
      </button>
    </TopBar>
  )
}

/** Over a network that could read along it is said on every page; this computer alone reads nothing along. */
function Plain() {
  const t = useTexts()
  const isOwn = /^(localhost|127\.|\[::1\])/.test(location.hostname)
  if (location.protocol === 'https:' || isOwn) return null
  return (
    <div className="strip noprint">
      <LockOpen aria-hidden />
      <p>{t('frame.plain')}</p>
    </div>
  )
}

/** While the server is silent it is asked again every few seconds; when it answers, the page asks for what it shows. */
function Offline() {
  const since = useOfflineSince()
  const queries = useQueryClient()
  const silent = since !== undefined
  useEffect(() => {
    if (!silent) return
    const listen = async () => {
      await callAsNobody(LookAtFirstRun, {}).catch(() => undefined)
    }
    const timer = setInterval(listen, 5000)
    window.addEventListener('online', listen)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', listen)
      queries.invalidateQueries()
    }
  }, [silent, queries])
  return since ? <OfflineStrip since={since} onRetry={() => queries.refetchQueries()} /> : null
}
