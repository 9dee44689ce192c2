import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const nb: SameKeys<typeof en> = {
  'board.knowing': 'i «Jeg vet»',
  'grid.know': 'Jeg vet {n}',
  link: 'Et ark hjem',
  band: 'Jeg gjør',
  bandNote: 'Kortet for den ordentlige uka. Hvem som har krysset av, vises ikke til noen.',
  print: 'Skriv ut',
  title: 'Hjem: kapittel {n}',
  facts: 'Ett A4-ark til hver familie. Den nederste delen er barnets eget kort.',
  language: 'Språket på arket',
  none: 'Det finnes ikke noe ark for dette kapitlet ennå.',
  'sheet.chapter': 'Kapittel {n}',
  'sheet.practised': 'Dette har vi øvd på',
  'sheet.talk': 'Snakk sammen om det',
  'sheet.together': 'Sammen denne uka',
  'sheet.tells': 'Hvis barnet ditt forteller noe',
  'sheet.school': 'Skolens telefon:',
  'sheet.cut': 'Klipp her: kortet er barnets eget.',
  'sheet.week': 'Denne uka, på ordentlig',
  'sheet.done': 'Jeg har gjort det',
  'sheet.own': 'Ingen samler inn kortet.',
}
