import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Places } from './places.ts'

const moveMs = 200
type Seen = { readonly box: DOMRect; readonly part: string | undefined }

/** A tile whose state changed glides to its new place; those that only make room do not move for show. */
export function useMovingTiles(board: RefObject<HTMLElement | null>, places: Places): void {
  const seen = useRef(new Map<string, Seen>())
  useLayoutEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const now = new Map<string, Seen>()
    for (const tile of board.current?.querySelectorAll<HTMLElement>('.tile[data-pupil]') ?? []) {
      const pupil = tile.dataset.pupil ?? ''
      const box = tile.getBoundingClientRect()
      const part = places.get(pupil)?.part
      const before = seen.current.get(pupil)
      now.set(pupil, { box, part })
      if (still || !before || before.part === part || tile.matches(':hover, :focus-within')) continue
      const from = `translate(${before.box.x - box.x}px, ${before.box.y - box.y}px)`
      tile.animate([{ transform: from }, { transform: 'none' }], { duration: moveMs, easing: 'ease-out' })
    }
    seen.current = now
  }, [board, places])
}
