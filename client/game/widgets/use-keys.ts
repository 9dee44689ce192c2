import { useEffect } from 'preact/hooks'
import { settings } from './settings-store.ts'

/** Presses what shows the key: `data-key` is 1-9, Q, W, E, and Enter for the button that goes on. Once a page. */
export function useKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function press(event: KeyboardEvent): void {
  // Two screens may listen at once: one press is one press.
  if (
    event.defaultPrevented ||
    !settings().keys ||
    event.repeat ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    document.querySelector('dialog[open]')
  )
    return
  const on = event.target instanceof Element ? event.target : document.body
  if (on.closest('input:not([type=radio], [type=checkbox]), textarea, select')) return
  // Enter belongs to the control that has the focus.
  if (event.key === 'Enter' && on.closest('button, a, summary')) return
  const wanted = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const pressed = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(
    each => each.dataset.key === wanted && each.getClientRects().length > 0,
  )
  if (!pressed) return
  event.preventDefault()
  pressed.focus({ preventScroll: true })
  pressed.click()
}
