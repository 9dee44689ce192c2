import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const nb: SameKeys<typeof en> = {
  'way.title': 'Slik logger klassen inn',
  'way.pictures': 'Tre bilder i rekkefølge',
  'way.words': 'Tre korte ord i rekkefølge',
  'way.suggested': 'forslag for 4. til 6. trinn',
  'way.wordsNote': 'Ordene er på samme språk som kortene.',
  'way.after': 'Spør etter dem også etter kortet',
  'way.afterNote': 'Da åpner et kort som noen finner, ingenting alene.',
  'way.save': 'Bruk dette',
  'way.saved': 'Lagret.',
  'way.led': 'Bare den som leder klassen, kan endre dette.',
  'way.switch.words': 'Ord krever nye kort. De {n} kortene med bilder virker som de er, til du lager nye.',
  'way.switch.pictures': 'Bilder krever nye kort. De {n} kortene med ord virker som de er, til du lager nye.',
  'way.old.pictures': { one: '{n} kort har fortsatt bilder.', other: '{n} kort har fortsatt bilder.' },
  'way.old.words': { one: '{n} kort har fortsatt ord.', other: '{n} kort har fortsatt ord.' },
  'which.pictures': { one: 'Bare det {n} som fortsatt har bilder', other: 'Bare de {n} som fortsatt har bilder' },
  'which.words': { one: 'Bare det {n} som fortsatt har ord', other: 'Bare de {n} som fortsatt har ord' },
  previewWords: 'Kode og ord trekkes når du trykker.',
  languageFixed: 'Språket i ordene: {language}.',
}
