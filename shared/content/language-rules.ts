/** What the linter knows of a language. `en` is the one that is written first. */
export const languages = ['en', 'sv', 'nb', 'fi'] as const
export type Language = (typeof languages)[number]

/** Behaviour is named, never the child: none of these may stand in a text. */
export const labelWords: Readonly<Record<Language, RegExp>> = {
  en: wholeWords('bully|bullies|victims?|cowards?|losers?|snitch(es)?|tattle\\p{L}*'),
  sv: wholeWords(
    'mobbar(e|en|na|nas|ens)|(mobb(nings)?)?off(er|ret|ren|rets)|plågoand\\p{L}*|fegis\\p{L}*|loser\\p{L}*|skvallerbytt\\p{L}*|tjallar\\p{L}*',
  ),
  nb: wholeWords(
    'mobber(en|ne|nes|ens)?|(mobbe)?off(er|eret|rene|erets)|plageånd\\p{L}*|feiging\\p{L}*|taper(en|ne)|sladrehank\\p{L}*|tyster\\p{L}*',
  ),
  fi: wholeWords('(koulu)?kiusaaj\\p{L}*|kiusat(tu|un|tua|ulle)|uhr[ie]\\p{L}*|pelkur\\p{L}*|luuser\\p{L}*|kantelupuk\\p{L}*'),
}

/** A debrief question is about the characters. These would ask the class about itself. */
export const classWords: Readonly<Record<Language, RegExp>> = {
  en: /happened to you|(your|this|our) (class|school)|have you (ever|been)|(has|have) any(one|body) (here|in)|who in here|which of you/i,
  sv: /hänt (dig|er)|(din|er|vår|den här) (klass|skola)|har (du|ni) (någon gång|själv)|(någon|vem) av er|här i klassen/i,
  nb: /(skjedd|hendt) (deg|dere)|(klassen|skolen) (din|deres|vår)|denne klassen|har (du|dere) (noen gang|selv)|(noen|hvem) av dere|her i klassen/i,
  fi: /(tapahtunut|sattunut|käynyt) (sinulle|teille)|(sinun|teidän|meidän|tässä) (luoka|koulu)\p{L}*|oletko (koskaan|itse)|(joku|kuka) teistä/iu,
}

/** A card for the real week would point at somebody with these. */
export const aimedWords: Readonly<Record<Language, RegExp>> = {
  en: wholeWords('alone|lonely|on (their|his|her) own|left out|nobody to play with'),
  sv: wholeWords('ensam(ma|t)?|för sig själv|utanför|ingen att leka med'),
  nb: wholeWords('alene|ensom(me|t)?|for seg selv|utenfor|ingen å leke med'),
  fi: wholeWords('yksin(äinen|äiselle|äistä|äisen)?|ulkopuolel\\p{L}*|ilman kaveria'),
}

/** Nobody is told to put up with it, or to pay it back. */
export const badAdvice: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(
    '(just )?ignore (it|them|him|her)|pay no attention|(hit|kick|shove|strike|pay (it|them|him|her)) back|get (even|revenge)|take revenge',
  ),
  sv: wholeWords(
    'bry dig inte|strunta i (det|dem|honom|henne)|låtsas som ingenting|(slå|sparka|knuffa) tillbaka|ge (igen|tillbaka)|häm(nas|nd)',
  ),
  nb: wholeWords(
    'ikke bry deg|bry deg ikke|bare overse (det|dem|ham|henne)|lat som ingenting|(slå|spark|dytt) tilbake|ta (igjen|hevn)|hevne? (deg|seg)',
  ),
  fi: wholeWords('älä välitä|ole välittämättä|ole kuin et (huomaisi|kuulisi)|(lyö|potki|töni) takaisin|anna takaisin|kosta(a|kaa)?'),
}

/** A share that grown-ups read; and who found it when, as (Salmivalli, 2011). */
export const share = /\d ?%|per ?cent|procent|prosent/iu
export const source = /\p{Lu}[\p{L}-]+[^().]*,? (19|20)\d\d/u

/** Words that stand in English texts and in none of the other languages. */
export const englishWords = wholeWords('the|you|your|with|this|what')

/**
 * Words in a sentence, characters in a line or choice. Pupils of 6-9 years read a text of its own where there is one (`youngWords`), and
 * else the one that all read, which then may not be much longer (`sharedWords`).
 */
export const longest = {
  sentenceWords: 12,
  sharedWords: 10,
  youngWords: 8,
  lineCharacters: 90,
  choiceCharacters: 60,
  recognitionS: 90,
} as const

function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})(${pattern})(?!\\p{L})`, 'iu')
}
