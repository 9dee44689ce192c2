import { adultStates, type Circle, courses, moves, movesWhileHot, reveals, situations, thoughts } from './circle-schema.ts'

/** Every key that each language must have. Any of them may have a second text for the younger ones, at `<key>.young`. */
export function circleTextKeys(circle: Circle): string[] {
  const { parts, extras, secrets, firstAdultMisses } = circle
  return [
    ...['title', 'intro', 'debrief'],
    ...circlePeople(circle).map(who => `name.${who}`),
    ...situations.flatMap(situation => [`${situation}.alt`, `${situation}.question`]),
    // Afterwards all parts do the same; while it is hot each does it its own way.
    ...(['there', 'later'] as const).flatMap(situation => moves.map(move => `${situation}.choice.${move}`)),
    ...parts.flatMap(part => [
      ...[`part.${part}.title`, `part.${part}.place`],
      ...thoughts.map(thought => `part.${part}.thought.${thought}`),
      ...movesWhileHot.map(move => `part.${part}.choice.${move}`),
    ]),
    // What an extra says at each heat: while it laughs, and when it cools.
    ...extras.flatMap(extra => heats.map(heat => `extra.${extra}.line.${heat}`)),
    ...adultStates.filter(state => state !== 'none' && (state !== 'missed' || firstAdultMisses)).map(state => `adult.${state}`),
    ...reveals.map(says => `reveal.${says}`),
    ...courses.map(course => `lookBack.${course}`),
    'around.alt',
    ...secrets.flatMap(secret => [`secret.${secret}.name`, `secret.${secret}.found`]),
  ]
}

const heats = [3, 2, 1, 0]

/** Everybody in the picture. */
export const circlePeople = ({ cast, parts, extras }: Circle): string[] => [
  ...[cast.happensTo, cast.leads, ...cast.adults],
  ...parts,
  ...extras,
]
