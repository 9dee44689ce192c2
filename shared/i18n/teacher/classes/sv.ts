import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const sv: SameKeys<typeof en> = {
  'names.help': 'Ett förnamn på varje rad. Klistra in från ett kalkylblad eller släpp en fil här: en kolumn med förnamn räcker.',
  'import.choose': 'Välj en fil',
  'import.kinds': '.csv eller .txt, högst 1 MB och {n} rader. Filen stannar på den här datorn.',
  'import.drop': 'Släpp filen här',
  'import.which': 'I vilken kolumn står förnamnen?',
  'import.whichHelp': 'De andra kolumnerna läses inte och skickas ingenstans.',
  'import.column': 'Kolumn {n}: {examples}',
  'import.named': '{name}: {examples}',
  'import.take': 'Ta den kolumnen',
  'import.leave': 'Ta ingenting',
  'import.taken': { one: '{n} rad lades till i listan.', other: '{n} rader lades till i listan.' },
  'import.tooLarge': 'Filen är större än 1 MB och knappast en klasslista. Inget har lästs in.',
  'import.notText': 'Filen är inte text. Välj ”Spara som” och sedan CSV i kalkylbladet, eller kopiera kolumnen och klistra in den här.',
  'import.tooManyLines': 'Det är fler än {n} rader. Ta en klass i taget.',
  'import.empty': 'Det finns inget att läsa i filen.',
}
