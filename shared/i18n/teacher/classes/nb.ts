import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const nb: SameKeys<typeof en> = {
  'names.help': 'Ett fornavn på hver linje. Lim inn fra et regneark, eller slipp en fil her: en kolonne med fornavn er nok.',
  'import.choose': 'Velg en fil',
  'import.kinds': '.csv eller .txt, høyst 1 MB og {n} linjer. Filen blir på denne datamaskinen.',
  'import.drop': 'Slipp filen her',
  'import.which': 'I hvilken kolonne står fornavnene?',
  'import.whichHelp': 'De andre kolonnene blir ikke lest og sendes ingen steder.',
  'import.column': 'Kolonne {n}: {examples}',
  'import.named': '{name}: {examples}',
  'import.take': 'Ta denne kolonnen',
  'import.leave': 'Ta ingenting',
  'import.taken': { one: '{n} linje er lagt til i listen.', other: '{n} linjer er lagt til i listen.' },
  'import.tooLarge': 'Filen er større enn 1 MB og neppe en klasseliste. Ingenting er lest.',
  'import.notText': 'Filen er ikke tekst. Velg «Lagre som» og deretter CSV i regnearket, eller kopier kolonnen og lim den inn her.',
  'import.tooManyLines': 'Det er flere enn {n} linjer. Ta én klasse om gangen.',
  'import.empty': 'Det er ingenting å lese i filen.',
}
