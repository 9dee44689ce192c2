import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { SharedScreenLink } from '../teacher/shared-screen/shared-screen-link.tsx'
import { Art, Button, PageTitle, Refused, school, useTexts } from '../ui/index.ts'
import { Leave } from './leave.tsx'
import { useMe, useOwnSession } from './session.tsx'

const lookAgainMs = 15_000

/** All that somebody sees of a school before its coordinator has verified who it is. It opens by itself. */
export function Unverified() {
  const t = useTexts()
  const me = useMe()
  const { look } = useOwnSession()
  const again = useMutation({ mutationFn: look })
  const ask = useRef(look)
  ask.current = look
  useEffect(() => {
    const timer = setInterval(() => void ask.current().catch(() => undefined), lookAgainMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <main id="main" className="sheet message centred">
      <title>{`${t('unverified.title')} · Upstander`}</title>
      <div className="saying">
        <Art svg={school()} />
        <div className="text">
          <PageTitle>{t('unverified.title')}</PageTitle>
          <p className="lede">{t('unverified.say', { school: me.active.schoolName ?? '' })}</p>
          <div className="row">
            <Button look="primary" size="big" busy={again.isPending} onClick={() => again.mutate()}>
              {t('unverified.look')}
            </Button>
          </div>
          <Refused error={again.error} />
          <SharedScreenLink />
          <Leave />
        </div>
      </div>
    </main>
  )
}
