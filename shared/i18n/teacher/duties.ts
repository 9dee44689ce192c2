import type { Language } from '../../api/contract.ts'
import type { Country } from '../../api/schools.ts'

/** What the country's law asks of staff. The law follows the country, the words follow the language. */
type Duty = { readonly title: string; readonly text: string; readonly source: string; readonly danger: string }

export const duties: Readonly<Record<Language, Readonly<Record<Country, Duty>>>> = {
  en: {
    SE: {
      title: 'The duty in Sweden',
      text: 'Staff who learn that a pupil feels bullied, harassed or degraded at school tell the principal promptly. The principal tells the education provider, which looks into it and sees that it stops.',
      source: 'Education Act (skollagen), chapter 6.',
      danger: 'In danger right now: 112.',
    },
    NO: {
      title: 'The duty in Norway',
      text: 'Everybody who works at the school watches over how the pupils are, steps in against bullying where possible, and tells the principal when they suspect or know that a pupil does not have a safe and good school. The school then looks into it and acts.',
      source: 'Education Act (opplæringslova), section 12-4: the duty to act.',
      danger: 'In danger right now: 112.',
    },
    FI: {
      title: 'The duty in Finland',
      text: 'When harassment, bullying, discrimination or violence at school or on the way there comes to a teacher’s or principal’s knowledge, the teacher or the principal tells the guardians of the pupils concerned: of the one who is suspected and of the one it happened to.',
      source: 'Basic Education Act (perusopetuslaki), section 29.',
      danger: 'In danger right now: 112.',
    },
  },
  sv: {
    SE: {
      title: 'Skyldigheten i Sverige',
      text: 'Den i personalen som får veta att en elev anser sig ha blivit utsatt för kränkande behandling i skolan anmäler det skyndsamt till rektorn. Rektorn anmäler vidare till huvudmannen, som utreder och ser till att det upphör.',
      source: 'Skollagen, 6 kap.',
      danger: 'Fara just nu: 112.',
    },
    NO: {
      title: 'Skyldigheten i Norge',
      text: 'Alla som arbetar på skolan följer med i hur eleverna har det, ingriper mot mobbning om det är möjligt och säger till rektorn när de misstänker eller vet att en elev inte har en trygg och god skolmiljö. Skolan undersöker det sedan och sätter in åtgärder.',
      source: 'Opplæringslova § 12-4, aktivitetsplikten.',
      danger: 'Fara just nu: 112.',
    },
    FI: {
      title: 'Skyldigheten i Finland',
      text: 'När en lärare eller rektor får veta om trakasserier, mobbning, diskriminering eller våld i skolan eller under skolvägen meddelar läraren eller rektorn vårdnadshavarna till de elever som berörs: den som misstänks och den som har blivit utsatt.',
      source: 'Lagen om grundläggande utbildning, 29 §.',
      danger: 'Fara just nu: 112.',
    },
  },
  nb: {
    SE: {
      title: 'Plikten i Sverige',
      text: 'Ansatte som får vite at en elev føler seg krenket eller mobbet på skolen, melder det raskt til rektor. Rektor melder videre til skoleeieren, som undersøker og sørger for at det tar slutt.',
      source: 'Skollagen kapittel 6.',
      danger: 'Fare akkurat nå: 112.',
    },
    NO: {
      title: 'Plikten i Norge',
      text: 'Alle som arbeider på skolen, følger med på hvordan elevene har det, griper inn mot mobbing dersom det er mulig, og melder fra til rektor når de mistenker eller vet at en elev ikke har et trygt og godt skolemiljø. Skolen undersøker saken og setter inn tiltak.',
      source: 'Opplæringslova § 12-4, aktivitetsplikten.',
      danger: 'Fare akkurat nå: 112.',
    },
    FI: {
      title: 'Plikten i Finland',
      text: 'Når en lærer eller rektor får vite om trakassering, mobbing, diskriminering eller vold på skolen eller skoleveien, sier læreren eller rektor fra til foresatte til elevene det gjelder: den som er mistenkt, og den som er utsatt.',
      source: 'Den finske loven om grunnskoleopplæring (perusopetuslaki) § 29.',
      danger: 'Fare akkurat nå: 112.',
    },
  },
  fi: {
    SE: {
      title: 'Velvollisuus Ruotsissa',
      text: 'Henkilökuntaan kuuluva, joka saa tietää oppilaan kokeneen loukkaavaa kohtelua koulussa, ilmoittaa siitä viipymättä rehtorille. Rehtori ilmoittaa asian koulutuksen järjestäjälle, joka selvittää asian ja huolehtii, että se loppuu.',
      source: 'Ruotsin koululaki (skollagen), 6 luku.',
      danger: 'Vaara juuri nyt: 112.',
    },
    NO: {
      title: 'Velvollisuus Norjassa',
      text: 'Jokainen koulussa työskentelevä seuraa oppilaiden hyvinvointia, puuttuu kiusaamiseen mahdollisuuksien mukaan ja kertoo rehtorille, kun epäilee tai tietää, ettei oppilaalla ole turvallista ja hyvää kouluympäristöä. Koulu selvittää asian ja ryhtyy toimiin.',
      source: 'Norjan opetuslaki (opplæringslova), 12-4 §.',
      danger: 'Vaara juuri nyt: 112.',
    },
    FI: {
      title: 'Velvollisuus Suomessa',
      text: 'Kun opettajan tai rehtorin tietoon tulee koulussa tai koulumatkalla tapahtunut häirintä, kiusaaminen, syrjintä tai väkivalta, opettaja tai rehtori ilmoittaa siitä asianosaisten oppilaiden huoltajille: sekä epäillyn että teon kohteen.',
      source: 'Perusopetuslaki 29 §.',
      danger: 'Vaara juuri nyt: 112.',
    },
  },
}
