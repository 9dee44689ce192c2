import type { Text } from '../../translate.ts'

/** What a teacher does with a class and its pupils. English is the source of truth; the other languages have the same keys. */
export const en = {
  'names.help': 'One first name on each line. Paste from a spreadsheet, or drop a file here: a column of first names is enough.',
  'import.choose': 'Choose a file',
  'import.kinds': '.csv or .txt, up to 1 MB and {n} lines. The file stays on this computer.',
  'import.drop': 'Drop the file here',
  'import.which': 'Which column holds the first names?',
  'import.whichHelp': 'The other columns are not read and go nowhere.',
  'import.column': 'Column {n}: {examples}',
  'import.named': '{name}: {examples}',
  'import.take': 'Take this column',
  'import.leave': 'Take nothing',
  'import.taken': { one: '{n} line was added to the list.', other: '{n} lines were added to the list.' },
  'import.tooLarge': 'This file is larger than 1 MB, so it is hardly a class list. Nothing was read.',
  'import.notText': 'This file is not text. In the spreadsheet choose “Save as” and then CSV, or copy the column and paste it here.',
  'import.tooManyLines': 'This has more than {n} lines. Take one class at a time.',
  'import.empty': 'There is nothing to read in this file.',
} as const satisfies Record<string, Text>
