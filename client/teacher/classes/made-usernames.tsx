import { useEffect, useRef } from 'react'
import { Answer, Band, Button, LinkButton } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'
import { LeftOut } from './fate.tsx'
import type { Made } from './use-make-pupils.ts'

type Props = {
  classId: string
  result: Made
  /** Lines of the list that were not made and wait there. */
  remaining: number
  onMore: () => void
}
/** What was made and what was not, line by line, and the next step. */
export function MadeUsernames({ classId, result, remaining, onMore }: Props) {
  const t = useTeacherTexts()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="made">
      <Band title={t('class.tab.usernames')}>
        <div role="status">
          <Answer className="broad">
            {t('done.made', { n: result.made.length })}
            {result.refused.length > 0 && ` ${t('done.refused', { n: result.refused.length })}`}
          </Answer>
        </div>
        {result.refused.length > 0 && (
          <ul className="plain-list refused-lines">
            {result.refused.map(fate => (
              <li key={fate.line}>
                <b>{fate.text}</b> <LeftOut fate={fate} />
              </li>
            ))}
          </ul>
        )}
        {remaining > 0 && <p className="prose">{t('done.remaining', { n: remaining })}</p>}
        {result.made.length > 0 && <p className="prose">{t('done.next')}</p>}
        <div className="sum">
          {result.made.length > 0 && (
            <LinkButton look="primary" size="big" to={`/classes/${classId}/cards`}>
              {t('done.cards')}
            </LinkButton>
          )}
          <Button size="big" onClick={onMore}>
            {t(remaining > 0 ? 'done.toList' : 'done.more')}
          </Button>
        </div>
      </Band>
    </div>
  )
}
