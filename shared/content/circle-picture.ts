import { z } from 'zod'

/** Where a circle is drawn. */
export const rooms = ['corridor', 'classroom', 'bus', 'yard'] as const
export type Room = (typeof rooms)[number]
/** What it is about: something that belongs to the one it happens to, or that shows that one. */
export const circleThings = ['bag', 'ball', 'cap', 'book', 'drawing', 'phone'] as const
export type CircleThing = (typeof circleThings)[number]
/** What the one who leads does while it is hot. */
export const leadDeeds = ['kicks', 'points', 'laughs', 'holds'] as const
export type LeadDeed = (typeof leadDeeds)[number]
/** What can be kicked without breaking before our eyes. */
export const kickable: readonly (CircleThing | undefined)[] = ['bag', 'ball', 'cap']
/** Where the epilogue is, later the same day. */
export const laterPlaces = ['yard', 'busStop', 'classroom'] as const
export type LaterPlace = (typeof laterPlaces)[number]

/** The small things that each room has, and where: in its quiet end, for who has chosen. */
export const roomSecrets = {
  corridor: ['cat', 'bird', 'mouse', 'boot', 'boat', 'poster'],
  classroom: ['cat', 'bird', 'mouse', 'fish', 'globe', 'poster'],
  bus: ['bird', 'snail', 'bear', 'umbrella', 'boot', 'poster'],
  yard: ['cat', 'bird', 'mouse', 'boat', 'snail', 'kite'],
} as const satisfies Record<Room, readonly string[]>
export type SecretIn<R extends Room> = (typeof roomSecrets)[R][number]

const oneOf = <const T extends readonly [string, ...string[]]>(known: T) =>
  z.enum(known, { error: ({ input }) => `there is no ${JSON.stringify(input)}: choose one of ${known.join(', ')}` })

/** How a part looks and does its moves where that differs from what all do. */
const PartWays = z.strictObject({
  /** Lies beside it on its card. */
  beside: oneOf(circleThings).exactOptional(),
  /** Stands with, holding the thing. */
  standWith: oneOf(['holds']).exactOptional(),
  /** Speaks from afar. */
  speak: oneOf(['calls']).exactOptional(),
  /** Fetches help at a door. */
  fetchHelp: oneOf(['knocks']).exactOptional(),
})

/** How a circle is drawn; what is left out follows from the rest. */
export const CirclePicture = z.strictObject({
  /** As the place of the map says, where that has a room. */
  room: oneOf(rooms).exactOptional(),
  /** Nothing, where words alone hurt. */
  thing: oneOf(circleThings).exactOptional(),
  /** `holds` with a thing, `laughs` without. */
  leads: oneOf(leadDeeds).exactOptional(),
  /** The one it happens to has it again once it is cool; otherwise the one who leads puts it away. */
  comesBack: z.literal(false).exactOptional(),
  /** `yard`. */
  later: oneOf(laterPlaces).exactOptional(),
  /** By part. */
  ways: z.record(z.string(), PartWays).exactOptional(),
})

/** A circle's picture with nothing left open. */
export type Picture = {
  readonly room: Room
  readonly thing?: CircleThing
  readonly leads: LeadDeed
  readonly comesBack: boolean
  readonly later: LaterPlace
  readonly ways: Readonly<Record<string, z.output<typeof PartWays>>>
}

export function pictureOf({ place, picture = {} }: { readonly place: string; readonly picture?: z.output<typeof CirclePicture> }): Picture {
  const { thing } = picture
  return {
    room: picture.room ?? roomOf(place) ?? 'yard',
    ...(thing && { thing }),
    leads: picture.leads ?? (thing ? 'holds' : 'laughs'),
    comesBack: thing !== undefined && picture.comesBack !== false,
    later: picture.later ?? 'yard',
    ways: picture.ways ?? {},
  }
}

/** The room that is drawn for a place of the map. */
export const roomOf = (place: string): Room | undefined => (Object.hasOwn(roomsByPlace, place) ? roomsByPlace[place] : undefined)
const roomsByPlace: Readonly<Record<string, Room>> = {
  corridor: 'corridor',
  classroom: 'classroom',
  library: 'classroom',
  busStop: 'bus',
  playground: 'yard',
  pitch: 'yard',
  wall: 'yard',
  bench: 'yard',
  wayHome: 'yard',
}
