import { useLayoutEffect, useState } from 'preact/hooks'
import type { Box, OnScreen, Spot } from './composition.ts'

/** From left to right, as people stand in a picture. */
export const across = (spots: readonly Spot[]): readonly Spot[] =>
  [...spots].sort((one, other) => one.left + one.width / 2 - (other.left + other.width / 2))

/**
 * Where people are on a screen that the page draws, in the order of reading: what has `data-who`, and the face in it with `data-face`.
 * Measured again with every drawing.
 */
export function useSpots(
  view: { readonly current: HTMLElement | null },
  box: Box | undefined,
  shown: OnScreen | undefined,
): readonly Spot[] | undefined {
  const [spots, setSpots] = useState<readonly Spot[]>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown moves what is measured, and so does the box
  useLayoutEffect(() => {
    if (!view.current || !shown) return
    const element = view.current
    const measure = () => {
      const measured = spotsIn(element)
      setSpots(before => (isSame(before, measured) ? before : measured))
    }
    measure()
    // Letters come late, and make what holds them larger.
    const observer = new ResizeObserver(measure)
    for (const each of element.querySelectorAll('[data-who]')) observer.observe(each)
    return () => observer.disconnect()
  }, [view, box, shown])
  return spots
}

function spotsIn(view: HTMLElement): Spot[] {
  const frame = view.getBoundingClientRect()
  return [...view.querySelectorAll<HTMLElement>('[data-who]')].map(element => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const face = (element.querySelector('[data-face]') ?? element).getBoundingClientRect()
    const head = { x: face.left + face.width / 2 - frame.left, y: face.top + face.height / 2 - frame.top, radius: face.width / 2 }
    return { id: element.dataset.who ?? '', left: left - frame.left, top: top - frame.top, width, height, head }
  })
}

const isSame = (one: readonly Spot[] | undefined, other: readonly Spot[]) => JSON.stringify(one) === JSON.stringify(other)
