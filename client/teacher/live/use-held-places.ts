import { type FocusEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { BoardRow } from '../../../shared/api/lessons.ts'
import { arrange, type Places } from './places.ts'

const holdMs = 3000

/**
 * The places of all usernames, held still for three seconds after the pointer last moved over a card, so that no button
 * slips away under it. The card with the focus keeps its place as long as it has it.
 */
export function useHeldPlaces(rows: readonly BoardRow[]) {
  const before = useRef<Places>(new Map())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [held, setHeld] = useState(false)
  const [focused, setFocused] = useState<string>()
  const places = useMemo(() => {
    const next = arrange(rows, before.current, pupil => held || pupil === focused)
    before.current = next
    return next
  }, [rows, held, focused])
  useEffect(() => () => clearTimeout(timer.current), [])

  const letGo = () => {
    clearTimeout(timer.current)
    setHeld(false)
  }
  return {
    places,
    guard: {
      onPointerMove: (event: PointerEvent) => {
        if (pupilAt(event.target) === undefined) return letGo()
        clearTimeout(timer.current)
        timer.current = setTimeout(letGo, holdMs)
        setHeld(true)
      },
      onPointerLeave: letGo,
      // Whoever presses has found the card: now it may go.
      onClick: letGo,
      onFocus: (event: FocusEvent) => setFocused(pupilAt(event.target)),
      onBlur: () => setFocused(undefined),
    },
  }
}

function pupilAt(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-pupil]')?.dataset.pupil : undefined
}
