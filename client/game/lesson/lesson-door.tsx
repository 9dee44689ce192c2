/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { TabStorage } from '../shell/tab-storage.ts'
import { useWords } from '../shell/words.ts'
import { TroubleStep } from '../sign-in/waiting-step.tsx'
import { pause, waitBefore } from './backoff.ts'
import { begunOf, createKnowShelf, type KnowShelf } from './know-shelf.ts'
import { enterLesson, type Lesson, waitingKey } from './lesson.ts'
import type { PlaySession } from './session.ts'
import { createShelf, type StoryShelf } from './story-shelf.ts'

export type Begun = { readonly lesson: Lesson; readonly shelf: StoryShelf; readonly knows: KnowShelf }

/** Fetches what the lesson plays, then takes a seat. Tries until it is there. */
export function LessonDoor({
  session,
  storage,
  onBegun,
  onGone,
}: {
  readonly session: PlaySession
  readonly storage: TabStorage
  readonly onBegun: (begun: Begun) => void
  readonly onGone: () => void
}) {
  const { t, language } = useWords()
  const [isOffline, setOffline] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with another session or language only
  useEffect(() => {
    let isGone = false
    const shelf = createShelf(language)
    const knows = createKnowShelf(language)
    const load = async () => {
      for (let tries = 0; !isGone; tries += 1) {
        try {
          await Promise.all([shelf.fetch(session.player.scenarios), knows.fetch(begunOf(session.player, storage.read(waitingKey) ?? ''))])
          const shelves = { stories: shelf, knowing: knows }
          if (!isGone) onBegun({ lesson: enterLesson(session, shelves, storage), shelf, knows })
          return
        } catch {
          if (!isGone) setOffline(true)
          await pause(waitBefore(tries))
        }
      }
    }
    void load()
    return () => {
      isGone = true
    }
  }, [session, language])
  if (isOffline) return <TroubleStep what="offline" onTryAgain={() => location.reload()} onHelp={onGone} />
  return (
    <main class="one-moment" aria-busy="true">
      <p role="status">{t('map.loading')}</p>
    </main>
  )
}
