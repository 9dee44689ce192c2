export { drain } from './drain.ts'
export { type Counter, Counters, type Publication, Publications } from './model.ts'
export { publishDueWeeks } from './publish-due.ts'
export { statisticsRoutes } from './routes.ts'
