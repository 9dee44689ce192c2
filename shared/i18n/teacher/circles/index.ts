export { en } from './en.ts'
export { fi } from './fi.ts'
export { nb } from './nb.ts'
export { sv } from './sv.ts'
