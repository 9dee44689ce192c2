import { isCalledLike } from '../classes/index.ts'
import { loadContent } from '../play/index.ts'
import type { Lesson } from './model.ts'
import { allStories } from './stories.ts'

type Names = Readonly<Record<string, string>>

/**
 * A name for everybody in the stories who has several: the first that is no pupil's of the class and nobody else's in the stories. Who has
 * none left is missing. `before`: kept as far as they still do.
 */
export function drawNames(usernames: readonly string[], before: Names = {}): Record<string, string> {
  const drawn: Record<string, string> = {}
  for (const [who, names] of cast()) {
    const fit = names.filter(name => !isCalledLike(name, usernames) && !Object.values(drawn).includes(name))
    const kept = fit.find(name => name === before[who])
    const name = kept ?? fit[0]
    if (name !== undefined) drawn[who] = name
  }
  return drawn
}

/** Those of its names that are no pupil's of the class. */
export const namesFor = (who: string, usernames: readonly string[]): string[] =>
  (cast().get(who) ?? []).filter(name => !isCalledLike(name, usernames))

/** The next name that this one may have in this class; the same where there is no other. */
export function anotherName(who: string, usernames: readonly string[], names: Names): Record<string, string> {
  const all = cast().get(who) ?? []
  const at = all.indexOf(names[who] ?? '')
  const others = Object.entries(names).flatMap(([each, name]) => (each === who ? [] : [name]))
  const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find(name => !isCalledLike(name, usernames) && !others.includes(name))
  return { ...names, ...(next !== undefined && { [who]: next }) }
}

/** What the stories call themselves where no lesson chose. */
export const firstNames = (): Record<string, string> =>
  Object.fromEntries([...cast()].flatMap(([who, [name]]) => (name ? [[who, name]] : [])))

export const namesOf = ({ names }: Pick<Lesson, 'names'>): Record<string, string> => names ?? firstNames()

/** Cast id → its names; where several stories name the same one, those that all of them have. */
function cast(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const circles = [...loadContent().circles.values()].map(({ data }) => data)
  for (const { names } of [...allStories(), ...circles]) {
    for (const [who, mine] of Object.entries(names)) {
      const both = found.get(who)?.filter(name => mine.includes(name)) ?? mine
      found.set(who, both.length > 0 ? both : mine)
    }
  }
  return found
}
