export { circlesPart } from './circles-part.ts'
export { circlePart } from './content.ts'
