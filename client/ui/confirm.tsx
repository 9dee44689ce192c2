import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { useTexts } from './texts.ts'

type Props = {
  /** The button that opens the question. */
  ask: string
  /** What will happen, said before it happens. */
  children: ReactNode
  /** The verb of the deed; `danger` unless it only undoes itself. */
  act: string
  keep?: string
  look?: 'danger' | 'default'
  size?: 'usual' | 'slim'
  busy?: boolean | undefined
  onAct: () => void
}

/** A question that opens in its own place, never a dialog; focus goes to it and comes back. */
export function Confirm({ ask, children, act, keep, look = 'danger', size = 'slim', busy, onAct }: Props) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const asking = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (open) box.current?.focus()
    else if (wasOpen.current) asking.current?.focus()
    wasOpen.current = open
  }, [open])
  if (!open)
    return (
      <Button ref={asking} look={look} size={size} onClick={() => setOpen(true)}>
        {ask}
      </Button>
    )
  return (
    <div className={`confirm ${look === 'danger' ? '' : 'calm'}`} ref={box} tabIndex={-1}>
      <div>{children}</div>
      <div className="row">
        <Button
          look={look}
          busy={busy}
          onClick={() => {
            onAct()
            setOpen(false)
          }}
        >
          {act}
        </Button>
        <Button onClick={() => setOpen(false)}>{keep ?? t('confirm.keep')}</Button>
      </div>
    </div>
  )
}
