import { places } from '../api/lessons.ts'
import type { CardPicture, CardSign } from './card-picture.ts'
import { castIds } from './cast.ts'
import type { Problem } from './problem.ts'

/** Whoever is in it is drawn, and its place is on the map. */
export function lintPicture(picture: CardPicture | CardSign, where: string): Problem[] {
  const heads =
    picture.kind === 'scene' ? picture.people : picture.kind === 'face' ? [picture] : picture.kind === 'heads' ? picture.heads : []
  const place = picture.kind === 'scene' || picture.kind === 'face' ? [picture.place] : []
  return [
    ...place
      .filter(id => !places.some(each => each === id))
      .map((id): Problem => ({ rule: 'place', where, cure: `The map has no place "${id}". It has: ${places.join(', ')}.` })),
    ...heads
      .filter(({ who }) => !castIds.some(id => id === who))
      .map(({ who }): Problem => ({ rule: 'cast', where, cure: `Nobody has drawn "${who}". There are: ${castIds.join(', ')}.` })),
  ]
}
