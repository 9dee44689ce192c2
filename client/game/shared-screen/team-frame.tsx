/** @jsxImportSource preact */
import '../sign-in/sign-in.css'
import './shared-screen.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { TeamName } from '../../../shared/api/shared-screens.ts'
import { groundSvg } from '../../art/houses/houses-svg.ts'
import { Sign } from '../shell/sign.tsx'
import { useReader, useWords } from '../shell/words.ts'
import { Captions, caption, Drawing, SettingsPanel, type Spoken } from '../widgets/index.ts'
import { TeamMark } from './team-mark.tsx'

/** A page of a team's device: who they are, one title, one thing. `lawn`: the school's ground below, where there is room for it. */
export function TeamFrame({
  name,
  title,
  hint,
  tone = 'calm',
  lawn = 'shown',
  more = [],
  children,
}: {
  readonly name?: TeamName | undefined
  readonly title: string
  readonly hint: string
  readonly tone?: 'calm' | 'refused'
  readonly lawn?: 'shown' | 'none'
  readonly more?: readonly Spoken[]
  readonly children?: ComponentChildren
}) {
  const { game, t } = useWords()
  const { isReading, hasVoice, read } = useReader()
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLDialogElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new page
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title])
  const readAll = () => (hasVoice() ? read([{ text: `${title}. ${hint}`, element: 'team-title' }, ...more]) : caption(game('read.noVoice')))
  return (
    <div class="sign-in team-page">
      <header class="kid-top">
        <p class="team-name">{name ? <TeamMark name={name} /> : <b>Upstander</b>}</p>
        <div class="kid-tools">
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
          <h1 id="team-title" tabIndex={-1} ref={heading}>
            {title}
          </h1>
          <p>{hint}</p>
        </div>
        {children}
      </main>
      {lawn === 'shown' && <Drawing svg={groundSvg('clear')} class="kid-lawn" />}
      <SettingsPanel t={game} panel={panel} />
      <Captions />
    </div>
  )
}
