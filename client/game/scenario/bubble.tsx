/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Box, Spot } from './composition.ts'

const margin = 12
const tailRoom = 26
/** Farther above the own head than this, words would seem to belong to nobody. */
const farthest = 44

/**
 * Words over the picture: above the head of the one who speaks, or low, from us, when it is `you`.
 * Placed after its size is known, so that it never leaves the picture.
 */
export function Bubble({
  box,
  from,
  clearOf = [],
  look = '',
  name,
  children,
}: {
  readonly box: Box
  readonly from: Spot | 'you' | 'low-left'
  /** Whose heads it leaves free, where there is room. */
  readonly clearOf?: readonly Spot[]
  readonly look?: string
  readonly name?: string
  readonly children: ComponentChildren
}) {
  const bubble = useRef<HTMLDivElement>(null)
  const tail = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const element = bubble.current
    if (!element || !tail.current) return
    const { offsetWidth: width, offsetHeight: height } = element
    const at = placeOf(from, box, { width, height }, clearOf)
    element.style.left = `${at.left}px`
    element.style.top = `${at.top}px`
    tail.current.hidden = at.tail === undefined
    tail.current.style.left = `${Math.min(width - 28, Math.max(28, (at.tail ?? 0) - at.left))}px`
  })
  return (
    <div class={`bubble ${look}`} ref={bubble} aria-hidden={look.startsWith('phrase') ? undefined : 'true'}>
      {name && <b>{name}</b>}
      {children}
      <span class="bubble-tail" ref={tail} />
    </div>
  )
}

type Size = { readonly width: number; readonly height: number }
type Place = { readonly left: number; readonly top: number; readonly tail: number | undefined }

function placeOf(from: Spot | 'you' | 'low-left', box: Box, size: Size, others: readonly Spot[]): Place {
  if (from === 'you' || from === 'low-left') return lowPlace(from, box, size, others)
  const { width, height } = size
  const { x } = from.head
  const left = Math.min(box.width - width - margin, Math.max(margin, x - width / 2))
  const crowns = others.filter(other => other.left < left + width && other.left + other.width > left).map(({ top }) => top)
  const crown = Math.max(from.top - farthest, Math.min(from.top, ...crowns))
  return { left, top: Math.max(margin, crown - height - tailRoom / 2), tail: x }
}

/** From us: at the lower edge, or above all heads where it would cover a face. */
function lowPlace(from: 'you' | 'low-left', box: Box, { width, height }: Size, others: readonly Spot[]): Place {
  const left = from === 'you' ? (box.width - width) / 2 : margin
  const low = { left, top: box.height - height - tailRoom, tail: left + (from === 'you' ? width / 2 : 60) }
  const covers = ({ head: { x, y, radius } }: Spot) => x + radius > left && x - radius < left + width && y + radius * 0.7 > low.top
  if (!others.some(covers)) return low
  const crown = Math.min(...others.map(({ top }) => top))
  return { left, top: Math.max(margin, crown - height - margin), tail: undefined }
}
