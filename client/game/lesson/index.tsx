/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { TabStorage } from '../shell/tab-storage.ts'
import type { ClassList } from '../sign-in/flow.ts'
import { type Begun, LessonDoor } from './lesson-door.tsx'
import { LessonScreens } from './lesson-screens.tsx'
import type { PlaySession } from './session.ts'

/** A signed-in pupil's lesson, from the door until somebody else sits down here. */
export function Lesson({
  session,
  storage,
  onToStart,
  onSomebodyElse,
  onOver,
}: {
  readonly session: PlaySession
  readonly storage: TabStorage
  readonly onToStart: () => void
  readonly onSomebodyElse: (list: ClassList | undefined) => void
  /** All is handed in, and nothing of the pupil is left here. */
  readonly onOver: () => void
}) {
  const [begun, setBegun] = useState<Begun>()
  if (!begun) return <LessonDoor session={session} storage={storage} onBegun={setBegun} onGone={onToStart} />
  return <LessonScreens begun={begun} storage={storage} onToStart={onToStart} onSomebodyElse={onSomebodyElse} onOver={onOver} />
}
