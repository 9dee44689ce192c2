import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const sv: SameKeys<typeof en> = {
  title: 'Plattor',
  link: 'Så kommer plattorna hit',
  address: 'Adressen',
  addressNote: 'Samma för alla klasser och lektioner.',
  type: 'Skriv den i webbläsaren eller rikta kameran mot rutan. Sedan kortet eller klasskoden.',
  qr: 'QR-kod till {address}',
  plain:
    'Adressen är inte krypterad. Använd den bara på skolans eget wifi, aldrig på ett öppet: andra i samma nät skulle kunna läsa vad som skickas.',
  notYet: 'Inte än',
  notYetNote: 'Just nu når bara den här datorn Upstander.',
  'step.end': 'Avsluta Upstander i fönstret där det körs (Ctrl och C).',
  'step.start': 'Anslut till samma wifi som plattorna och starta igen med:',
  'step.open': 'Öppna adressen som visas där. Då står den också här, med en ruta att skanna.',
  hosted: 'Om någon annan driver Upstander åt er: fråga efter adressen på internet i stället.',
  help: 'Om en platta inte kommer in',
  helpNote: 'Prova i den här ordningen. Det första är nästan alltid felet.',
  'sameWifi.what': 'Den är på ett annat nät',
  'sameWifi.do': 'Platta och dator måste vara på samma wifi. Stäng av mobildata.',
  'guestWifi.what': 'Nätet håller isär enheterna',
  'guestWifi.do': 'Så är det ofta på gästnät. Be skolans it om ett nät som inte gör så, eller använd en egen router.',
  'firewall.what': 'Datorn frågar om Node får ta emot anslutningar',
  'firewall.do': 'Svara ja för privata nätverk. På en skoldator kan it behöva göra det.',
  'address.what': 'Adressen är en annan än i går',
  'address.do':
    'Nätet delar ut nya adresser då och då. På korten står den gamla: skriv den nya adressen och klasskoden, eller be it om en fast adress.',
  'sleep.what': 'Alla tappar anslutningen på en gång',
  'sleep.do': 'Datorn har somnat. Koppla in laddaren, låt locket vara öppet och stäng av viloläget under lektionen.',
}
