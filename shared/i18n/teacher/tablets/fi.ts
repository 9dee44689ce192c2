import type { SameKeys } from '../../translate.ts'
import type { en } from './en.ts'

export const fi: SameKeys<typeof en> = {
  title: 'Tabletit',
  link: 'Näin tabletit pääsevät tänne',
  address: 'Osoite',
  addressNote: 'Sama kaikille luokille ja oppitunneille.',
  type: 'Kirjoita se selaimeen tai osoita kameralla ruutua. Sitten kortti tai luokkakoodi.',
  qr: 'QR-koodi osoitteeseen {address}',
  plain:
    'Osoitetta ei ole salattu. Käytä sitä vain koulun omassa wifissä, älä koskaan avoimessa: muut samassa verkossa voisivat lukea, mitä lähetetään.',
  notYet: 'Ei vielä',
  notYetNote: 'Toistaiseksi vain tämä tietokone saa yhteyden Upstanderiin.',
  'step.end': 'Lopeta Upstander ikkunassa, jossa se on käynnissä (Ctrl ja C).',
  'step.start': 'Yhdistä samaan wifiin kuin tabletit ja käynnistä uudelleen:',
  'step.open': 'Avaa osoite, jonka se näyttää. Sen jälkeen osoite on myös tällä sivulla, ja sen vieressä on skannattava ruutu.',
  hosted: 'Jos joku muu ylläpitää Upstanderia teille, kysy sen internetosoitetta.',
  help: 'Jos tabletti ei pääse sisään',
  helpNote: 'Kokeile tässä järjestyksessä. Ensimmäinen on melkein aina syy.',
  'sameWifi.what': 'Se on toisessa verkossa',
  'sameWifi.do': 'Tabletin ja tietokoneen pitää olla samassa wifissä. Sammuta mobiilidata.',
  'guestWifi.what': 'Verkko pitää laitteet erillään',
  'guestWifi.do': 'Vierasverkoissa on usein niin. Pyydä koulun IT-tuelta toinen verkko tai käytä omaa reititintä.',
  'firewall.what': 'Tietokone kysyy, saako Node ottaa vastaan yhteyksiä',
  'firewall.do': 'Vastaa kyllä yksityisille verkoille. Koulun koneella IT-tuki voi joutua tekemään sen.',
  'address.what': 'Osoite on eri kuin eilen',
  'address.do':
    'Verkko jakaa osoitteita välillä uudelleen. Korteissa on vanha: kirjoita uusi osoite ja luokkakoodi tai pyydä IT-tuelta pysyvä osoite.',
  'sleep.what': 'Kaikkien yhteys katkeaa yhtä aikaa',
  'sleep.do': 'Tietokone on mennyt lepotilaan. Kytke laturi, pidä kansi auki ja estä lepotila oppitunnin ajaksi.',
}
