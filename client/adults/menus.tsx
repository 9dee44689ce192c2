import { Check, ChevronDown, Globe } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import type { MeAnswer } from '../../shared/api/accounts.ts'
import { languageNames } from '../../shared/i18n/languages.ts'
import { Disclose, order, useLanguage, useTexts } from '../ui/index.ts'
import { landingOf } from './places.ts'
import { keyOfMembership, useMe, useOwnSession } from './session.tsx'

/** Role and school; whoever has several chooses here the one to act in. */
export function Roles() {
  const me = useMe()
  const t = useTexts()
  const navigate = useNavigate()
  const { actAs } = useOwnSession()
  const now = (
    <Link className="role" to="/account">
      <span className="sr">{t('account.title')}: </span>
      <span>{t(`role.${me.active.role}`)}</span>
      {me.active.schoolName && <span>{me.active.schoolName}</span>}
    </Link>
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
      {close => [
        ...me.memberships.map(membership => {
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
        }),
        <button
          key="account"
          type="button"
          onClick={() => {
            close()
            navigate('/account')
          }}
        >
          <span className="room" />
          <span>{t('account.title')}</span>
        </button>,
      ]}
    </Disclose>
  )
}

/** Four languages, each by its own name. */
export function Languages() {
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
