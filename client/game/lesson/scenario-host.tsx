/** @jsxImportSource preact */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { resume } from '../../../shared/play/resume.ts'
import { openScenario, type ScenarioScreen } from '../scenario/index.tsx'
import type { Helps } from '../shell/game-page.tsx'
import { useWords } from '../shell/words.ts'
import { GameHeader, settings } from '../widgets/index.ts'
import type { LessonState } from './lesson.ts'
import type { Begun } from './lesson-door.tsx'
import { TabletLineApart } from './tablet-line.tsx'

/** Young readers are in the first three grades. */
export const youngUpTo = 3

/** Holds one scenario's screen. Help hides it and leaves it as it is. */
export function ScenarioHost({
  begun,
  state,
  scenario: id,
  isShown,
  onMap,
  onAlbum,
  onTabletHelp,
  onTalk,
}: Helps & {
  readonly begun: Begun
  readonly state: LessonState
  readonly scenario: string
  readonly isShown: boolean
  readonly onMap: () => void
  readonly onAlbum: () => void
}) {
  const words = useWords()
  const { language, game, growing } = words
  const host = useRef<HTMLDivElement>(null)
  const screen = useRef<ScenarioScreen>(undefined)
  const presses = useRef({ onMap, onAlbum, onTabletHelp, onTalk })
  presses.current = { onMap, onAlbum, onTabletHelp, onTalk }
  const content = begun.shelf.scenario(id)
  const version = content?.version
  const stored = state.progress.runs[id]
  // Content may have changed on the server since: the run goes on where the new one allows.
  const run = useMemo(() => (content && stored ? resume(content, stored) : stored), [content, stored])
  const { names } = state.player
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once, and with other names or content; what changes afterwards is shown by the effects below
  useEffect(() => {
    const texts = begun.shelf.texts(id)
    if (!host.current || !content || !texts) return
    const opened = openScenario(host.current, {
      scenario: content,
      texts,
      names,
      language,
      t: game,
      calm: settings().calm,
      youngReader: state.player.grade <= youngUpTo,
      ...(run && { run }),
      endingsSeen: state.progress.endings[id] ?? [],
      give: input => {
        const given = begun.lesson.giveAnswer(id, input)
        if (given) opened.show(begun.lesson.store.get().progress.runs[id], given.finished)
      },
      leave: () => presses.current.onMap(),
      album: { label: growing('album.title'), open: () => presses.current.onAlbum() },
      header: slot => (
        <div>
          <GameHeader
            t={game}
            {...slot}
            onMap={() => presses.current.onMap()}
            onTabletHelp={() => presses.current.onTabletHelp()}
            onTalk={() => presses.current.onTalk()}
          />
          <TabletLineApart lesson={begun.lesson} words={words} />
        </div>
      ),
    })
    screen.current = opened
    return () => opened.close()
  }, [begun, id, language, names, version])
  // The server's word, when it differs from what was shown.
  useEffect(() => screen.current?.show(run), [run])
  useEffect(() => screen.current?.showSaved(state.saved), [state.saved])
  return <div ref={host} class={isShown ? 'game-page scenario-host' : 'hidden-page'} />
}
