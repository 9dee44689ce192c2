import { classWords, type Language, labelWords, languages, longest, sameAsEnglish } from './language-rules.ts'
import { fillNames, type NameForms, withForms } from './names.ts'
import { keyMistakes } from './parse.ts'
import type { Problem } from './problem.ts'
import type { Scenario, Texts } from './schema.ts'

/** What is wrong with the texts of a scenario, language by language. */
export function lintTexts(
  scenario: Scenario,
  textsByLanguage: Partial<Record<Language, Texts>>,
  forms: Readonly<Record<Language, NameForms>>,
): Problem[] {
  return languages.flatMap(language => {
    const texts = textsByLanguage[language]
    if (!texts) return [{ rule: 'language', where: language, cure: 'The texts of this language are missing: write them.' }]
    const parity = keyMistakes(scenario, texts).map((cure): Problem => ({ rule: 'parity', where: language, cure }))
    const english = language === 'en' ? undefined : textsByLanguage.en
    const filled = (text: string) => fillNames(text, withForms(texts, forms[language]), longestNames(scenario))
    const problems = Object.entries(texts).flatMap(([key, text]) => [
      ...problemsOf(language, key, filled(text)),
      ...(text === english?.[key] && !mayStayEnglish(key) ? [stillEnglish(language, key)] : []),
    ])
    return [...parity, ...problems]
  })
}

/** What fits with the longest name fits with all. */
const longestNames = ({ names }: Scenario): Record<string, string> =>
  Object.fromEntries(Object.entries(names).map(([who, all]) => [who, all.toSorted((a, b) => b.length - a.length)[0] ?? '']))

const stillEnglish = (language: Language, key: string): Problem => ({
  rule: 'english',
  where: `${language} ${key}`,
  cure: 'It is still the English text: translate it, or allow the key.',
})

function problemsOf(language: Language, key: string, text: string): Problem[] {
  const where = `${language} ${key}`
  const problem = (rule: Problem['rule'], isOne: boolean, cure: string): Problem[] => (isOne ? [{ rule, where, cure }] : [])
  return [
    ...problem('label', labelWords[language].test(text), 'It puts a label on a child: name what is done instead.'),
    ...problem('sentence', sentencesOf(text).some(isTooLong), `A sentence has at most ${longest.sentenceWords} words: make two of it.`),
    ...problem('line', isSpoken(key) && text.length > longest.lineCharacters, `A line has at most ${longest.lineCharacters} characters.`),
    ...problem(
      'choice',
      isChoice(key) && text.length > longest.choiceCharacters,
      `A choice has at most ${longest.choiceCharacters} characters.`,
    ),
    ...problem('debrief', isDebrief(key) && classWords[language].test(text), 'Ask about the characters, never about the class.'),
    ...problem('debrief', isDebrief(key) && !text.trim().endsWith('?'), 'The debrief is one question: end it with a question mark.'),
  ]
}

const sentencesOf = (text: string) => text.split(/[.!?…:;]+/u)
const isTooLong = (sentence: string) => (sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).length > longest.sentenceWords
const isSpoken = (key: string) => /\.(line|thought|start|middle)\./.test(key)
const isChoice = (key: string) => key.includes('.choice.')
const isDebrief = (key: string) => key.replace('.young', '') === 'debrief'
const mayStayEnglish = (key: string) => key.startsWith('name.') || sameAsEnglish.includes(key)
