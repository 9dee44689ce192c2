import type { PageRoute } from '../adults/page-route.ts'
import { OwnSchoolPage } from './own-school.tsx'
import { RegisterSchoolPage } from './register-school.tsx'
import { SchoolPage } from './school.tsx'
import { SchoolsPage } from './schools.tsx'
import { TalksPage } from './talks/talks-page.tsx'
import { TotalsPage } from './totals.tsx'
import './colleagues/colleagues.css'
import './talks/talks.css'

/** The pages of programme staff and coordinators. */
export const staffRoutes: readonly PageRoute[] = [
  { path: '/schools', element: <SchoolsPage /> },
  { path: '/schools/new', element: <RegisterSchoolPage /> },
  { path: '/schools/:id', element: <SchoolPage /> },
  { path: '/totals', element: <TotalsPage /> },
  { path: '/school', element: <OwnSchoolPage /> },
  { path: '/talks', element: <TalksPage /> },
]
