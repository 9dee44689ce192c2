/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Icon } from '../widgets/index.ts'
import type { Box, Composer, Composition } from './composition.ts'
import { usePlaying } from './playing.ts'

/** A screen: the picture, what lies over it, and the panel with one question. `alt` says the picture in a sentence. */
export function Layout({
  composer,
  alt,
  over,
  look = '',
  children,
}: {
  readonly composer: Composer
  readonly alt: string
  readonly over?: (composition: Composition, box: Box) => ComponentChildren
  readonly look?: '' | 'sideways'
  readonly children: ComponentChildren
}) {
  const { stage } = usePlaying()
  const view = useRef<HTMLDivElement>(null)
  const box = useBox(view)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the picture
  const composition = useMemo(() => box && composer.compose(box), [composer.key, box])
  const shownKey = useRef<string>(undefined)
  useEffect(() => {
    if (!view.current || !composition) return
    stage.showIn(view.current, composition.picture, shownKey.current === composer.key ? 'cut' : 'walk')
    shownKey.current = composer.key
  }, [composition, composer.key, stage])
  return (
    <main class={look}>
      <div class="view" ref={view}>
        <p id="picture" class="for-readers">
          {alt}
        </p>
        <div class="over">{box && composition && over?.(composition, box)}</div>
      </div>
      <section class="panel" aria-labelledby="question">
        {children}
        <SavedSign />
      </section>
    </main>
  )
}

/** The one question of a screen; gets the focus when the screen comes, so that readers hear what is new. */
export function Question({ children }: { readonly children: ComponentChildren }) {
  const place = useRef<HTMLHeadingElement>(null)
  useEffect(() => place.current?.focus({ preventScroll: true }), [])
  return (
    <h2 id="question" ref={place} tabIndex={-1} aria-describedby="picture">
      {children}
    </h2>
  )
}

function SavedSign() {
  const { saved, t } = usePlaying()
  return (
    <p class={`saved ${saved}`} aria-live={saved === 'notSaved' ? 'polite' : 'off'}>
      <Icon name={saved === 'saved' ? 'check' : saved === 'saving' ? 'repeat' : 'wifi-off'} />
      {t(`saved.${saved}`)}
    </p>
  )
}

function useBox(view: { readonly current: HTMLElement | null }): Box | undefined {
  const [box, setBox] = useState<Box>()
  useLayoutEffect(() => {
    const element = view.current
    if (!element) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      setBox(known => ((known?.width === width && known.height === height) || width === 0 || height === 0 ? known : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [view])
  return box
}
