/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { TabletLine, useLesson } from '../lesson/tablet-line.tsx'
import { caption, GameHeader, type Spoken } from '../widgets/index.ts'
import { useReader, useWords } from './words.ts'

/** The two kinds of help stand in the header of every page. */
export type Helps = { readonly onTabletHelp: () => void; readonly onTalk: () => void }

/** A page of the lesson: its header, and one thing below. `spoken` is what read aloud reads. */
export function GamePage({
  title,
  helps,
  onMap,
  spoken,
  look,
  children,
}: {
  readonly title: string
  readonly helps: Helps
  readonly onMap?: () => void
  readonly spoken: readonly Spoken[]
  readonly look: string
  readonly children: ComponentChildren
}) {
  const { game } = useWords()
  const lesson = useLesson()
  const { isReading, hasVoice, read } = useReader()
  return (
    <div class="game-page">
      <GameHeader
        t={game}
        title={title}
        onMap={onMap}
        onTabletHelp={helps.onTabletHelp}
        onTalk={helps.onTalk}
        onReadAloud={() => (hasVoice() || spoken.some(({ recording }) => recording) ? read(spoken) : caption(game('read.noVoice')))}
        isReading={isReading}
      />
      {lesson && <TabletLine lesson={lesson} />}
      <main class={look}>{children}</main>
    </div>
  )
}
