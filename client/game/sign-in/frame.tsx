/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { groundSvg } from '../../art/houses/houses-svg.ts'
import { Sign } from '../shell/sign.tsx'
import { useReader, useWords } from '../shell/words.ts'
import { Captions, caption, Drawing, SettingsPanel, type Spoken } from '../widgets/index.ts'

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 28"><g fill="#b9a680"><circle cx="6" cy="14" r="4"/><path d="M0 28v-3a6 6 0 0 1 12 0v3Z"/><circle cx="28" cy="14" r="4"/><path d="M22 28v-3a6 6 0 0 1 12 0v3Z"/></g><g fill="#5b45c9" stroke="#fffaf0" stroke-width="1.6"><path d="M9 29V19.5a8 8 0 0 1 16 0V29Z"/><circle cx="17" cy="6" r="5.6"/></g></svg>'

/** Every step of sign-in: the three steps, help, read aloud, one title, one thing. `tone`: a refusal is said at once by screen readers. */
export function SignInFrame({
  step,
  title,
  hint,
  tone = 'calm',
  more = [],
  onHelp,
  children,
}: {
  readonly step: 1 | 2 | 3
  readonly title: string
  readonly hint: string
  readonly tone?: 'calm' | 'refused'
  /** What is read aloud after title and hint. */
  readonly more?: readonly Spoken[]
  readonly onHelp: (() => void) | undefined
  readonly children?: ComponentChildren
}) {
  const { t, game } = useWords()
  const { isReading, hasVoice, read } = useReader()
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLDialogElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new step
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title])
  const readLabel = isReading ? game('header.stopReading') : t('read')
  const readAll = () =>
    !hasVoice() ? caption(game('read.noVoice')) : read([{ text: `${title}. ${hint}`, element: 'sign-in-title' }, ...more])
  const help = onHelp && (
    <button type="button" class="kid-chip help" onClick={onHelp}>
      <Sign name="life-buoy" />
      {t('tabletHelp')}
    </button>
  )
  return (
    <div class="sign-in">
      <header class="kid-top">
        <span class="kid-brand">
          <Drawing svg={mark} class="kid-mark" />
          <span>Upstander</span>
        </span>
        <ol class="kid-steps" aria-label={t('step', { n: step })}>
          {[1, 2, 3].map(n => (
            <li key={n} class={n < step ? 'past' : n === step ? 'now' : ''} aria-current={n === step ? 'step' : undefined}>
              {n}
            </li>
          ))}
        </ol>
        <div class="kid-tools">
          <span class="on-wide">{help}</span>
          <button type="button" class="kid-chip round-on-phone" onClick={readAll}>
            <Sign name={isReading ? 'square' : 'volume-2'} />
            <span>{readLabel}</span>
          </button>
          <button type="button" class="kid-chip round" aria-label={game('header.settings')} onClick={() => panel.current?.showModal()}>
            <Sign name="settings" />
          </button>
        </div>
      </header>
      <main class="kid-main">
        <div class="kid-head" role={tone === 'refused' ? 'alert' : undefined}>
          <h1 id="sign-in-title" tabIndex={-1} ref={heading}>
            {title}
          </h1>
          <p>{hint}</p>
        </div>
        {children}
        <span class="on-phone">{help}</span>
      </main>
      <Drawing svg={groundSvg('clear')} class="kid-lawn" />
      <SettingsPanel t={game} panel={panel} />
      <Captions />
    </div>
  )
}
