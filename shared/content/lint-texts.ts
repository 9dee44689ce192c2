import type { NamesOfPeople } from './kind.ts'
import { badAdvice, classWords, englishWords, type Language, labelWords, languages, longest, share, source } from './language-rules.ts'
import { fillNames, type NameForms, withForms } from './names.ts'
import type { Problem, Rule } from './problem.ts'
import type { Texts } from './schema.ts'

type Piece = { readonly keys: readonly string[]; readonly names: NamesOfPeople }

/** What is wrong with the texts of a piece, language by language. */
export function lintTexts(
  piece: Piece,
  textsByLanguage: Partial<Record<Language, Texts>>,
  forms: Readonly<Record<Language, NameForms>>,
): Problem[] {
  const english = textsByLanguage.en
  return languages.flatMap(language => {
    const texts = textsByLanguage[language]
    if (!texts) return []
    // What fits with the longest name fits with all.
    const filled = fillAll(texts, forms[language], longestNames(piece.names))
    const plain = fillAll(texts, forms[language], Object.fromEntries(Object.keys(piece.names).map(who => [who, ''])))
    return [
      ...parity(piece, language, texts),
      ...Object.entries(filled).flatMap(([key, text]) => problemsOf(language, key, text, Object.hasOwn(texts, `${key}.young`))),
      ...(language === 'en'
        ? []
        : Object.entries(plain).flatMap(([key, text]) => stillEnglish(language, key, text, texts[key] === english?.[key]))),
    ]
  })
}

/** Keys that are missing or that nobody asks for. */
function parity({ keys }: Piece, language: Language, texts: Texts): Problem[] {
  const missing = keys.filter(key => !Object.hasOwn(texts, key))
  const known = new Set(keys)
  const unknown = Object.keys(texts).filter(key => !known.has(key.replace(/\.young$/, '')))
  const problem = (key: string, cure: string): Problem => ({ rule: 'parity', where: `${language} ${key}`, cure: `"${key}" ${cure}` })
  return [
    ...missing.map(key => problem(key, 'is missing: add its text.')),
    ...unknown.map(key => problem(key, 'belongs to nothing here: correct the key, or remove it.')),
  ]
}

function fillAll(texts: Texts, forms: NameForms, names: Record<string, string>): Texts {
  const beside = withForms(texts, forms)
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, fillNames(text, beside, names)]))
}

const longestNames = (names: NamesOfPeople): Record<string, string> =>
  Object.fromEntries(Object.entries(names).map(([who, all]) => [who, all.toSorted((a, b) => b.length - a.length)[0] ?? '']))

function problemsOf(language: Language, key: string, text: string, hasYoung: boolean): Problem[] {
  const problem = (rule: Rule, isOne: boolean, cure: string): Problem[] => (isOne ? [{ rule, where: `${language} ${key}`, cure }] : [])
  const words = longestSentence(text)
  const isYoung = key.endsWith('.young')
  const { sentenceWords, youngWords, sharedWords, lineCharacters, choiceCharacters } = longest
  return [
    ...problem('label', labelWords[language].test(text), 'It puts a label on a child: name what is done instead.'),
    ...problem('sentence', !isYoung && words > sentenceWords, `A sentence has at most ${sentenceWords} words: make two of it.`),
    ...problem('young', isYoung && words > youngWords, `A sentence for the younger has at most ${youngWords} words: make two of it.`),
    ...problem(
      'young',
      !isYoung && !hasYoung && isReadByPupils(key) && words > sharedWords,
      `The younger read this too, and a sentence has over ${sharedWords} words: make two, or add "${key}.young".`,
    ),
    ...problem('line', isSpoken(key) && text.length > lineCharacters, `A line has at most ${lineCharacters} characters.`),
    ...problem('choice', isChoice(key) && text.length > choiceCharacters, `A choice has at most ${choiceCharacters} characters.`),
    ...problem('debrief', isDebrief(key) && classWords[language].test(text), 'Ask about the characters, never about the class.'),
    ...problem('debrief', isDebrief(key) && !/^[^?]*\?$/.test(text.trim()), 'The debrief is one question: one question mark, at its end.'),
    ...problem(
      'advice',
      isAdvice(key) && badAdvice[language].test(text),
      'Nobody is told to ignore it or to pay it back: write what helps.',
    ),
    ...problem(
      'source',
      key.startsWith('home.') && share.test(text) && !source.test(text),
      'A number has author and year beside it, or goes.',
    ),
  ]
}

/** A text of names and one word may be the same by nature. */
function stillEnglish(language: Language, key: string, text: string, isSame: boolean): Problem[] {
  if (key.startsWith('name.')) return []
  const isEnglish = (isSame && wordsOf(text).length > 1) || englishWords.test(text)
  return isEnglish ? [{ rule: 'english', where: `${language} ${key}`, cure: 'It is still English: translate it.' }] : []
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
const longestSentence = (text: string) => Math.max(...text.split(/[.!?…:;]+/u).map(sentence => wordsOf(sentence).length))
const isSpoken = (key: string) => /\.(line|thought|start|middle|message)\./.test(key) && !isDescription(key)
const isChoice = (key: string) => key.includes('.choice.')
/** What is offered, or said by the programme itself: people in a story may be wrong. */
const isAdvice = (key: string) =>
  /\.(choice|reason|fits|again|because|feedback)(\.|$)|^(ending|home|hint|done|lookBack|reveal)\b/.test(key) && !isDescription(key)
const isDebrief = (key: string) => key.replace('.young', '') === 'debrief'
const isDescription = (key: string) => key.endsWith('.alt') || key.endsWith('.picture')
/** Descriptions are heard, the teacher reads the goal and asks the debrief, and families read what goes home. */
const isReadByPupils = (key: string) => !isDescription(key) && !isDebrief(key) && key !== 'goal' && !key.startsWith('home.')
