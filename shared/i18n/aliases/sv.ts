import type { AliasWords } from './index.ts'

export const sv: AliasWords = {
  colours:
    'Blå Grön Lila Turkos Orange Silvrig Gyllene Kopparröd Mintgrön Indigoblå Havsblå Himmelsblå Mossgrön Korallröd Äppelgrön Marinblå'.split(
      ' ',
    ),
  things:
    'Ballong Bro Båt Cykel Dimma Fackla Fjäder Flagga Fontän Fyr Galax Gran Gunga Hatt Hylla Karta Kastanj Klocka Knapp Komet Kompass Kulle Lampa Lykta Lönn Mossa Måne Nyckel Penna Planet Pumpa Raket Regnbåge Ryggsäck Släde Snöboll Snöflinga Stjärna Stol Stuga Tall Tavla Tekanna Trumma Tulpan Tunnel Tvål Vante Våg Åra'.split(
      ' ',
    ),
}
