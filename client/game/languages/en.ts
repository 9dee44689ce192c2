// What a pupil reads before and around the stories, in one file for one language: a tablet fetches no other.
export { en as game } from '../../../shared/i18n/game/en.ts'
export { en as shell } from '../../../shared/i18n/game-shell/en.ts'
export { en as growing } from '../../../shared/i18n/growing/en.ts'
