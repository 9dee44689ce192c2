import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const fi: SameKeys<typeof en> = {
  tab: 'Seinä',
  title: 'Meidän seinä',
  about:
    'Seinä on koko luokan yhteinen. Palanen saa väriä, kun puolet paikalla olevista on pelannut tarinan loppuun, kun piiri on päättynyt tai kun ”Minä teen” -kortin viikko on ohi.',
  nobody: 'Se ei näytä, kuka on tehnyt mitäkin. Sitä ei myöskään tallenneta, eivätkä muut luokat näe seinää.',
  year: 'Uusi lukuvuosi alkaa uudella seinällä. Tulosta tämä sitä ennen, mieluiten A3-koossa.',
  print: 'Tulosta seinä',
  alt: 'Luokan seinämaalaus: {state}.',
  made: 'Koko luokan tekemä',
  'state.bare': 'lyijykynäluonnos, joka odottaa värejä',
  'state.begun': 'se on alkanut saada väriä',
  'state.half': 'puolet siitä on maalattu',
  'state.nearly': 'se on melkein valmis',
  'state.painted': 'se on kokonaan maalattu',
}
