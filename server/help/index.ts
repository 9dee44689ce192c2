export { eraseOldRequests } from './answer-request.ts'
export { beOnTheList, findListed, takeOffList } from './grown-ups.ts'
export { type HelpRequest, HelpRequests } from './model.ts'
export { helpRoutes } from './routes.ts'
