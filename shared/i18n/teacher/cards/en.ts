import type { Text } from '../../translate.ts'

/** How a class signs in, beside its cards. */
export const en = {
  'way.title': 'How the class signs in',
  'way.pictures': 'Three pictures in order',
  'way.words': 'Three short words in order',
  'way.suggested': 'suggested for grades 4 to 6',
  'way.wordsNote': 'The words are in the language of the cards.',
  'way.after': 'Ask for them after the card too',
  'way.afterNote': 'A card that somebody finds then opens nothing alone.',
  'way.save': 'Use this',
  'way.saved': 'Saved.',
  'way.led': 'Only who leads the class can change this.',
  'way.switch.words': 'Words need new cards. The {n} cards with pictures go on working as they are, until you make new ones.',
  'way.switch.pictures': 'Pictures need new cards. The {n} cards with words go on working as they are, until you make new ones.',
  'way.old.pictures': { one: '{n} card still has pictures.', other: '{n} cards still have pictures.' },
  'way.old.words': { one: '{n} card still has words.', other: '{n} cards still have words.' },
  'which.pictures': { one: 'Only the {n} that still has pictures', other: 'Only the {n} that still have pictures' },
  'which.words': { one: 'Only the {n} that still has words', other: 'Only the {n} that still have words' },
  previewWords: 'Code and words are drawn when you press.',
  languageFixed: 'Language of the words: {language}.',
} as const satisfies Record<string, Text>
