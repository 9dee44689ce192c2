/** The school from above, 1600 × 1106; the middle 800 rows show on every screen. */
export const mapSize = { width: 1600, height: 1106 } as const

export const placeIds = [
  'classroom',
  'library',
  'corridor',
  'canteen',
  'gym',
  'playground',
  'wall',
  'bench',
  'phone',
  'pitch',
  'wayHome',
  'busStop',
] as const
export type PlaceId = (typeof placeIds)[number]
type At = { readonly x: number; readonly y: number }
export type MapPlace = At & {
  readonly id: PlaceId
  /** The middle of its sign. */
  readonly sign: At
  /** Where figures stand without covering a sign, by their feet: the middle one first. */
  readonly spots: readonly [At, At, At]
  /** Where its sand path ends. */
  readonly door: At
}

type Row = readonly [place: Pair, sign: Pair, spots: readonly [Pair, Pair, Pair], door: Pair]
type Pair = readonly [number, number]
// biome-ignore format: one place a row
const rows: Record<PlaceId, Row> = {
  classroom: [[222, 350], [222, 196], [[212, 488], [128, 474], [296, 474]], [222, 452]],
  library: [[516, 356], [516, 214], [[546, 480], [462, 470], [612, 462]], [516, 446]],
  corridor: [[826, 340], [826, 232], [[902, 494], [752, 494], [980, 478]], [826, 456]],
  canteen: [[1130, 350], [1130, 212], [[1156, 486], [1078, 476], [1234, 474]], [1130, 452]],
  gym: [[1428, 350], [1428, 216], [[1450, 488], [1378, 478], [1520, 474]], [1428, 454]],
  playground: [[196, 716], [190, 598], [[196, 806], [90, 782], [300, 790]], [222, 640]],
  wall: [[528, 700], [528, 604], [[520, 850], [424, 838], [612, 838]], [528, 780]],
  bench: [[838, 744], [838, 636], [[838, 850], [748, 822], [930, 822]], [838, 780]],
  phone: [[1118, 700], [1118, 604], [[1116, 850], [1034, 832], [1200, 832]], [1118, 780]],
  pitch: [[1428, 722], [1424, 606], [[1430, 796], [1344, 778], [1512, 772]], [1428, 640]],
  wayHome: [[276, 964], [276, 916], [[430, 966], [110, 966], [510, 962]], [276, 930]],
  busStop: [[1030, 1000], [1030, 916], [[784, 968], [706, 962], [860, 962]], [672, 900]],
}

export const mapPlaces: readonly MapPlace[] = placeIds.map(id => {
  const [place, sign, [first, second, third], door] = rows[id]
  return { id, ...at(place), sign: at(sign), spots: [at(first), at(second), at(third)], door: at(door) }
})
export const placeOnMap = (id: PlaceId): MapPlace => mapPlaces.find(place => place.id === id) ?? missing(id)

/** Where the cat can sleep, one place a day; `scale` for the drawing of the cat, which lies on the point. */
// biome-ignore format: one place a row
export const catSpots: Record<PlaceId, At & { readonly scale: number }> = {
  classroom: { x: 150, y: 432, scale: 0.42 }, library: { x: 456, y: 250, scale: 0.46 }, corridor: { x: 914, y: 436, scale: 0.44 },
  canteen: { x: 1204, y: 372, scale: 0.42 }, gym: { x: 1340, y: 436, scale: 0.44 }, playground: { x: 290, y: 734, scale: 0.46 },
  wall: { x: 450, y: 644, scale: 0.46 }, bench: { x: 838, y: 756, scale: 0.52 }, phone: { x: 1060, y: 786, scale: 0.44 },
  pitch: { x: 1500, y: 700, scale: 0.46 }, wayHome: { x: 206, y: 966, scale: 0.44 }, busStop: { x: 1010, y: 928, scale: 0.46 },
}

/** A walk along the sand paths from one place's door to the other's, with a point at every turn. */
export function walkPath(from: PlaceId, to: PlaceId): At[] {
  const there = toTheMainPath(from)
  const back = toTheMainPath(to)
  // What both have in common is not walked twice: only the point where they meet stays.
  while (there.length > 1 && back.length > 1 && isSame(there.at(-2), back.at(-2))) {
    there.pop()
    back.pop()
  }
  const points = [...there, ...back.reverse()]
  return points.filter((point, index) => !isSame(point, points[index - 1]))
}

/** The lines of sand on the picture; the main path runs at `mainPath`. */
export const mainPath = 536
// biome-ignore format: one path a row
export const sandPaths: readonly (readonly Pair[])[] = [
  [[222, 436], [222, mainPath]], [[516, 430], [516, mainPath]], [[826, 440], [826, mainPath]], [[1130, 436], [1130, mainPath]],
  [[1428, 438], [1428, mainPath]], [[160, mainPath], [1480, mainPath]], [[222, mainPath], [222, 640]], [[528, mainPath], [528, 780]],
  [[838, mainPath], [838, 780]], [[1118, mainPath], [1118, 780]], [[1428, mainPath], [1428, 640]], [[672, mainPath], [672, 900]],
  [[276, 800], [276, 930]],
]

function toTheMainPath(id: PlaceId): At[] {
  const { door } = placeOnMap(id)
  // The way home begins behind the playground's sand.
  if (id === 'wayHome') return [door, { x: 276, y: 800 }, { x: 222, y: 640 }, { x: 222, y: mainPath }]
  return [door, { x: door.x, y: mainPath }]
}

const isSame = (one: At | undefined, other: At | undefined): boolean => one?.x === other?.x && one?.y === other?.y

function at([x, y]: Pair): At {
  return { x, y }
}

function missing(id: string): never {
  throw new Error(`the map has no place ${id}`)
}
