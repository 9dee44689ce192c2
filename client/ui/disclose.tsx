import { type ReactNode, useEffect, useRef } from 'react'

/** A small list that opens under its own button; it closes with Escape, with a choice, and when focus leaves it. */
export function Disclose({ summary, label, children }: { summary: ReactNode; label: string; children: (close: () => void) => ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (!box.current?.open) return
    box.current.open = false
    box.current.querySelector('summary')?.focus()
  }
  useEffect(() => {
    // Some browsers give a pressed button no focus, so leaving with a pointer is heard on its own.
    const pressed = (event: PointerEvent) => {
      if (box.current && event.target instanceof Node && !box.current.contains(event.target)) box.current.open = false
    }
    document.addEventListener('pointerdown', pressed)
    return () => document.removeEventListener('pointerdown', pressed)
  }, [])
  return (
    <details
      ref={box}
      className="disclose"
      onKeyDown={event => event.key === 'Escape' && close()}
      onBlur={event => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
      }}
    >
      <summary className="plain">
        <span className="sr">{label}</span>
        {summary}
      </summary>
      <div className="choices">{children(close)}</div>
    </details>
  )
}
