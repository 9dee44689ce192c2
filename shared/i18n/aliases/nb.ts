import type { AliasWords } from './index.ts'

export const nb: AliasWords = {
  colours:
    'Blå Grønn Lilla Turkis Oransje Sølvblank Gyllen Havgrønn Mintgrønn Indigoblå Havblå Himmelblå Mosegrønn Korallrød Eplegrønn Marineblå'.split(
      ' ',
    ),
  things:
    'Benk Bok Brygge Bølge Båt Fiolin Fjærpenn Gitar Globus Grotte Hatt Hengekøye Huske Hytte Kano Kappe Kastanje Kikkert Klokke Knapp Komet Kopp Krone Lampe Lanterne Linjal Lykt Magnet Måne Nøkkel Paraply Planet Propell Rakett Regnbue Regnfrakk Seilbåt Slede Snøball Stjerne Sykkel Tavle Tekanne Tromme Trompet Tulipan Tunnel Vifte Vott Åre'.split(
      ' ',
    ),
  neverTogether: [
    ['Gyllen', 'Bølge'],
    ['Korallrød', 'Bølge'],
    ['Korallrød', 'Tunnel'],
  ],
}
