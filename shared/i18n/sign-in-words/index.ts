import type { Language } from '../../api/contract.ts'
import { type WordId, wordIds } from '../../api/secret.ts'

/**
 * The sixteen words of word sign-in, in the order of their ids: short nouns that every pupil of grade 4 reads, each with a first letter
 * of its own, unlike in sound, and none that could be said of a person. Cards carry them: a changed word needs new cards.
 */
const words: Readonly<Record<Language, readonly string[]>> = {
  en: ['book', 'door', 'egg', 'farm', 'glass', 'hill', 'ice', 'jam', 'kite', 'lamp', 'milk', 'nest', 'pen', 'ring', 'sand', 'train'],
  sv: ['bok', 'dörr', 'eko', 'fjäll', 'garn', 'hav', 'is', 'jord', 'korg', 'lampa', 'mjölk', 'ost', 'penna', 'ring', 'sten', 'tåg'],
  nb: ['bok', 'dør', 'eng', 'fjell', 'garn', 'hav', 'is', 'jord', 'kurv', 'lampe', 'melk', 'ost', 'pose', 'ring', 'stein', 'tog'],
  fi: [
    ...['arkku', 'eväs', 'hattu', 'ilma', 'järvi', 'kivi', 'lumi', 'maito'],
    ...['nuotti', 'ovi', 'puro', 'reppu', 'sade', 'tuuli', 'uuni', 'vesi'],
  ],
}

export const signInWord = (id: WordId, language: Language): string => words[language][wordIds.indexOf(id)] ?? id
