import type { Language } from '../../shared/api/contract.ts'
import { aliasWords } from '../../shared/i18n/aliases/index.ts'
import type { Secrets } from '../context.ts'
import { likenessOf } from './judge-usernames.ts'

/**
 * So many aliases that look like none of `besides`; things are not repeated while there are others. Where a language's pairs run out
 * (over 700 of them), a number is added.
 */
export function drawAliases(secrets: Secrets, language: Language, count: number, besides: Iterable<string>): string[] {
  const { colours, things, neverTogether } = aliasWords[language]
  const odd = new Set(neverTogether.map(pair => pair.join(' ')))
  const used = new Set([...besides].map(likenessOf))
  const drawn: string[] = []
  const take = (pair: string, number: string) => {
    if (odd.has(pair)) return
    const alias = pair + number
    const likeness = likenessOf(alias)
    if (used.has(likeness)) return
    used.add(likeness)
    drawn.push(alias)
  }
  for (let round = 0; drawn.length < count; round += 1) {
    const number = round < colours.length ? '' : ` ${1 + Math.floor(round / colours.length)}`
    const first = secrets.int(colours.length)
    for (const [index, thing] of shuffled(secrets, things).entries()) {
      if (drawn.length < count) take(`${colours[(first + index + round) % colours.length]} ${thing}`, number)
    }
  }
  return drawn
}

function shuffled<T>(secrets: Secrets, items: readonly T[]): T[] {
  return items
    .map(item => ({ item, at: secrets.int(2 ** 31) }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}
