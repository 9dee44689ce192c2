import { Navigate, Route, Routes } from 'react-router'
import { staffRoutes } from '../staff/routes.tsx'
import { teacherRoutes } from '../teacher/routes.tsx'
import { AccountPage } from './account.tsx'
import { Activation } from './activation.tsx'
import { FirstRun } from './first-run.tsx'
import { Frame } from './frame.tsx'
import { Front } from './front.tsx'
import { NotFound } from './not-found.tsx'
import type { PageRoute } from './page-route.ts'
import { SignIn } from './sign-in.tsx'

const signedIn: readonly PageRoute[] = [...staffRoutes, ...teacherRoutes, { path: '/account', element: <AccountPage /> }]
/** Every page of the adults. The game has an entry of its own. */
export function Pages() {
  return (
    <Routes>
      <Route path="/" element={<Front />} />
      <Route path="/index.html" element={<Navigate to="/" replace />} />
      <Route path="/sign-in" element={<SignIn />} />
      <Route path="/first-run" element={<FirstRun />} />
      <Route path="/activate" element={<Activation />} />
      <Route element={<Frame />}>
        {signedIn
          .filter(route => route.fills !== true)
          .map(route => (
            <Route key={route.path} path={route.path} element={route.element} />
          ))}
      </Route>
      <Route element={<Frame bare />}>
        {signedIn
          .filter(route => route.fills === true)
          .map(route => (
            <Route key={route.path} path={route.path} element={route.element} />
          ))}
      </Route>
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
