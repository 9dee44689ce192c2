/** @jsxImportSource preact */
import type { PlaceId } from '../../../shared/api/lessons.ts'
import { PlaceChoice } from '../map/place-choice.tsx'
import { wallPlace } from '../map/places-of.ts'
import type { Helps } from '../shell/game-page.tsx'
import type { WallNow } from '../wall/use-wall.ts'
import { AlbumScreen, WallScreen } from './later-screens.ts'
import type { LessonState } from './lesson.ts'
import type { Begun } from './lesson-door.tsx'

export type GrowingScreen = 'album' | 'wall' | 'choice'

/** What grows, large, and the choice at a place with several stories. */
export function GrowingScreens({
  screen,
  place,
  begun,
  state,
  wall,
  onStory,
  onWall,
  ...ways
}: Helps & {
  readonly screen: GrowingScreen
  readonly place: PlaceId
  readonly begun: Begun
  readonly state: LessonState
  readonly wall: WallNow
  readonly onMap: () => void
  readonly onStory: (id: string) => void
  readonly onWall: () => void
}) {
  if (screen === 'album') return <AlbumScreen stickers={state.progress.stickers} {...ways} />
  if (screen === 'wall') return <WallScreen wall={wall} {...ways} />
  const isWall = place === wallPlace
  return <PlaceChoice place={place} state={state} shelf={begun.shelf} onStory={onStory} {...ways} {...(isWall && { onWall })} />
}
