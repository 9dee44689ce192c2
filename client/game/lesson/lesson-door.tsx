/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Scenario, Texts } from '../../../shared/content/schema.ts'
import type { TabStorage } from '../shell/tab-storage.ts'
import { useWords } from '../shell/words.ts'
import { TroubleStep } from '../sign-in/waiting-step.tsx'
import { pause, waitBefore } from './backoff.ts'
import { loadScenario, loadTexts } from './content.ts'
import { enterLesson, type Lesson } from './lesson.ts'
import type { PlaySession } from './session.ts'

export type Begun = { readonly lesson: Lesson; readonly scenarios: readonly Scenario[]; readonly texts: ReadonlyMap<string, Texts> }

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
    const open = session.player.scenarios
    const load = async () => {
      for (let tries = 0; !isGone; tries += 1) {
        try {
          const scenarios = await Promise.all(open.map(loadScenario))
          const texts = new Map(await Promise.all(open.map(async each => [each.id, await loadTexts(each, language)] as const)))
          if (!isGone) onBegun({ lesson: enterLesson(session, scenarios, storage), scenarios, texts })
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
