/** The texts that the adults' pages share, and those of the programme staff and the coordinator. English is the source of truth. */
export { en } from './en.ts'
export { fi } from './fi.ts'
export { nb } from './nb.ts'
export { sv } from './sv.ts'
