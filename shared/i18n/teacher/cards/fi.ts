import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const fi: SameKeys<typeof en> = {
  'way.title': 'Näin luokka kirjautuu',
  'way.pictures': 'Kolme kuvaa järjestyksessä',
  'way.words': 'Kolme lyhyttä sanaa järjestyksessä',
  'way.suggested': 'ehdotus 4.–6. luokalle',
  'way.wordsNote': 'Sanat ovat korttien kielellä.',
  'way.after': 'Kysy ne myös kortin jälkeen',
  'way.afterNote': 'Silloin löydetty kortti ei yksin avaa mitään.',
  'way.save': 'Käytä tätä',
  'way.saved': 'Tallennettu.',
  'way.led': 'Vain luokan opettaja voi muuttaa tätä.',
  'way.switch.words': 'Sanoja varten tarvitaan uudet kortit. {n} kuvakorttia toimii ennallaan, kunnes teet uudet.',
  'way.switch.pictures': 'Kuvia varten tarvitaan uudet kortit. {n} sanakorttia toimii ennallaan, kunnes teet uudet.',
  'way.old.pictures': { one: '{n} kortissa on vielä kuvat.', other: '{n} kortissa on vielä kuvat.' },
  'way.old.words': { one: '{n} kortissa on vielä sanat.', other: '{n} kortissa on vielä sanat.' },
  'which.pictures': { one: 'Vain se {n}, jossa on vielä kuvat', other: 'Vain ne {n}, joissa on vielä kuvat' },
  'which.words': { one: 'Vain se {n}, jossa on vielä sanat', other: 'Vain ne {n}, joissa on vielä sanat' },
  previewWords: 'Koodi ja sanat arvotaan, kun painat.',
  languageFixed: 'Sanojen kieli: {language}.',
}
