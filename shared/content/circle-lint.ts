import { places } from '../api/lessons.ts'
import { adultIds, castIds, tallIds } from './cast.ts'
import { kickable, pictureOf, roomOf, roomSecrets, rooms } from './circle-picture.ts'
import type { Circle } from './circle-schema.ts'
import { circlePeople } from './circle-texts.ts'
import type { Problem } from './problem.ts'

/** What is wrong with a circle beyond its form: everybody has one part, is drawn, and is of the right age. */
export function lintCircle(circle: Circle): Problem[] {
  return [place, cast, names, picture, secrets].flatMap(rule => rule(circle))
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
    ...[circle.cast.happensTo, circle.cast.leads]
      .filter(who => tallIds.some(id => id === who))
      .map(who => problem(`"${who}" is so tall that nobody sees who laughs behind: choose another for the middle.`)),
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

function picture(circle: Circle): Problem[] {
  const { place: where, parts, picture: own = {} } = circle
  const { room, thing, leads, ways } = own
  const needs = leads === 'kicks' || leads === 'holds'
  const problem = (at: string, cure: string): Problem => ({ rule: 'place', where: at, cure })
  const people = Object.entries(ways ?? {})
  return [
    ...(room || roomOf(where) || !places.some(id => id === where)
      ? []
      : [problem('place', `No circle is drawn at "${where}": add "picture": { "room": … } with one of ${rooms.join(', ')}.`)]),
    ...(needs && !thing
      ? [problem('picture.leads', `"${leads}" needs a "thing": say which, or let the one who leads point or laugh.`)]
      : []),
    ...(leads === 'kicks' && thing && !kickable.includes(thing)
      ? [problem('picture.leads', `Nobody kicks a ${thing}: choose ${kickable.join(', ')}, or "holds".`)]
      : []),
    ...(own.comesBack === false && !thing
      ? [problem('picture.comesBack', 'There is no "thing" that could come back: remove it here.')]
      : []),
    ...people
      .filter(([who]) => !parts.includes(who))
      .map(([who]) => problem(`picture.ways.${who}`, `"${who}" is no part here: the parts are ${parts.join(', ')}.`)),
    ...people
      .filter(([, { standWith }]) => standWith === 'holds' && !pictureOf(circle).comesBack)
      .map(([who]) =>
        problem(`picture.ways.${who}.standWith`, 'There is nothing to hold: name a "thing" that comes back, or remove it here.'),
      ),
  ]
}

/** What is found is drawn, in the room where it is looked for. */
function secrets(circle: Circle): Problem[] {
  const all = circle.secrets
  const { room } = pictureOf(circle)
  const known: readonly string[] = roomSecrets[room]
  const others = (secret: string) => rooms.filter(each => roomSecrets[each].some(id => id === secret))
  const elsewhere = (secret: string) => (others(secret).length > 0 ? ` "${secret}" is in: ${others(secret).join(', ')}.` : '')
  return [
    ...all
      .filter((secret, index) => all.indexOf(secret) !== index)
      .map((secret): Problem => ({ rule: 'link', where: 'secrets', cure: `"${secret}" stands twice: keep one.` })),
    ...all.flatMap((secret, index): Problem[] =>
      known.includes(secret)
        ? []
        : [
            {
              rule: 'link',
              where: `secrets.${index}`,
              cure: `Nothing called "${secret}" is hidden in the ${room}. It has: ${known.join(', ')}.${elsewhere(secret)}`,
            },
          ],
    ),
  ]
}
