import type { AliasWords } from './index.ts'

export const nb: AliasWords = {
  colours:
    'Blå Grønn Lilla Turkis Oransje Sølvblank Gyllen Kobberrød Mintgrønn Indigoblå Havblå Himmelblå Mosegrønn Korallrød Eplegrønn Marineblå'.split(
      ' ',
    ),
  things:
    'Ballong Bekk Bro Båt Bøtte Fakkel Fjærpenn Flaske Fontene Furu Gran Grotte Huske Hytte Kano Kappe Kastanje Klokke Knapp Koffert Komet Kopp Krone Lampe Lanterne Linjal Lønn Låve Måne Nøkkel Paraply Planet Propell Rakett Regnbue Regnfrakk Sekk Slede Snøball Stjerne Sykkel Tavle Tekanne Tromme Trompet Tulipan Tunnel Vott Vifte Åre'.split(
      ' ',
    ),
}
