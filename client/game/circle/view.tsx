/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Box } from '../scenario/composition.ts'
import { useBox } from '../scenario/use-box.ts'
import type { CircleComposer } from './pictures.ts'
import { useCircle } from './playing.ts'

/** A screen of the circle: the picture, what lies over it, and the panel. `alt` says the picture in words. */
export function View<More>({
  composer,
  alt,
  over,
  below,
  children,
}: {
  readonly composer: CircleComposer<More>
  readonly alt: string
  readonly over: (seen: More, box: Box) => ComponentChildren
  /** What a small picture has no room for. */
  readonly below?: (box: Box) => ComponentChildren
  readonly children: ComponentChildren
}) {
  const { stage } = useCircle()
  const place = useRef<HTMLDivElement>(null)
  const box = useBox(place)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the picture
  const composition = useMemo(() => box && composer.compose(box), [composer.key, box])
  const shownKey = useRef<string>(undefined)
  useEffect(() => {
    if (!place.current || !composition) return
    // People walk within one screen; a new size or a new screen is a new picture.
    const walks = shownKey.current !== undefined && shownKey.current !== composer.key
    stage.showIn(place.current, composition.picture, walks ? 'walk' : 'cut')
    shownKey.current = composer.key
  }, [composition, composer.key, stage])
  return (
    <main>
      <div class="view" ref={place}>
        <p id="picture" class="for-readers">
          {alt}
        </p>
        <div class="over">{box && composition && over(composition, box)}</div>
      </div>
      <section class="panel" aria-labelledby="question">
        {box && below?.(box)}
        {children}
      </section>
    </main>
  )
}

/** What a screen is about; gets the focus when the screen comes, so that readers hear what is new. */
export function Title({ children, class: look = '' }: { readonly children: ComponentChildren; readonly class?: string }) {
  const place = useRef<HTMLHeadingElement>(null)
  useEffect(() => place.current?.focus({ preventScroll: true }), [])
  return (
    <h2 id="question" ref={place} class={look} tabIndex={-1} aria-describedby="picture">
      {children}
    </h2>
  )
}
