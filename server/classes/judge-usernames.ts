import homoglyphsAway from 'unhomoglyph'
import { classLimit, type UsernameFate, usernameLimit } from '../../shared/api/classes.ts'
import { aliasWords } from '../../shared/i18n/aliases/index.ts'

/** What is already in the class: likeness → username, and how many more it holds. */
export type Taken = { readonly likenesses: ReadonlyMap<string, string>; readonly room: number }
type Seen = Map<string, string>

/** What becomes of each line, in order; nothing is stored. Lines are counted from 1. */
export function judgeUsernames(lines: readonly string[], { likenesses, room }: Taken): UsernameFate[] {
  const seen: Seen = new Map()
  const taken = withShapes(likenesses)
  let left = Math.min(room, classLimit)
  return lines.map((line, index) => {
    const text = tidy(line)
    const likeness = likenessOf(text)
    const earlier = alike(taken, likeness, text)
    const like = earlier ?? alike(seen, likeness, text)
    const judge = (fate: UsernameFate['fate']): UsernameFate => ({ line: index + 1, text, fate, ...(like && { like }) })
    if (text === '') return judge('empty')
    if ([...text].length > usernameLimit) return judge('tooLong')
    if (!allowedSigns.test(text) || likeness === '') return judge('signs')
    if (earlier) return judge('taken')
    if (like) return judge('duplicate')
    if (left === 0) return judge('classFull')
    left -= 1
    seen.set(likeness, text).set(shapeOf(text), text)
    return judge(looksLikeFullName(text) ? 'warnFullName' : 'make')
  })
}

/** Whether one of these usernames, or a word of it, looks like this name. */
export function isCalledLike(name: string, usernames: readonly string[]): boolean {
  const taken = withShapes(
    new Map(usernames.flatMap(username => [username, ...username.split(/[ .-]/)]).map(word => [likenessOf(word), word])),
  )
  return alike(taken, likenessOf(name), name) !== undefined
}

export const willBeMade = ({ fate }: UsernameFate) => fate === 'make' || fate === 'warnFullName'

/** Whether it is made of the words of our own lists, so that it can name nobody. */
export const isAlias = (username: string) => username.split(' ').every(word => aliasWord.has(word) || /^\d+$/.test(word))

/** One form for all that looks the same: case, accents, letters of other scripts, spaces and signs do not make a difference. */
export function likenessOf(username: string): string {
  const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  // Small letters first, so that a Greek capital and its small form end alike; then once more for what the table gives as capitals.
  return bare(homoglyphsAway(bare(username))).replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * How it looks as it is written: a capital I is a small l and a figure 1, but Eila is not Ella, which case alone would make of it. Marked,
 * so that it is compared with other shapes only.
 */
const shapeOf = (username: string) => `as written: ${homoglyphsAway(username.normalize('NFKD').replace(/[\p{M} ]/gu, ''))}`

const alike = (seen: ReadonlyMap<string, string>, likeness: string, text: string) => seen.get(likeness) ?? seen.get(shapeOf(text))

const withShapes = (likenesses: ReadonlyMap<string, string>): Seen =>
  new Map([...likenesses, ...[...likenesses.values()].map(username => [shapeOf(username), username] as const)])

/** One space between words, none around, composed letters. */
const tidy = (line: string) =>
  line
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
/** Letters, digits, and the signs of names; no emoji, nothing unseen, no marks that turn the direction of writing. */
const allowedSigns = /^(?:(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{M}\p{N} '’.-])+$/u

/** Two or more words that begin with a capital and are not an alias of ours. */
function looksLikeFullName(username: string): boolean {
  const words = username.split(' ').filter(word => /^\p{Lu}\p{L}{2,}/u.test(word))
  return words.length >= 2 && !isAlias(username)
}

const aliasWord = new Set(Object.values(aliasWords).flatMap(({ colours, things }) => [...colours, ...things]))
