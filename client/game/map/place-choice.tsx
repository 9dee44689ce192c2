/** @jsxImportSource preact */
import './place-choice.css'
import { useEffect, useRef } from 'preact/hooks'
import type { PlaceId } from '../../../shared/api/lessons.ts'
import { textOf } from '../../../shared/content/texts.ts'
import type { LessonState } from '../lesson/lesson.ts'
import type { StoryShelf } from '../lesson/story-shelf.ts'
import { GamePage, type Helps } from '../shell/game-page.tsx'
import { useGrowing } from '../shell/growing-words.ts'
import { useWords } from '../shell/words.ts'
import { Key, useSettings } from '../widgets/index.ts'
import { MarkSign } from './place-signs.tsx'
import { markOfStory, storiesAt } from './places-of.ts'

/** A place where more than one story is open: which one? */
export function PlaceChoice({
  place,
  state,
  shelf,
  onMap,
  onStory,
  onWall,
  ...helps
}: Helps & {
  readonly place: PlaceId
  readonly state: LessonState
  readonly shelf: Pick<StoryShelf, 'texts'>
  readonly onMap: () => void
  readonly onStory: (id: string) => void
  /** Where the wall stands it may be looked at as well. */
  readonly onWall?: () => void
}) {
  const { t } = useWords()
  const growing = useGrowing()
  const { easy } = useSettings()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { player, progress } = state
  const stories = storiesAt(place, player.scenarios, progress).map(({ id }) => {
    const texts = shelf.texts(id) ?? {}
    const say = (key: string) => (texts[key] === undefined ? '' : textOf(texts, key, easy ? 'young' : 'older', player.names))
    return { id, mark: markOfStory(id, progress), title: say('title'), about: say('intro') }
  })
  return (
    <GamePage
      title={t(`place.${place}`)}
      helps={helps}
      onMap={onMap}
      spoken={[
        { text: growing.t('choose.title'), element: 'question' },
        ...stories.map(({ id, title, about }, at) => ({ text: `${at + 1}. ${title}. ${about}`, element: `story-${id}` })),
      ]}
      look="place-choice"
    >
      <section aria-labelledby="question">
        <h2 id="question" ref={heading} tabIndex={-1}>
          {growing.t('choose.title')}
        </h2>
        <ul>
          {stories.map(({ id, mark, title, about }, at) => (
            <li key={id}>
              <button id={`story-${id}`} type="button" class={`story-line ${mark}`} data-key={String(at + 1)} onClick={() => onStory(id)}>
                <MarkSign mark={mark} />
                <span class="story-words">
                  <b>{title}</b>
                  <small>{about}</small>
                  <em>{t(`map.mark.${mark}`)}</em>
                </span>
                <Key name={at + 1} />
              </button>
            </li>
          ))}
          {onWall && (
            <li>
              <button type="button" class="story-line" data-key={String(stories.length + 1)} onClick={onWall}>
                <span class="story-words">
                  <b>{growing.t('wall.look')}</b>
                </span>
                <Key name={stories.length + 1} />
              </button>
            </li>
          )}
        </ul>
      </section>
    </GamePage>
  )
}
