import type { Language } from '../../shared/api/contract.ts'
import type { Circle } from '../../shared/content/circle-schema.ts'
import type { Texts } from '../../shared/content/schema.ts'
import { Refusal } from '../http/refusal.ts'
import { loadContent } from '../play/index.ts'

/** @throws Refusal not.found */
export function circleOf(id: string): Circle {
  const found = findCircle(id)
  if (!found) throw new Refusal('not.found')
  return found
}

/** What a lesson has stored may be gone with an upgrade. */
export const findCircle = (id: string): Circle | undefined => loadContent().circles.get(id)?.data

/** Data or texts of a circle as the tablet fetches them; `undefined` when there is no such version or part. */
export function circlePart(id: string, version: number, part: string): Circle | Texts | undefined {
  const found = loadContent().circles.get(id)
  if (found?.data.version !== version) return undefined
  if (part === 'circle') return found.data
  return Object.hasOwn(found.texts, part) ? found.texts[part as Language] : undefined
}

/**
 * In the order of these chapters.
 * @param names what everybody is called in a lesson: a circle in which somebody has no name there is not offered
 */
export function circlesOf(chapters: readonly number[], names?: Readonly<Record<string, string>>): string[] {
  const all = [...loadContent().circles.values()].map(({ data }) => data)
  const isNamed = (circle: Circle) => !names || Object.keys(circle.names).every(who => names[who] !== undefined)
  return chapters.flatMap(chapter => all.filter(circle => circle.chapter === chapter && isNamed(circle)).map(({ id }) => id))
}
