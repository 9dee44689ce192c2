/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Icon } from '../widgets/index.ts'
import type { Box, Composer, Seen } from './composition.ts'
import { usePlaying } from './playing.ts'
import { DrawnScreen } from './screen/drawn-screen.tsx'
import { across, useSpots } from './spots.ts'
import { useBox } from './use-box.ts'

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
  readonly over?: (seen: Seen, box: Box) => ComponentChildren
  readonly look?: '' | 'sideways' | 'of-ways'
  readonly children: ComponentChildren
}) {
  const { stage } = usePlaying()
  const view = useRef<HTMLDivElement>(null)
  const box = useBox(view)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the picture
  const composition = useMemo(() => (box && 'compose' in composer ? composer.compose(box) : undefined), [composer.key, box])
  const drawn = 'onScreen' in composer ? composer.onScreen : undefined
  const isDrawn = drawn !== undefined
  const shownKey = useRef<string>(undefined)
  useEffect(() => {
    if (isDrawn) stage.rest()
    if (!view.current || !composition) return
    stage.showIn(view.current, composition.picture, shownKey.current === composer.key ? 'cut' : 'walk')
    shownKey.current = composer.key
  }, [composition, composer.key, isDrawn, stage])
  const onScreen = useSpots(view, box, drawn)
  const spots = drawn ? onScreen : composition && across(composition.spots)
  return (
    <main class={drawn ? 'sideways on-screen' : look}>
      <div class="view" ref={view}>
        <p id="picture" class="for-readers">
          {alt}
        </p>
        {drawn && <DrawnScreen shown={drawn} />}
        <div class="over">{box && spots && over?.({ spots }, box)}</div>
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
