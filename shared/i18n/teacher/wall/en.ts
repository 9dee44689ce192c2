import type { Text } from '../../translate.ts'

/** The teacher's page of the class's wall. */
export const en = {
  tab: 'Wall',
  title: 'Our wall',
  about:
    'The wall belongs to the whole class. A piece gets its colour when half of those present have finished a story, when a circle has ended, or when the week with an “I do” card is over.',
  nobody: 'It shows nobody’s share: not to the pupils, not to you, and it is stored nowhere. Other classes do not see it.',
  year: 'A new school year begins with a new wall. Print this one before, on A3 if you can.',
  print: 'Print the wall',
  alt: 'The class’s wall painting: {state}.',
  made: 'Made by the whole class',
  'state.bare': 'a pencil sketch that waits for colour',
  'state.begun': 'it has begun to get colour',
  'state.half': 'half of it has colour',
  'state.nearly': 'it is nearly painted',
  'state.painted': 'all of it is painted',
} as const satisfies Record<string, Text>
