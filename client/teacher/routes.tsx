import type { PageRoute } from '../adults/page-route.ts'
import { sharedScreenPath } from '../adults/places.ts'
import { CardsPage } from './cards/cards-page.tsx'
import { DetailsPage } from './classes/details-page.tsx'
import { ProgressPage } from './classes/progress-page.tsx'
import { PupilsPage } from './classes/pupils-page.tsx'
import { PutAwayPage } from './classes/put-away-page.tsx'
import { UsernamesPage } from './classes/usernames-page.tsx'
import { ForHomePage } from './for-home/for-home-page.tsx'
import { BeforeLesson } from './home/before-lesson.tsx'
import { HomePage } from './home/home-page.tsx'
import { LivePage } from './live/live-page.tsx'
import { ProjectorPage } from './live/projector-page.tsx'
import { RequestsPage } from './requests/requests-page.tsx'
import { StartPage } from './shared-screen/start-page.tsx'
import { TabletsPage } from './tablets/tablets-page.tsx'
import { WallPage } from './wall/wall-page.tsx'
import './teacher.css'
import './home/home.css'
import './home/way.css'
import './home/before.css'
import './classes/classes.css'
import './classes/usernames.css'
import './classes/care.css'
import './classes/progress.css'
import './cards/cards.css'
import './cards/paper.css'
import './live/live.css'
import './live/need.css'
import './live/board.css'
import './live/after.css'
import './live/projector.css'
import './live/circles/circles.css'
import './stories/stories.css'
import './for-home/for-home.css'
import './requests/requests.css'
import './tablets/tablets.css'
import './wall/wall.css'
import './shared-screen/shared-screen.css'

/** The teacher's pages. */
export const teacherRoutes: readonly PageRoute[] = [
  { path: '/home', element: <HomePage /> },
  { path: '/classes/put-away', element: <PutAwayPage /> },
  { path: '/classes/:id', element: <PupilsPage /> },
  { path: '/classes/:id/progress', element: <ProgressPage /> },
  { path: '/classes/:id/wall', element: <WallPage /> },
  { path: '/classes/:id/details', element: <DetailsPage /> },
  { path: '/classes/:id/usernames', element: <UsernamesPage /> },
  { path: '/classes/:id/cards', element: <CardsPage /> },
  { path: '/classes/:id/lesson', element: <BeforeLesson /> },
  { path: '/lessons/:id', element: <LivePage />, fills: true },
  { path: '/lessons/:id/projector', element: <ProjectorPage />, fills: true },
  { path: '/chapters/:chapter/home', element: <ForHomePage /> },
  { path: '/requests', element: <RequestsPage /> },
  { path: '/tablets', element: <TabletsPage /> },
  { path: sharedScreenPath, element: <StartPage /> },
]
