import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const fi: SameKeys<typeof en> = {
  'names.help': 'Yksi etunimi riville. Liitä taulukosta tai pudota tiedosto tähän: pelkkä etunimien sarake riittää.',
  'import.choose': 'Valitse tiedosto',
  'import.kinds': '.csv tai .txt, enintään 1 Mt ja {n} riviä. Tiedosto pysyy tällä tietokoneella.',
  'import.drop': 'Pudota tiedosto tähän',
  'import.which': 'Missä sarakkeessa etunimet ovat?',
  'import.whichHelp': 'Muita sarakkeita ei lueta eikä lähetetä minnekään.',
  'import.column': 'Sarake {n}: {examples}',
  'import.named': '{name}: {examples}',
  'import.take': 'Ota tämä sarake',
  'import.leave': 'Älä ota mitään',
  'import.taken': { one: 'Listaan lisättiin {n} rivi.', other: 'Listaan lisättiin {n} riviä.' },
  'import.tooLarge': 'Tiedosto on yli 1 Mt, tuskin luokkalista. Mitään ei luettu.',
  'import.notText': 'Tiedosto ei ole tekstiä. Valitse taulukko-ohjelmassa ”Tallenna nimellä” ja CSV, tai kopioi sarake ja liitä se tähän.',
  'import.tooManyLines': 'Rivejä on yli {n}. Lue yksi luokka kerrallaan.',
  'import.empty': 'Tiedostossa ei ole mitään luettavaa.',
}
