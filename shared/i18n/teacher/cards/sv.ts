import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const sv: SameKeys<typeof en> = {
  'way.title': 'Så loggar klassen in',
  'way.pictures': 'Tre bilder i ordning',
  'way.words': 'Tre korta ord i ordning',
  'way.suggested': 'förslag för årskurs 4 till 6',
  'way.wordsNote': 'Orden är på samma språk som korten.',
  'way.after': 'Fråga efter dem också efter kortet',
  'way.afterNote': 'Då öppnar ett upphittat kort ingenting ensamt.',
  'way.save': 'Använd det här',
  'way.saved': 'Sparat.',
  'way.led': 'Bara den som leder klassen kan ändra det här.',
  'way.switch.words': 'Ord kräver nya kort. De {n} korten med bilder gäller som de är tills du gör nya.',
  'way.switch.pictures': 'Bilder kräver nya kort. De {n} korten med ord gäller som de är tills du gör nya.',
  'way.old.pictures': { one: '{n} kort har fortfarande bilder.', other: '{n} kort har fortfarande bilder.' },
  'way.old.words': { one: '{n} kort har fortfarande ord.', other: '{n} kort har fortfarande ord.' },
  'which.pictures': { one: 'Bara det {n} som fortfarande har bilder', other: 'Bara de {n} som fortfarande har bilder' },
  'which.words': { one: 'Bara det {n} som fortfarande har ord', other: 'Bara de {n} som fortfarande har ord' },
  previewWords: 'Kod och ord dras när du trycker.',
  languageFixed: 'Ordens språk: {language}.',
}
