import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const fi: SameKeys<typeof en> = {
  'board.knowing': 'Tiedän-osiossa',
  'grid.know': 'Tiedän {n}',
  link: 'Lappu kotiin',
  band: 'Teen',
  bandNote: 'Kortti oikeaan viikkoon. Kenellekään ei näytetä, kuka on merkinnyt sen.',
  print: 'Tulosta',
  title: 'Kotiin: luku {n}',
  facts: 'Yksi A4 jokaiselle perheelle. Alaosa on lapsen oma kortti.',
  language: 'Lapun kieli',
  none: 'Tästä luvusta ei ole vielä lappua.',
  'sheet.chapter': 'Luku {n}',
  'sheet.practised': 'Tätä olemme harjoitelleet',
  'sheet.talk': 'Jutelkaa yhdessä',
  'sheet.together': 'Yhdessä tällä viikolla',
  'sheet.tells': 'Jos lapsesi kertoo jotain',
  'sheet.school': 'Koulun puhelin:',
  'sheet.cut': 'Leikkaa tästä: kortti on lapsen oma.',
  'sheet.week': 'Tällä viikolla, oikeasti',
  'sheet.done': 'Olen tehnyt sen',
  'sheet.own': 'Kukaan ei kerää korttia pois.',
}
