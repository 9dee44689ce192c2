import { en, fi, nb, sv } from '../../../shared/i18n/teacher/stories/index.ts'
import { textsHook } from '../../ui/index.ts'

/** The texts about stories, their names, and who may lead a lesson. */
export const useStoryTexts = textsHook({ en, sv, nb, fi })
export type StoryText = ReturnType<typeof useStoryTexts>
