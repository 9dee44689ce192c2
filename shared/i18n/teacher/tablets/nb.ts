import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const nb: SameKeys<typeof en> = {
  title: 'Nettbrett',
  link: 'Slik kommer nettbrettene hit',
  address: 'Adressen',
  addressNote: 'Den samme for alle klasser og timer.',
  type: 'Skriv den i nettleseren, eller rett kameraet mot ruten. Deretter kortet eller klassekoden.',
  qr: 'QR-kode til {address}',
  plain:
    'Adressen er ikke kryptert. Bruk den bare på skolens eget trådløse nett, aldri på et åpent: andre på samme nett kunne lest det som sendes.',
  notYet: 'Ikke ennå',
  notYetNote: 'Foreløpig er det bare denne datamaskinen som når Upstander.',
  'step.end': 'Avslutt Upstander i vinduet der det kjører (Ctrl og C).',
  'step.start': 'Koble deg til samme trådløse nett som nettbrettene, og start igjen med:',
  'step.open': 'Åpne adressen som vises der. Da står den også her, med en rute å skanne.',
  hosted: 'Er det noen andre som drifter Upstander for dere? Spør etter adressen på internett i stedet.',
  help: 'Hvis et nettbrett ikke kommer inn',
  helpNote: 'Prøv i denne rekkefølgen. Det første er nesten alltid feilen.',
  'sameWifi.what': 'Det er på et annet nett',
  'sameWifi.do': 'Nettbrett og datamaskin må være på samme nett. Slå av mobildata.',
  'guestWifi.what': 'Nettet holder enhetene fra hverandre',
  'guestWifi.do': 'Gjestenett gjør ofte det. Be skolens IT om et nett som ikke gjør det, eller bruk en egen ruter.',
  'firewall.what': 'Datamaskinen spør om Node får ta imot tilkoblinger',
  'firewall.do': 'Svar ja for private nettverk. På en skolemaskin må kanskje IT gjøre det.',
  'address.what': 'Adressen er en annen enn i går',
  'address.do':
    'Nettet deler ut nye adresser av og til. På kortene står den gamle: skriv den nye adressen og klassekoden, eller be IT om en fast adresse.',
  'sleep.what': 'Alle mister forbindelsen samtidig',
  'sleep.do': 'Datamaskinen har sovnet. Sett i laderen, la lokket stå åpent, og slå av hvilemodus mens timen varer.',
}
