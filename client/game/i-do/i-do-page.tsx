/** @jsxImportSource preact */
import './i-do.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { CardDrawing } from '../know/card-drawing.tsx'
import { SavedSign } from '../know/saved-sign.tsx'
import { useKnowWords, useSpoken, useText } from '../know/use-texts.ts'
import type { KnowShelf } from '../lesson/know-shelf.ts'
import type { Lesson, LessonState } from '../lesson/lesson.ts'
import { GamePage, type Helps } from '../shell/game-page.tsx'
import { useWords } from '../shell/words.ts'
import { Icon, Key, PrimaryButton, playSound, SecondButton } from '../widgets/index.ts'
import { Paper } from './paper.tsx'

type Seen = Pick<LessonState, 'saved'> & {
  readonly player: Pick<LessonState['player'], 'cards'>
  readonly progress: Pick<LessonState['progress'], 'iDo'>
}

/** One paper card, one picture, one private tick. No number, and nobody asks. */
export function IDoPage({
  lesson,
  state,
  shelf,
  onMap,
  ...helps
}: Helps & {
  readonly lesson: Pick<Lesson, 'giveAny'>
  readonly state: Seen
  readonly shelf: Pick<KnowShelf, 'card'>
  readonly onMap: () => void
}) {
  const t = useKnowWords()
  const { game } = useWords()
  const cards = state.player.cards.flatMap(({ id }) => shelf.card(id) ?? [])
  // The first is today's, and then around.
  const [turned, setTurned] = useState(0)
  const shelved = cards.at(turned % Math.max(1, cards.length))
  const text = useText(shelved?.texts ?? {})
  const spoken = useSpoken('i-do', shelved)
  const none = t(state.player.cards.length > 0 ? 'coming' : 'do.nothing')
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each card
  useEffect(() => heading.current?.focus(), [shelved])
  const isDone = shelved !== undefined && state.progress.iDo.includes(shelved.data.id)
  const tick = (done: boolean) => {
    if (!shelved) return
    lesson.giveAny({ card: shelved.data.id, input: { done } })
    playSound(done ? 'found' : 'chosen', game)
  }
  return (
    <GamePage
      title={t('do.title')}
      helps={helps}
      onMap={onMap}
      spoken={
        shelved
          ? [
              { text: t('do.week'), element: 'week' },
              spoken('title', 'task'),
              spoken('hint', 'task-hint'),
              { text: `1. ${t('do.done')}. ${t('do.onlyYou')}`, element: 'tick-line' },
              { text: t('do.wall'), element: 'wall' },
            ]
          : [{ text: none, element: 'task' }]
      }
      look="i-do-page"
    >
      {shelved ? (
        <Paper
          picture={<CardDrawing picture={shelved.data.picture} />}
          alt={text('alt')}
          title={
            <h2 id="task" ref={heading} tabIndex={-1}>
              {text('title')}
            </h2>
          }
          hint={text('hint')}
        >
          <label class={`tick-line ${isDone ? 'on' : ''}`} id="tick-line">
            <input type="checkbox" data-key="1" checked={isDone} onChange={event => tick(event.currentTarget.checked)} />
            <span class="tick-box">{isDone && <Icon name="check" />}</span>
            <span>
              <b>{t('do.done')}</b>
              <small>
                <Icon name="lock" />
                {t('do.onlyYou')}
              </small>
            </span>
            <Key name={1} />
          </label>
          <SavedSign saved={state.saved} />
        </Paper>
      ) : (
        <section class="paper" aria-labelledby="task">
          <h2 id="task" ref={heading} tabIndex={-1}>
            {none}
          </h2>
        </section>
      )}
      <aside class="i-do-side">
        <WallPiece />
        <p id="wall">
          <b>{t('do.class')}</b>
          <br />
          {t('do.wall')}
        </p>
        <p class="note">
          <Icon name="users-round" />
          {t('do.all')}
        </p>
        {cards.length > 1 && <SecondButton label={t('do.another')} icon="repeat" onPress={() => setTurned(turned + 1)} />}
        <PrimaryButton label={game('toTheMap')} onPress={onMap} />
      </aside>
    </GamePage>
  )
}

/** A flower in colour and a cloud that is still a sketch. */
const WallPiece = () => (
  <svg class="wall-piece" viewBox="0 0 150 110" aria-hidden="true">
    <rect width="150" height="110" rx="14" fill="#f5ead6" />
    <path d="M14 84 q30 -26 60 -8 t62 -6" stroke="#a4957c" stroke-width="3.4" fill="none" />
    <path d="M96 70 C82 70 78 46 96 40 C104 24 128 30 126 48 C142 52 138 72 122 70Z" fill="#fff" stroke="#a4957c" stroke-width="3" />
    <g transform="translate(48 58)">
      {[0, 60, 120, 180, 240, 300].map(turn => (
        <ellipse key={turn} cy="-16" rx="10" ry="14" fill="#ff8fb1" transform={`rotate(${turn})`} />
      ))}
      <circle r="9" fill="#ffd54a" />
    </g>
  </svg>
)
