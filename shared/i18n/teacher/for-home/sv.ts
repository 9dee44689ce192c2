import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const sv: SameKeys<typeof en> = {
  'board.knowing': 'i ”Jag vet”',
  'grid.know': 'Jag vet {n}',
  link: 'Ett blad hem',
  band: 'Jag gör',
  bandNote: 'Kortet för den riktiga veckan. Vem som har kryssat visas för ingen.',
  print: 'Skriv ut',
  title: 'Hem: kapitel {n}',
  facts: 'Ett A4-blad till varje familj. Den nedre delen är barnets eget kort.',
  language: 'Bladets språk',
  none: 'Det finns inget blad för det här kapitlet än.',
  'sheet.chapter': 'Kapitel {n}',
  'sheet.practised': 'Det här har vi övat på',
  'sheet.talk': 'Prata om det tillsammans',
  'sheet.together': 'Tillsammans den här veckan',
  'sheet.tells': 'Om ditt barn berättar något',
  'sheet.school': 'Skolans telefon:',
  'sheet.cut': 'Klipp här: kortet är barnets eget.',
  'sheet.week': 'Den här veckan, på riktigt',
  'sheet.done': 'Jag har gjort det',
  'sheet.own': 'Ingen samlar in kortet.',
}
