import { seededChance } from '../../../shared/play/chance.ts'
import type { Season, Weather } from '../../art/places/map-look.ts'
import { type PlaceId, placeIds } from '../../art/places/map-places.ts'

const dayMs = 86_400_000
/** The day's number, by the tablet's own calendar. */
const dayOf = (now: Date) => Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / dayMs)

/** The cat sleeps elsewhere each day, for all tablets of a school in the same place. */
export const catPlace = (now: Date): PlaceId => placeIds[(dayOf(now) * 5) % placeIds.length] ?? 'bench'

const seasons: readonly Season[] = ['winter', 'spring', 'summer', 'autumn']
/** Snow lies from December to February, leaves fall from September on. */
export const seasonOf = (now: Date): Season => seasons[Math.floor(((now.getMonth() + 1) % 12) / 3)] ?? 'summer'

/** Fine days are the most; nobody's real weather is asked for. */
const weathers: Readonly<Record<Season, readonly Weather[]>> = {
  spring: ['clear', 'clear', 'clear', 'clouds', 'rain', 'wind'],
  summer: ['clear', 'clear', 'clear', 'clear', 'clouds', 'rain'],
  autumn: ['clear', 'clear', 'clouds', 'wind', 'rain', 'fog'],
  winter: ['snow', 'snow', 'clear', 'clouds', 'fog', 'wind'],
}

/** Drawn by the date: the same all day and on all tablets. */
export const weatherOf = (now: Date): Weather => seededChance(dayOf(now)).pick(weathers[seasonOf(now)])
