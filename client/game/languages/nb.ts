// What a pupil reads before and around the stories, in one file for one language: a tablet fetches no other.
export { nb as game } from '../../../shared/i18n/game/nb.ts'
export { nb as shell } from '../../../shared/i18n/game-shell/nb.ts'
export { nb as growing } from '../../../shared/i18n/growing/nb.ts'
