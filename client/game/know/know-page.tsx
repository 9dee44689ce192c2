/** @jsxImportSource preact */
import './know.css'
import { useEffect, useRef } from 'preact/hooks'
import type { KnowShelf } from '../lesson/know-shelf.ts'
import { GamePage, type Helps } from '../shell/game-page.tsx'
import { Icon, Key } from '../widgets/index.ts'
import { type KnowMark, knowable, type Seen } from './knowable.ts'
import { useKnowWords, useText } from './use-texts.ts'

/** The recognitions that are open: one button each, with what it is about. */
export function KnowPage({
  state,
  shelf,
  onMap,
  onOpen,
  ...helps
}: Helps & {
  readonly state: Seen
  readonly shelf: Pick<KnowShelf, 'recognition'>
  readonly onMap: () => void
  readonly onOpen: (id: string) => void
}) {
  const t = useKnowWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const open = knowable(state, shelf)
  const ask = t(open.length > 0 ? 'know.choose' : state.player.recognitions.length > 0 ? 'coming' : 'know.nothing')
  return (
    <GamePage
      title={t('know.title')}
      helps={helps}
      onMap={onMap}
      spoken={[
        { text: ask, element: 'question' },
        ...open.map(({ shelved: { data, texts } }, at) => ({ text: `${at + 1}. ${texts.title ?? ''}`, element: `know-${data.id}` })),
      ]}
      look="know-page"
    >
      <section class="know-list" aria-labelledby="question">
        <h2 id="question" ref={heading} tabIndex={-1}>
          {ask}
        </h2>
        <ul>
          {open.map(({ shelved, mark }, at) => (
            <li key={shelved.data.id}>
              <KnowLine shelved={shelved} mark={mark} number={at + 1} onOpen={() => onOpen(shelved.data.id)} />
            </li>
          ))}
        </ul>
      </section>
    </GamePage>
  )
}

function KnowLine({
  shelved: { data, texts },
  mark,
  number,
  onOpen,
}: {
  readonly shelved: NonNullable<ReturnType<KnowShelf['recognition']>>
  readonly mark: KnowMark
  readonly number: number
  readonly onOpen: () => void
}) {
  const t = useKnowWords()
  const text = useText(texts)
  return (
    <button id={`know-${data.id}`} type="button" class={`know-line edge-${number - 1} ${mark}`} data-key={String(number)} onClick={onOpen}>
      <span class="choice-sign">
        <Icon name={data.icon} />
      </span>
      <span class="know-words">
        <b class="know-name">{text('title')}</b>
        <small class="know-about">{text('intro')}</small>
      </span>
      <span class={`know-mark ${mark}`}>
        <Icon name={mark === 'finished' ? 'check' : mark === 'begun' ? 'play' : 'star'} />
        {t(`know.${mark}`)}
      </span>
      <Key name={number} />
    </button>
  )
}
