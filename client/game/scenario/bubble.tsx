/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Box, Spot } from './composition.ts'

const margin = 12
const tailRoom = 26

/**
 * Words over the picture: above the head of the one who speaks, or low, from us, when it is `you`.
 * Placed after its size is known, so that it never leaves the picture.
 */
export function Bubble({
  box,
  from,
  look = '',
  name,
  children,
}: {
  readonly box: Box
  readonly from: Spot | 'you' | 'low-left'
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
    const at = placeOf(from, box, { width, height })
    element.style.left = `${at.left}px`
    element.style.top = `${at.top}px`
    tail.current.style.left = `${Math.min(width - 28, Math.max(28, at.tail - at.left))}px`
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

function placeOf(from: Spot | 'you' | 'low-left', box: Box, { width, height }: Size) {
  if (from === 'you' || from === 'low-left') {
    const left = from === 'you' ? (box.width - width) / 2 : margin
    return { left, top: box.height - height - tailRoom, tail: left + (from === 'you' ? width / 2 : 60) }
  }
  const { x, y, radius } = from.head
  const left = Math.min(box.width - width - margin, Math.max(margin, x - width / 2))
  return { left, top: Math.max(margin, y - radius - height - tailRoom), tail: x }
}
