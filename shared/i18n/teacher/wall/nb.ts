import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const nb: SameKeys<typeof en> = {
  tab: 'Veggen',
  title: 'Veggen vår',
  about:
    'Veggen er hele klassens. En bit får farge når halvparten av de som er til stede har fullført en fortelling, når en sirkel er ferdig eller når uka med et «Jeg gjør»-kort er over.',
  nobody: 'Den viser ikke hvem som har bidratt med hva. Det lagres heller ikke noe sted, og andre klasser ser ikke veggen.',
  year: 'Et nytt skoleår begynner med en ny vegg. Skriv ut denne før det, gjerne på A3.',
  print: 'Skriv ut veggen',
  alt: 'Klassens veggmaleri: {state}.',
  made: 'Hele klassen har laget den',
  'state.bare': 'en blyantskisse som venter på farge',
  'state.begun': 'den har begynt å få farge',
  'state.half': 'halvparten har farge',
  'state.nearly': 'den er nesten ferdig malt',
  'state.painted': 'hele er malt',
}
