import { places } from '../api/lessons.ts'
import { adultIds, castIds } from './cast.ts'
import type { Circle } from './circle-schema.ts'
import { circlePeople } from './circle-texts.ts'
import type { Problem } from './problem.ts'

/** What is wrong with a circle beyond its form: everybody has one part, is drawn, and is of the right age. */
export function lintCircle(circle: Circle): Problem[] {
  return [place, cast, names, secrets].flatMap(rule => rule(circle))
}

function place({ place: where }: Circle): Problem[] {
  if (places.some(id => id === where)) return []
  return [{ rule: 'place', where: 'place', cure: `The map has no place "${where}". It has: ${places.join(', ')}.` }]
}

function cast(circle: Circle): Problem[] {
  const all = circlePeople(circle)
  const isAdult = (who: string) => adultIds.some(id => id === who)
  const children = all.filter(who => !circle.cast.adults.includes(who))
  const problem = (cure: string): Problem => ({ rule: 'cast', where: 'cast', cure })
  return [
    ...all
      .filter((who, index) => all.indexOf(who) !== index)
      .map(who => problem(`"${who}" has two parts: give each part a character of its own.`)),
    ...all
      .filter(who => !castIds.some(id => id === who))
      .map(who => problem(`Nobody has drawn "${who}". There are: ${castIds.join(', ')}.`)),
    ...[...circle.cast.adults.filter(who => !isAdult(who)), ...children.filter(isAdult)].map(who =>
      problem(`"${who}" has the part of another age: adults are ${adultIds.join(', ')}.`),
    ),
  ]
}

function names({ names: all, cast: { happensTo, leads } }: Circle): Problem[] {
  const needed = [happensTo, leads]
  const problem = (cure: string): Problem => ({ rule: 'names', where: 'names', cure })
  const each = Object.values(all).flat()
  return [
    ...needed.filter(who => !Object.hasOwn(all, who)).map(who => problem(`"${who}" needs three names: add them.`)),
    ...Object.keys(all)
      .filter(who => !needed.includes(who))
      .map(who => problem(`"${who}" keeps one name: remove it here.`)),
    ...each.filter((name, index) => each.indexOf(name) !== index).map(name => problem(`"${name}" stands twice: six different names.`)),
  ]
}

function secrets({ secrets: all }: Circle): Problem[] {
  return all
    .filter((secret, index) => all.indexOf(secret) !== index)
    .map(secret => ({ rule: 'link', where: 'secrets', cure: `"${secret}" stands twice: keep one.` }))
}
