import type { AliasWords } from './index.ts'

export const sv: AliasWords = {
  colours:
    'Blå Grön Lila Turkos Orange Silvrig Gyllene Havsgrön Mintgrön Indigoblå Havsblå Himmelsblå Mossgrön Korallröd Äppelgrön Marinblå'.split(
      ' ',
    ),
  things:
    'Bok Brygga Båt Cykel Dimma Filt Fjäder Flagga Fläkt Galax Gitarr Grotta Gunga Hatt Hylla Karta Kastanj Klocka Knapp Komet Kompass Kudde Lampa Linjal Lykta Meteor Mossa Måne Nyckel Penna Planet Pumpa Raket Regnbåge Ryggsäck Släde Snöboll Spegel Stjärna Stol Stuga Tekanna Termos Trappa Trumma Tulpan Tunnel Vante Våg Åra'.split(
      ' ',
    ),
  neverTogether: [
    ['Gyllene', 'Våg'],
    ['Korallröd', 'Våg'],
    ['Korallröd', 'Tunnel'],
    ['Mossgrön', 'Mossa'],
  ],
}
