import { en } from '../../../shared/i18n/teacher/stories/index.ts'
import type { StoryText } from './texts.ts'

type Goal = Extract<keyof typeof en, `goal.${string}`>
const isGoal = (key: string): key is Goal => Object.hasOwn(en, key)

/** What a story is about, in a few words; nothing for a story that none are written for. */
export function goalOf(t: StoryText, story: string): string | undefined {
  const key = `goal.${story}`
  return isGoal(key) ? t(key) : undefined
}
