/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'

const shownMs = 2500
const listeners = new Set<(words: string) => void>()

/** Shows a few words for a moment, for instance what a sound would say. */
export function caption(words: string): void {
  for (const listener of listeners) listener(words)
}

/** Where captions appear; the header has one. */
export function Captions() {
  const [words, setWords] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const listener = (next: string) => {
      clearTimeout(timer)
      setWords(next)
      timer = setTimeout(() => setWords(''), shownMs)
    }
    listeners.add(listener)
    return () => {
      clearTimeout(timer)
      listeners.delete(listener)
    }
  }, [])
  return (
    <p class="caption" role="status">
      {words && <span>{words}</span>}
    </p>
  )
}
