import { lazily } from '../shell/lazily.tsx'
import { whenIdle } from '../shell/when-idle.ts'

/** Screens that nobody sees in the first minute. */
export const Talk = lazily(() => import('../help/talk.tsx').then(({ Talk }) => Talk))
export const Goodbye = lazily(() => import('./goodbye.tsx').then(({ Goodbye }) => Goodbye))
export const KnowPage = lazily(() => import('../know/know-page.tsx').then(({ KnowPage }) => KnowPage))
export const RecognitionPage = lazily(() => import('../know/recognition-page.tsx').then(({ RecognitionPage }) => RecognitionPage))
export const IDoPage = lazily(() => import('../i-do/i-do-page.tsx').then(({ IDoPage }) => IDoPage))
export const AlbumScreen = lazily(() => import('../album/album-screen.tsx').then(({ AlbumScreen }) => AlbumScreen))
export const WallScreen = lazily(() => import('../wall/wall-screen.tsx').then(({ WallScreen }) => WallScreen))

/** Once the map stands. */
export function fetchLaterScreens(): void {
  void whenIdle().then(() => {
    for (const screen of [Talk, Goodbye, KnowPage, RecognitionPage, IDoPage, AlbumScreen, WallScreen]) screen.fetch()
  })
}
