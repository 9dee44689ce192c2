import type { PageRoute } from '../adults/page-route.ts'

/** The teacher's pages. */
export const teacherRoutes: readonly PageRoute[] = []
