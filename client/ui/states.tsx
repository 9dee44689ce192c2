import { CloudOff, RotateCcw } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { CallRefused } from '../net/call.ts'
import { Art } from './art/art.tsx'
import { lineDown, mending } from './art/houses.ts'
import { Button } from './button.tsx'
import { useFormats } from './formats.ts'
import { Note } from './parts.tsx'
import { useRefusalText, useTexts } from './texts.ts'

/** Ruled ghosts after 300 ms, not before; the page keeps its own frame around them. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const t = useTexts()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status">
      {late && <span className="sr">{t('state.loading')}</span>}
      {late && (
        <div className="ghost" aria-hidden>
          {Array.from({ length: rows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ghosts are all alike
            <i key={row} />
          ))}
        </div>
      )}
    </div>
  )
}

/** What will be here, and the first step. */
export function Empty({ art, title, children, acts }: { art?: string; title: string; children: ReactNode; acts?: ReactNode }) {
  return (
    <div className="blank">
      {art ? <Art svg={art} /> : <span />}
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
        {acts && <div className="row">{acts}</div>}
      </div>
    </div>
  )
}

/** Whose fault, what is safe, try again, a short number to read aloud. */
export function ErrorState({ error, onRetry }: { error: CallRefused; onRetry: () => void }) {
  const t = useTexts()
  const refusal = useRefusalText()
  const number = useNumberOf(error)
  const ours = error.code === 'fault' || error.code === 'offline'
  if (!ours) return <Note kind="warn">{refusal(error.code)}</Note>
  return (
    <div className="saying" role="alert">
      <Art svg={error.code === 'offline' ? lineDown() : mending()} />
      <div className="text">
        <h2>{t(`state.${error.code}.title`)}</h2>
        <p className="prose">{t(`state.${error.code}.say`)}</p>
        <div className="row">
          <Button icon={<RotateCcw aria-hidden />} onClick={onRetry}>
            {t('state.retry')}
          </Button>
        </div>
        {error.code === 'fault' && (
          <p className="small quiet">
            {t('state.number')} <b className="code">{number}</b>
          </p>
        )}
      </div>
    </div>
  )
}

/** No number of a person or a page: the moment, in universal time, as whoever reads the log finds it. */
function useNumberOf(error: CallRefused): string {
  const [number] = useState(() => `${error.code === 'fault' ? 'F' : 'N'}-${new Date().toISOString().slice(11, 19).replace(/:/g, '')}`)
  return number
}

/** What a press of a button was refused for, beside that button. */
export function Refused({ error }: { error: CallRefused | null | undefined }) {
  const refusal = useRefusalText()
  if (!error) return null
  return (
    <Note kind={error.code === 'input.invalid' ? 'warn' : 'bad'} live="alert">
      {refusal(error.code)}
    </Note>
  )
}

/** Yellow, with the time of the server's last word; it heals by itself. */
export function OfflineStrip({ since, onRetry }: { since: Date; onRetry: () => void }) {
  const t = useTexts()
  const { time } = useFormats()
  return (
    <div className="strip" role="status">
      <CloudOff aria-hidden />
      <p>
        <b>{t('offline.since', { time: time(since) })}</b> {t('offline.say')}
      </p>
      <Button size="slim" onClick={onRetry}>
        {t('offline.retry')}
      </Button>
    </div>
  )
}
