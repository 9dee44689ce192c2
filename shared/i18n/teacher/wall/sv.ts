import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const sv: SameKeys<typeof en> = {
  tab: 'Väggen',
  title: 'Vår vägg',
  about:
    'Väggen är hela klassens. En bit får färg när hälften av de närvarande har spelat klart en berättelse, när en cirkel är slut eller när veckan med ett ”Jag gör”-kort är över.',
  nobody: 'Den visar inte vem som har bidragit med vad. Det sparas inte heller någonstans, och andra klasser ser inte väggen.',
  year: 'Ett nytt läsår börjar med en ny vägg. Skriv ut den här innan, gärna på A3.',
  print: 'Skriv ut väggen',
  alt: 'Klassens väggmålning: {state}.',
  made: 'Hela klassen har gjort den',
  'state.bare': 'en blyertsskiss som väntar på färg',
  'state.begun': 'den har börjat få färg',
  'state.half': 'hälften har färg',
  'state.nearly': 'den är nästan färdigmålad',
  'state.painted': 'hela är målad',
}
