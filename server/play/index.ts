export { chaptersBegun } from './chapters-begun.ts'
export {
  contentMistakes,
  contentPart,
  iDoCards,
  loadContent,
  piecePart,
  recognitions,
  recordingFile,
  scenarioOf,
  scenarios,
} from './content.ts'
export { type Counted, type CountKey, periodsAt, schoolYearOf } from './count-keys.ts'
export { findProgress, progressesOf } from './find-progress.ts'
export { giveAnswer, type Remembered } from './give-answer.ts'
export { howFarOf } from './how-far.ts'
export { inTurn } from './in-turn.ts'
export { type Progress, Progresses } from './model.ts'
export { presentProgress, presentSteps } from './present-progress.ts'
export { takePending } from './take-pending.ts'
export { beginTally, deleteOldTallies, deleteTally, keepTallyUntil, tallyOf } from './tally.ts'
