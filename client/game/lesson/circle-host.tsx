/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Circle } from '../../../shared/content/circle-schema.ts'
import type { Texts } from '../../../shared/content/schema.ts'
import type { Helps } from '../shell/game-page.tsx'
import { useWords } from '../shell/words.ts'
import { GameHeader } from '../widgets/index.ts'
import { pause, waitBefore } from './backoff.ts'
import type { CircleSeat } from './circle-seat.ts'
import { loadCircle } from './content.ts'
import type { Lesson, LessonState } from './lesson.ts'
import { TabletLine } from './tablet-line.tsx'

type Screens = typeof import('../circle/index.tsx')
type Content = { readonly circle: Circle; readonly texts: Texts }

/** Holds the pupil's circle; its screens and texts are fetched with the first one. Help lies over it and leaves it as it is. */
export function CircleHost({
  lesson,
  state,
  seat,
  isShown,
  onMap,
  onTabletHelp,
  onTalk,
}: Helps & {
  readonly lesson: Lesson
  readonly state: LessonState
  readonly seat: CircleSeat
  readonly isShown: boolean
  readonly onMap: () => void
}) {
  const { language, game, t } = useWords()
  const { news } = seat
  const id = news.kind === 'plays' ? news.circle : undefined
  const version = news.kind === 'plays' ? news.version : 0
  const screens = useFetched<Screens>(() => import('../circle/index.tsx'), 'screens')
  const content = useFetched<Content | undefined>(
    async () => (id ? loadCircle({ id, version }, language) : undefined),
    `${id} ${version} ${language}`,
  )
  const waits = news.kind === 'waits' && screens
  const header = { t: game, onTabletHelp, onTalk }
  // What was left for the map is there again as it was.
  const look = isShown ? 'game-page circle-host' : 'hidden-page'
  if (news.kind === 'plays' && screens && content?.circle.id === id && content)
    return (
      <div class={look}>
        <screens.CircleApp
          {...content}
          names={state.player.names}
          language={language}
          game={game}
          view={news}
          isHere={state.connection === 'here'}
          move={wanted => lesson.inCircle('circle.move', wanted)}
          again={wish => lesson.inCircle('circle.again', wish)}
          toMap={onMap}
          header={slot => (
            <div>
              <GameHeader {...header} {...slot} {...(news.phase === 'lookBack' && { onMap })} />
              <TabletLine lesson={lesson} />
            </div>
          )}
        />
      </div>
    )
  return (
    <div class={look}>
      <GameHeader {...header} title={t('map.title')} {...(waits && { onMap })} />
      <TabletLine lesson={lesson} />
      <main class="one-moment" aria-busy={!waits}>
        {waits ? <screens.Waits language={language} /> : <p role="status">{t('oneMoment')}</p>}
      </main>
    </div>
  )
}

/** Tries until it is there. */
function useFetched<T>(fetch: () => Promise<T>, key: string): T | undefined {
  const [fetched, setFetched] = useState<{ readonly key: string; readonly value: T }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names what is fetched
  useEffect(() => {
    let isGone = false
    const load = async () => {
      for (let tries = 0; !isGone; tries += 1) {
        try {
          const value = await fetch()
          if (!isGone) setFetched({ key, value })
          return
        } catch {
          await pause(waitBefore(tries))
        }
      }
    }
    void load()
    return () => {
      isGone = true
    }
  }, [key])
  return fetched?.key === key ? fetched.value : undefined
}
