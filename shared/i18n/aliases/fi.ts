import type { AliasWords } from './index.ts'

export const fi: AliasWords = {
  colours:
    'Sininen Vihreä Violetti Turkoosi Oranssi Hopeinen Kultainen Merenvihreä Mintunvihreä Indigonsininen Merensininen Taivaansininen Sammalenvihreä Korallinpunainen Omenanvihreä Laivastonsininen'.split(
      ' ',
    ),
  things:
    'Ankkuri Avain Galaksi Hattu Huilu Höyhen Ikkuna Ilmapallo Jääpuikko Kamera Kanootti Kastanja Kattila Keinu Kello Kirja Kitara Komeetta Kompassi Kuu Kynttilä Kynä Laituri Lippu Liukumäki Luistin Lumipallo Lyhty Magneetti Majakka Meteori Nappi Ohdake Omena Palapeli Peili Planeetta Polku Purje Purkki Pyörä Raketti Reppu Revontuli Riippumatto Robotti Satama Sateenkaari Sateenvarjo Sulka Teekannu Teltta Tulppaani Tunneli Tähtikartta'.split(
      ' ',
    ),
  neverTogether: [
    ['Korallinpunainen', 'Tunneli'],
    ['Omenanvihreä', 'Omena'],
  ],
}
