import { findClassByCode } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { changeLesson } from './change-lesson.ts'
import { type Lesson, Lessons } from './model.ts'

/** Six digits that no class and no open lesson has. */
export async function drawCode(context: Context): Promise<string> {
  for (;;) {
    const code = context.secrets.digits(6)
    const isTaken = (await lessonWith(context, code)) ?? (await findClassByCode(context, code))
    if (!isTaken) return code
  }
}

/** A class that was made since may have been given the code of an open lesson; once it opens its own, the cards' code is its own again. */
export async function yieldCode(context: Context, classCode: string): Promise<void> {
  const other = await lessonWith(context, classCode)
  if (!other) return
  const code = await drawCode(context)
  await changeLesson(context, other, () => ({ code }))
}

const lessonWith = (context: Context, code: string) => context.storage.model(Lessons).findOne({ open: true, code }).lean<Lesson>()
