/** What the linter knows of a language. `en` is the one that is written first. */
export type Language = 'en' | 'sv' | 'nb' | 'fi'

/** Behaviour is named, never the child: none of these may stand in a text. Beginnings of words. */
export const labelWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['bully', 'bullies', 'victim', 'coward', 'loser', 'snitch', 'tattle'],
  sv: ['mobbare', 'mobboffer', 'offer', 'offret', 'plågoande', 'fegis', 'loser', 'förlorare', 'skvallerbytta', 'tjallare'],
  nb: ['mobber', 'mobbeoffer', 'offer', 'offeret', 'plageånd', 'feiging', 'taper', 'sladrehank', 'tyster'],
  fi: ['kiusaaj', 'kiusattu', 'uhri', 'uhre', 'pelkuri', 'luuseri', 'kantelupukki', 'lällär'],
}

/** A debrief question is about the characters. These would ask the class about itself. */
export const classWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(happened to you|your class|in this class|at your school|have you ever|has anyone here|who in here)\b/i,
  sv: /(hänt dig|din klass|er klass|den här klassen|din skola|er skola|har du någon gång|har någon här|någon av er)/i,
  nb: /(skjedd deg|hendt deg|klassen din|klassen deres|denne klassen|skolen din|har du noen gang|har noen her|noen av dere)/i,
  fi: /(tapahtunut sinulle|sattunut sinulle|sinun luoka|teidän luoka|tässä luokassa|teidän koulu|oletko koskaan|oletko itse|onko joku teistä)/i,
}

/** Words that are the same in English and here, and are meant to be. */
export const sameAsEnglish: readonly string[] = ['OK', 'ok']

export const longest = { sentenceWords: 12, lineCharacters: 90, choiceCharacters: 60 } as const
