/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { groundSvg } from '../../art/houses/houses-svg.ts'
import { Captions, caption, Drawing, SettingsPanel, type Spoken } from '../widgets/index.ts'
import { Sign } from './sign.tsx'
import { useReader, useWords } from './words.ts'

const titleId = 'kid-title'

export type KidPageProps = {
  readonly title: string
  readonly hint: string
  /** A refusal is said at once by screen readers. */
  readonly tone?: 'calm' | 'refused'
  /** What is read aloud after title and hint. */
  readonly more?: readonly Spoken[]
  readonly children?: ComponentChildren
}
type Slots = KidPageProps & {
  readonly look: string
  /** What stands at the left of the top. */
  readonly top: ComponentChildren
  /** In the top where there is room, below everything where there is not. */
  readonly help?: ComponentChildren
  /** The school's ground below. */
  readonly lawn?: 'shown' | 'none'
}

/** A page before the game: read aloud, settings, one title, one thing. */
export function KidPage({ look, top, help, title, hint, tone = 'calm', more = [], lawn = 'shown', children }: Slots) {
  const { t, game } = useWords()
  const { isReading, hasVoice, read } = useReader()
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLDialogElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new page
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title])
  const readAll = () => (hasVoice() ? read([{ text: `${title}. ${hint}`, element: titleId }, ...more]) : caption(game('read.noVoice')))
  return (
    <div class={look}>
      <header class="kid-top">
        {top}
        <div class="kid-tools">
          {help && <span class="on-wide">{help}</span>}
          <button type="button" class="kid-chip round-on-phone" onClick={readAll}>
            <Sign name={isReading ? 'square' : 'volume-2'} />
            <span>{isReading ? game('header.stopReading') : t('read')}</span>
          </button>
          <button type="button" class="kid-chip round" aria-label={game('header.settings')} onClick={() => panel.current?.showModal()}>
            <Sign name="settings" />
          </button>
        </div>
      </header>
      <main class="kid-main">
        <div class="kid-head" role={tone === 'refused' ? 'alert' : undefined}>
          <h1 id={titleId} tabIndex={-1} ref={heading}>
            {title}
          </h1>
          <p>{hint}</p>
        </div>
        {children}
        {help && <span class="on-phone">{help}</span>}
      </main>
      {lawn === 'shown' && <Drawing svg={groundSvg('clear')} class="kid-lawn" />}
      <SettingsPanel t={game} panel={panel} />
      <Captions />
    </div>
  )
}
