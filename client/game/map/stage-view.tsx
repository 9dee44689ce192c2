/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { createStage, drawingKey, type Stage, type StagePicture } from '../stage/index.ts'
import { useSettings } from '../widgets/index.ts'
import type { Size } from './camera.ts'

/** A picture composed for the room it has, and what lies over it. */
export function StageView({
  compose,
  children,
}: {
  readonly compose: (size: Size) => StagePicture
  readonly children: (size: Size) => ComponentChildren
}) {
  const view = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const stage = useRef<Stage>(undefined)
  const [size, setSize] = useState<Size>()
  const { calm } = useSettings()
  useLayoutEffect(() => {
    const element = view.current
    if (!element) return
    const measure = () => {
      const next = { width: element.clientWidth, height: element.clientHeight }
      if (next.width === 0 || next.height === 0) return
      setSize(before => (before?.width === next.width && before.height === next.height ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (!canvas.current) return
    const made = createStage(canvas.current, { calm })
    stage.current = made
    const hidden = () => (document.hidden ? made.sleep() : made.wake())
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      stage.current = undefined
      made.destroy()
    }
  }, [calm])
  const picture = size && compose(size)
  const shown = picture && `${namesOf(picture)} ${size.width} ${size.height} ${calm}`
  const lastSize = useRef<Size>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` names all that is in the picture
  useEffect(() => {
    if (!picture) return
    const isResized = lastSize.current !== size
    lastSize.current = size
    if (isResized) stage.current?.resize()
    stage.current
      ?.show(picture, isResized ? 'cut' : 'walk')
      .catch((problem: unknown) => console.error('The map could not be shown.', problem))
  }, [shown])
  return (
    <div class="stage-view" ref={view}>
      <div class="stage-canvas" ref={canvas} aria-hidden="true" />
      <div class="over-stage">{size && children(size)}</div>
    </div>
  )
}

/** What the picture shows, told by which drawings stand where. */
const namesOf = ({ background, people }: StagePicture): string =>
  [background.length, ...people.map(({ id, svg, x, y, scale }) => `${id} ${drawingKey(svg)} ${x} ${y} ${scale}`)].join()
