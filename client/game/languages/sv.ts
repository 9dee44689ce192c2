// What a pupil reads before and around the stories, in one file for one language: a tablet fetches no other.
export { sv as game } from '../../../shared/i18n/game/sv.ts'
export { sv as shell } from '../../../shared/i18n/game-shell/sv.ts'
export { sv as growing } from '../../../shared/i18n/growing/sv.ts'
