import { wallSvg } from '../../../client/art/mural/wall-svg.ts'
import { scenePlaces } from '../../../client/art/places/drawn-places.ts'
import type { Light } from '../../../client/art/places/light.ts'
import type { Season, Weather } from '../../../client/art/places/map-look.ts'
import { mapSvg } from '../../../client/art/places/map-svg.ts'
import { placeBehind } from '../../../client/art/places/place-behind.ts'
import { placeSvg } from '../../../client/art/places/place-svg.ts'
import { gameWorldSvg } from '../../../client/art/screens/game-world.ts'
import { roomSvg } from '../../../client/art/screens/room.ts'
import { muralPieces, muralState } from '../../../shared/play/mural.ts'
import type { Sheet, Tile } from './sheet.ts'

const wide = { width: 1024, height: 512 }
const near = { width: 390, height: 312 }
const lights: readonly Light[] = ['day', 'evening']

/** Every place of scenes, empty: by day, in the evening, what lies behind one's back. */
export const places = (): Sheet => ({
  name: 'places',
  size: { width: 160, height: 80 },
  columns: 3,
  tiles: [
    ...scenePlaces.flatMap((place): Tile[] => [
      ...lights.map(light => ({ name: `${place} ${light}`, svg: placeSvg(place, wide, { light }) })),
      { name: `${place} behind`, svg: placeBehind(place, wide, wide.height / 520) },
    ]),
    { name: 'a room at home', svg: roomSvg(wide) },
    { name: 'an online game', svg: gameWorldSvg() },
  ],
})

/** The same as a phone shows them. */
export const placesNear = (): Sheet => ({
  name: 'places-on-a-phone',
  size: { width: 80, height: 64 },
  columns: 8,
  tiles: [
    ...scenePlaces.flatMap(place => lights.map(light => ({ name: `${place} ${light} near`, svg: placeSvg(place, near, { light }) }))),
    { name: 'a room at home, whole', svg: roomSvg({ width: 560, height: 700 }) },
  ],
})

const seasons: readonly Season[] = ['spring', 'summer', 'autumn', 'winter']
const weathers: readonly Weather[] = ['clouds', 'rain', 'wind', 'fog', 'snow']
const laterInTheYear = { isSwingMended: true, hasNewBench: true, mural: { pieces: muralPieces.length, seed: 1 } }

/** The school from above: each season, then what a year changes in it; each weather. Winter is dusk. */
export const map: Sheet = {
  name: 'map',
  size: { width: 160, height: 112 },
  columns: seasons.length,
  tiles: [
    ...seasons.map(season => ({ name: `${season} clear`, svg: mapSvg({ season }) })),
    ...(['summer', 'winter'] as const).map(season => ({
      name: `${season} later in the year`,
      svg: mapSvg({ season, year: laterInTheYear }),
    })),
    ...weathers.map(weather => ({ name: `autumn ${weather}`, svg: mapSvg({ season: 'autumn', weather }) })),
    { name: 'winter snow', svg: mapSvg({ season: 'winter', weather: 'snow' }) },
  ],
}

/** The wall painting from bare to painted. */
export const walls: Sheet = {
  name: 'wall',
  size: { width: 160, height: 96 },
  columns: 3,
  tiles: [0, 8, 20, 32, muralPieces.length - 1, muralPieces.length].map(pieces => ({
    name: `${muralState({ pieces, seed: 11 })} ${pieces}`,
    svg: wallSvg({ pieces, seed: 11 }),
  })),
}
