// What a pupil reads before and around the stories, in one file for one language: a tablet fetches no other.
export { fi as game } from '../../../shared/i18n/game/fi.ts'
export { fi as shell } from '../../../shared/i18n/game-shell/fi.ts'
export { fi as growing } from '../../../shared/i18n/growing/fi.ts'
