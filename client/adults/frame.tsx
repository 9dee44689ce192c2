import { useQueryClient } from '@tanstack/react-query'
import { Check, ChevronDown, Globe } from 'lucide-react'
import { useEffect } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { LookAtFirstRun, type MeAnswer } from '../../shared/api/accounts.ts'
import { languageNames } from '../../shared/i18n/languages.ts'
import { Disclose, Foot, OfflineStrip, order, TopBar, useLanguage, useTexts } from '../ui/index.ts'
import { useOfflineSince } from './connection.ts'
import { OtherRole } from './other-role.tsx'
import { landingOf, ownerOf, usePlaces } from './places.ts'
import { callAsNobody, keyOfMembership, startSession, useMe, useOwnSession, useSession } from './session.tsx'
import { SignedOut, Unreachable } from './signed-out.tsx'

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
      <Offline />
      {owner === undefined || owner === session.me.active.role ? (
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
  const navigate = useNavigate()
  const { signOut } = useOwnSession()
  return (
    <TopBar places={places}>
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

/** Role and school; whoever has several chooses here the one to act in. */
function Roles() {
  const me = useMe()
  const t = useTexts()
  const navigate = useNavigate()
  const { actAs } = useOwnSession()
  const now = (
    <span className="role">
      <span>{t(`role.${me.active.role}`)}</span>
      {me.active.schoolName && <span>{me.active.schoolName}</span>}
    </span>
  )
  if (me.memberships.length < 2) return now
  const take = async (membership: MeAnswer['active']) => {
    await actAs(membership)
    await navigate(landingOf(membership.role))
  }
  return (
    <Disclose
      label={t('frame.actAs', { role: t(`role.${me.active.role}`) })}
      summary={
        <>
          <span className="role-choice" aria-hidden>
            {t(`role.${me.active.role}`)}
            {me.active.schoolName && (
              <>
                <br />
                {me.active.schoolName}
              </>
            )}
          </span>
          <ChevronDown aria-hidden />
        </>
      }
    >
      {close =>
        me.memberships.map(membership => {
          const here = keyOfMembership(membership) === keyOfMembership(me.active)
          return (
            <button
              key={keyOfMembership(membership)}
              type="button"
              aria-current={here || undefined}
              onClick={() => {
                close()
                if (!here) take(membership)
              }}
            >
              {here ? <Check aria-hidden /> : <span className="room" />}
              <span>
                {t(`role.${membership.role}`)}
                {membership.schoolName && <span>{membership.schoolName}</span>}
              </span>
            </button>
          )
        })
      }
    </Disclose>
  )
}

function Languages() {
  const t = useTexts()
  const { language, choose } = useLanguage()
  return (
    <Disclose
      label={t('frame.language', { language: languageNames[language] })}
      summary={
        <>
          <Globe aria-hidden />
          <span className="ltext" aria-hidden>
            {languageNames[language]}
          </span>
          <ChevronDown aria-hidden />
        </>
      }
    >
      {close =>
        order.map(each => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-current={each === language || undefined}
            onClick={() => {
              close()
              choose(each)
            }}
          >
            {each === language ? <Check aria-hidden /> : <span className="room" />}
            <span>{languageNames[each]}</span>
          </button>
        ))
      }
    </Disclose>
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
