import type { AliasWords } from './index.ts'

export const fi: AliasWords = {
  colours:
    'Sininen Vihreä Violetti Turkoosi Oranssi Hopeinen Kultainen Kuparinen Mintunvihreä Indigonsininen Merensininen Taivaansininen Sammalenvihreä Korallinpunainen Omenanvihreä Laivastonsininen'.split(
      ' ',
    ),
  things:
    'Airo Ankkuri Auringonkukka Avain Aalto Höyhen Ilmapallo Joki Jäkälä Kaarna Kallio Kastanja Kattila Kello Kivi Komeetta Kompassi Koivu Kuu Kynttilä Laituri Lampi Lapanen Leija Lippu Lumihiutale Lumipallo Lyhty Majakka Mänty Niitty Nappi Ohdake Peruna Pilvenreuna Planeetta Polku Purje Purkki Raketti Reppu Rumpu Saari Sateenkaari Sateenvarjo Silta Sulka Taulu Teekannu Torni Tulppaani Tunneli Tähtikartta Vaahtera Vuori'.split(
      ' ',
    ),
}
