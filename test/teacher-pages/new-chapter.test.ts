import { expect, test } from '@jest/globals'
import { isNewChapter } from '../../client/teacher/stories/new-chapter.ts'

test('a chapter is new to a class until somebody has begun one of its stories', () => {
  const stories = [
    { chapter: 1, class: 'finished' },
    { chapter: 1, class: 'notYet' },
    { chapter: 2, class: 'notYet' },
  ] as const
  expect(isNewChapter(stories, 1)).toBe(false)
  expect(isNewChapter(stories, 2)).toBe(true)
})

test('who may not know how far the class is, is asked', () => {
  expect(isNewChapter([{ chapter: 1 }], 1)).toBe(true)
})
