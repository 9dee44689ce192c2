import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openFile, readText } from '../../client/teacher/classes/read-file.ts'
import { linesOf, readTable, troubleOf } from '../../client/teacher/classes/read-table.ts'

const names = (text: string) => {
  const table = readTable(text)
  return table.found === undefined ? table.columns.map(({ at }) => at) : linesOf(table, table.found)
}

describe('what a teacher pastes', () => {
  test.each([
    ['a plain list with Windows line ends', 'Åsa\r\nBo\r\n\r\nCia\r\n', ['Åsa', 'Bo', 'Cia']],
    ['a column with a head', 'Förnamn\nÅsa\nBo', ['Åsa', 'Bo']],
    ['tabs with a head', 'Efternamn\tFörnamn\tKlass\nEk\tÅsa\t4B\nAl\tBo\t4B', ['Åsa', 'Bo']],
    ['semicolons with a head in Finnish', 'Sukunimi;Etunimi\nVirta;Äly\nKoski;Onni', ['Äly', 'Onni']],
    ['commas and quotes, also with a comma inside', '"Etternavn, alle","Fornavn"\n"Vik, Nes","Kari"\n"Li","Ola"', ['Kari', 'Ola']],
    ['numbers beside names, without a head', '1;Åsa\n2;Bo', ['Åsa', 'Bo']],
    ['addresses beside names, without a head', 'Åsa,asa@skola.test\nBo,bo@skola.test', ['Åsa', 'Bo']],
    ['names beside each other', 'Åsa, Bo, Cia', ['Åsa', 'Bo', 'Cia']],
    ['rows of unequal length and empty cells', 'Förnamn;Klass\nÅsa;4B\n;4B\nBo', ['Åsa', 'Bo']],
    ['a quotation mark that is never closed', '"Åsa\nBo', ['"Åsa', 'Bo']],
    ['one that stands in a name', 'Åsa "Ås" E\nBo', ['Åsa "Ås" E', 'Bo']],
  ])('%s', (_what, text, wanted) => expect(names(text)).toEqual(wanted))

  test('where two columns could be the first names it is asked, with what stands in them', () => {
    const table = readTable('Åsa;Ek\nBo;Al')
    expect(table.found).toBeUndefined()
    expect(table.columns).toEqual([
      { at: 0, name: undefined, examples: ['Åsa', 'Bo'] },
      { at: 1, name: undefined, examples: ['Ek', 'Al'] },
    ])
    expect(linesOf(table, 1)).toEqual(['Ek', 'Al'])
  })

  test('no text breaks the reading, and a plain list loses nobody', () => {
    fc.assert(fc.property(fc.string(), text => Array.isArray(readTable(text).rows)))
    const word = fc
      .stringMatching(/^[A-ZÅÄÖ][a-zåäö]{2,8}$/)
      .filter(each => !['Elev', 'Namn', 'Navn', 'Nimi', 'Name', 'Alias', 'Klass'].includes(each))
    fc.assert(fc.property(fc.array(word, { minLength: 2, maxLength: 40 }), list => expect(names(list.join('\r\n'))).toEqual(list)))
  })
})

describe('a file', () => {
  const list = 'Förnamn\r\nÅsa\r\nÄly\r\n'
  const utf8 = new TextEncoder().encode(list)
  const utf16 = (order: 'le' | 'be') =>
    Uint8Array.from([...list].flatMap(sign => (order === 'le' ? [sign.charCodeAt(0), 0] : [0, sign.charCodeAt(0)])))
  const read = (bytes: Uint8Array) => {
    const found = readText(bytes)
    return 'text' in found ? names(found.text) : found.trouble
  }

  test.each([
    ['UTF-8', utf8],
    ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
    ['Windows-1252', Uint8Array.from([...list].map(sign => sign.charCodeAt(0)))],
    ['UTF-16, little end first, with its mark', Uint8Array.from([0xff, 0xfe, ...utf16('le')])],
    ['UTF-16, big end first, with its mark', Uint8Array.from([0xfe, 0xff, ...utf16('be')])],
    ['UTF-16, little end first', utf16('le')],
    ['UTF-16, big end first', utf16('be')],
  ])('in %s reads the same', (_what, bytes) => expect(read(bytes)).toEqual(['Åsa', 'Äly']))

  test.each([
    ['a spreadsheet that was not saved as text', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'notText'],
    ['a picture called .csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'notText'],
    ['a program', Uint8Array.from({ length: 400 }, (_, at) => at % 32), 'notText'],
    ['an empty one', new Uint8Array(0), 'empty'],
    ['one of spaces', new TextEncoder().encode(' \r\n '), 'empty'],
    ['one of more than a megabyte', new Uint8Array(1024 * 1024 + 1).fill(65), 'tooLarge'],
  ])('%s is refused with its reason', (_what, bytes, trouble) => expect(read(bytes)).toBe(trouble))

  test('of fifty megabytes is not even opened', async () => {
    let isOpened = false
    const film = {
      size: 50 * 1024 * 1024,
      arrayBuffer: async () => {
        isOpened = true
        return new ArrayBuffer(0)
      },
    }
    expect(await openFile(film)).toEqual({ trouble: 'tooLarge' })
    expect(isOpened).toBe(false)
    expect(await openFile({ size: utf8.length, arrayBuffer: async () => utf8.buffer })).toEqual({ text: list })
  })

  test('of ten thousand lines is refused with its reason, and at once', () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `${at};Alma${at};Ek`)
    const before = performance.now()
    expect(troubleOf(readTable(['Nr;Förnamn;Efternamn', ...lines].join('\r\n')))).toBe('tooManyLines')
    expect(performance.now() - before).toBeLessThan(2000)
    expect(troubleOf(readTable(lines.slice(0, 600).join('\n')))).toBeUndefined()
    expect(troubleOf(readTable('\n\n'))).toBe('empty')
  })
})
