export { eraseOldRequests } from './answer-request.ts'
export { type HelpRequest, HelpRequests } from './model.ts'
export { helpRoutes } from './routes.ts'
