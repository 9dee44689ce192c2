import { readdirSync, readFileSync } from 'node:fs'
import { castIdOf } from '../../../client/art/cast.ts'
import { aroundScene } from '../../../client/art/circle/around.ts'
import { circleCastOf } from '../../../client/art/circle/circle-cast.ts'
import { laterScene } from '../../../client/art/circle/later.ts'
import { lookBackScene } from '../../../client/art/circle/look-back.ts'
import { revealScene } from '../../../client/art/circle/reveal.ts'
import { stillOf } from '../../../client/art/circle/still.ts'
import { type CircleCast, circleScene } from '../../../client/art/scenes/circle-scene.ts'
import type { Size } from '../../../client/art/svg.ts'
import { circleThings, laterPlaces, leadDeeds, type Picture, roomSecrets, rooms } from '../../../shared/content/circle-picture.ts'
import { Circle, type Deed } from '../../../shared/content/circle-schema.ts'
import { boxes } from '../../art/stories.ts'
import type { Extent, Sheet, Tile } from './sheet.ts'

const wide = { width: 1024, height: 512 }

/** What happens in every circle, and every room, thing and place that a circle can be drawn with. */
export const circleSheets = (extent: Extent): Sheet[] =>
  extent === 'agreed'
    ? [{ name: 'circles', size: { width: 160, height: 80 }, columns: 4, tiles: tilesIn(wide) }]
    : boxes.slice(0, 3).map(box => ({ name: `circles-${box.width}`, size: box, columns: 2, tiles: tilesIn(box) }))

const tilesIn = (box: Size): Tile[] => [...circles.flatMap(circle => momentsOf(circle, box)), ...waysToDraw(box)]

const folder = new URL('../../../shared/content/circles/', import.meta.url)
const circles = readdirSync(folder).map(id => Circle.parse(JSON.parse(readFileSync(new URL(`${id}/circle.json`, folder), 'utf8'))))

type Does = Record<string, Deed>
/** What nobody, some, and who came later did. */
function deedsOf({ parts: [one = 'amara', two = 'elias', three = 'noor', four = 'zuri', five = 'jin'] }: CircleCast) {
  const nobody: Does = { [one]: 'watch', [two]: 'leave', [three]: 'watch', [four]: 'watch' }
  const some: Does = { [one]: 'standWith', [two]: 'speak', [three]: 'fetchHelp', [four]: 'watch', [five]: 'leave' }
  const later: Does = { [one]: 'checkIn', [two]: 'standWith', [three]: 'leave', [four]: 'watch' }
  return { one, two, four, nobody, some, later }
}

/** From each part's place, what the crowd did, afterwards, the look back. */
function momentsOf(circle: Circle, box: Size): Tile[] {
  const cast = circleCastOf(circle)
  const adult = castIdOf(circle.cast.adults[0] ?? 'teacher')
  const { one, two, four, nobody, some, later } = deedsOf(cast)
  const islands = [
    { does: nobody, heat: 3, feeling: -3 },
    { does: some, heat: 1, feeling: 0 },
    { does: some, heat: 0, feeling: 2, adult },
  ]
  const tile = (name: string, svg: string): Tile => ({ name: `${circle.id} ${name}`, svg })
  return [
    ...cast.parts.map(part => tile(`${part} hot`, stillOf(circleScene(cast, { ...box, part, heat: 2 }), box))),
    tile(`${one} hottest`, stillOf(circleScene(cast, { ...box, part: one, heat: 3, feeling: -3 }), box)),
    tile(`${four} helped`, stillOf(circleScene(cast, { ...box, part: four, heat: 0, feeling: 2, does: some, adult }), box)),
    tile('reveal quiet', stillOf(revealScene(cast, { ...box, own: one, heat: 3, feeling: -3, does: nobody }), box)),
    tile('reveal helped', stillOf(revealScene(cast, { ...box, own: two, heat: 0, feeling: 2, does: some, adult }), box)),
    tile('later', stillOf(laterScene(cast, { ...box, part: one, feeling: 0, adult }), box)),
    tile('later revealed', stillOf(laterScene(cast, { ...box, part: two, feeling: 2, adult, does: later }), box)),
    tile('look back', lookBackScene(cast, islands, { ...box, shown: 1 })),
  ]
}

/** Each room towards both ends and from above, its small things found; each thing, each way to lead, each later place. */
function waysToDraw(box: Size): Tile[] {
  const cast = (picture: Partial<Picture>): CircleCast => ({
    happensTo: 'arjun',
    leads: 'kim',
    parts: ['mia', 'jin', 'omar', 'amara', 'leo'],
    extras: ['tuva', 'sam', 'elias'],
    picture: { room: 'yard', leads: 'laughs', comesBack: true, later: 'yard', ways: {}, ...picture },
  })
  const hot = (name: string, part: 'mia' | 'omar' | 'amara', picture: Partial<Picture>): Tile => ({
    name,
    svg: stillOf(circleScene(cast(picture), { ...box, part, heat: 2 }), box),
  })
  return [
    ...rooms.flatMap((room): Tile[] => [
      hot(`${room} one way`, 'omar', { room }),
      hot(`${room} other way`, 'amara', { room }),
      {
        name: `${room} from above`,
        svg: stillOf(revealScene(cast({ room }), { ...box, own: 'jin', heat: 1, does: { jin: 'speak' } }), box),
      },
      {
        name: `${room} around`,
        svg: aroundScene(room, roomSecrets[room], { ...box, part: 'leo', found: new Set(roomSecrets[room].slice(0, 3)) }).svg,
      },
    ]),
    ...circleThings.map(thing => hot(`holds the ${thing}`, 'amara', { thing, leads: 'holds' })),
    ...leadDeeds.map(leads => hot(`who leads ${leads}`, 'mia', { thing: 'ball', leads })),
    ...laterPlaces.map(later => ({
      name: `later ${later}`,
      svg: stillOf(
        laterScene(cast({ later, thing: 'cap' }), { ...box, part: 'mia', feeling: 1, adult: 'nurse', does: { jin: 'checkIn' } }),
        box,
      ),
    })),
  ]
}
