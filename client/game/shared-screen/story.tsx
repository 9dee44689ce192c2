/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ScreenView } from '../../../shared/api/shared-screens.ts'
import type { ScenarioInput } from '../../../shared/play/input.ts'
import { openScenario, type ScenarioScreen } from '../scenario/index.tsx'
import { useStore } from '../shell/store.ts'
import { useWords, WordsProvider } from '../shell/words.ts'
import { settings } from '../widgets/index.ts'
import type { Content } from './board-app.tsx'
import { BoardHead } from './board-head.tsx'
import type { Board } from './board-store.ts'
import { StoryEnd } from './story-end.tsx'
import { BoardVote } from './vote.tsx'
import { ScreenWords, useScreenWords } from './words.ts'

/**
 * The story as everybody plays it alone, with the class's own screens where it votes and where it ends. What the server says is shown;
 * nothing is predicted here.
 */
export function Story({ board, view, content }: { readonly board: Board; readonly view: ScreenView; readonly content: Content }) {
  const host = useRef<HTMLDivElement>(null)
  const screen = useRef<ScenarioScreen>(undefined)
  const words = useWords()
  const t = useScreenWords()
  const { saved } = useStore(board.store)
  const { language, names, level, run, ending, phase } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for each content; what changes is shown below
  useEffect(() => {
    if (!host.current) return
    const inWords = (children: ComponentChildren) => (
      <WordsProvider value={words}>
        <ScreenWords value={t}>{children}</ScreenWords>
      </WordsProvider>
    )
    const opened = openScenario(host.current, {
      ...content,
      ...{ language, t: words.game, names, calm: settings().calm, youngReader: level === 'young', endingsSeen: [] },
      ...(run && { run }),
      give: input => lead(board, input),
      leave: () => undefined,
      header: ({ title, ...reading }) => inWords(<Head board={board} title={title} reading={reading} />),
      instead: ({ run: shown, finished, lastRun }) => {
        if (finished && lastRun) return inWords(<StoryEnd board={board} ending={finished.ending} run={lastRun} />)
        const kind = shown && content.scenario.scenes[shown.scene]?.kind
        return shown && (kind === 'feel' || kind === 'decide')
          ? inWords(<BoardVote key={shown.scene} board={board} run={shown} />)
          : undefined
      },
    })
    screen.current = opened
    return opened.close
  }, [board, content, language])
  useEffect(() => {
    if (run) screen.current?.show(run)
    if (phase === 'ending' && ending !== undefined) screen.current?.show(undefined, { ending, stickers: [] })
  }, [run, ending, phase])
  useEffect(() => screen.current?.showSaved(saved), [saved])
  return <div ref={host} class="game-page scenario-host board-story" />
}

function Head({
  board,
  title,
  reading,
}: {
  readonly board: Board
  readonly title: string
  readonly reading: { readonly isReading: boolean; readonly onReadAloud: () => void }
}) {
  const { view } = useStore(board.store)
  return view ? <BoardHead board={board} view={view} title={title} reading={reading} /> : null
}

function lead(board: Board, input: ScenarioInput | { readonly type: 'start' | 'startAgain' }): void {
  const step = board.store.get().view?.step ?? 0
  if (input.type === 'start' || input.type === 'startAgain') void board.ask('screen.begin', { step })
  else void board.ask('screen.goOn', { step, input })
}
