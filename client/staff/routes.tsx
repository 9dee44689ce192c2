import type { PageRoute } from '../adults/page-route.ts'

/** The pages of programme staff and coordinators. */
export const staffRoutes: readonly PageRoute[] = []
