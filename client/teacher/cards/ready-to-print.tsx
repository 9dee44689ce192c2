import { Printer } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button, Note } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'

/** The cards are made: print now, they are nowhere else. */
export function ReadyToPrint({ count, onPrint }: { count: number; onPrint: () => void }) {
  const t = useTeacherTexts()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="ready" ref={box} tabIndex={-1}>
      <div role="status">
        <h2>{t('cards.madeTitle', { n: count })}</h2>
      </div>
      <Button look="primary" size="big" icon={<Printer aria-hidden />} onClick={onPrint}>
        {t('cards.print')}
      </Button>
      <Note kind="warn">
        <p>{t('cards.madeText')}</p>
        <p>{t('cards.printed')}</p>
      </Note>
    </div>
  )
}
