import { type CastId, cast, castIds } from '../../../client/art/cast.ts'
import { childDrawing, childSvg } from '../../../client/art/child/child-svg.ts'
import { type Act, gaits, poses } from '../../../client/art/child/look.ts'
import { creatureSvg, stances } from '../../../client/art/creature/creature-svg.ts'
import { stickerSvg } from '../../../client/art/stickers/sticker-svg.ts'
import { svgDocument } from '../../../client/art/svg.ts'
import { type Figure, type FigureKind, figureExtras, figureFurs, figureKinds, figurePatterns } from '../../../shared/api/figure.ts'
import { type Emotion, emotions, stickers } from '../../../shared/content/schema.ts'
import type { Sheet, Tile } from './sheet.ts'

/** A row for each of the cast, a face for each emotion. */
export const faces: Sheet = {
  name: 'faces',
  size: { width: 48, height: 48 },
  columns: emotions.length,
  tiles: castIds.flatMap(id => emotions.map(emotion => ({ name: `${id} ${emotion}`, svg: closeUp(id, emotion) }))),
}

/** Nearer than any portrait of the game: here it is the face that is looked at. */
function closeUp(id: CastId, emotion: Emotion): string {
  const look = cast[id]
  const box = look.adult ? { x: 84, y: 16, w: 132, h: 132 } : { x: 66, y: 70, w: 168, h: 168 }
  return svgDocument(box, childDrawing(look, { emotion, shadow: 'none' }))
}

const person = (id: CastId, name: string, act: Act): Tile => ({ name: `${id} ${name}`, svg: childSvg(cast[id], act) })
/** The cast whole, from the front and from behind; what arms and legs do; an emotion a little and very much. */
export const people: Sheet = {
  name: 'people',
  size: { width: 64, height: 80 },
  columns: 16,
  tiles: [
    ...castIds.map(id => person(id, 'stands', {})),
    ...castIds.map(id => person(id, 'from behind', { view: 'back' })),
    ...poses.map(pose => person('mia', pose, { pose })),
    ...gaits.map(gait => person('omar', `legs ${gait}`, { gait })),
    person('omar', 'to the left', { pose: 'point', facing: 'left' }),
    person('omar', 'turned', { turn: 0.8 }),
    person('omar', 'eyes shut', { blink: true }),
    ...emotions.flatMap(emotion => ([1, 3] as const).map(strength => person('elias', `${emotion} ${strength}`, { emotion, strength }))),
  ],
}

const figure = (kind: FigureKind, change: Partial<Figure> = {}): Figure => ({
  kind,
  fur: 'own',
  pattern: 'plain',
  extra: 'scarf',
  color: '#e4572e',
  ...change,
})
const creature = (kind: FigureKind, change: Partial<Figure>): Tile => ({
  name: `${kind} ${Object.values(change).join(' ')}`,
  svg: creatureSvg(figure(kind, change)),
})
/** A row for each creature, a picture for each stance; then coats, patterns and what is worn. */
export const creatures: Sheet = {
  name: 'creatures',
  size: { width: 64, height: 80 },
  columns: 2 * stances.length,
  tiles: [
    ...figureKinds.flatMap(kind => stances.map(stance => ({ name: `${kind} ${stance}`, svg: creatureSvg(figure(kind), { stance }) }))),
    ...figureFurs.map(fur => creature('fox', { fur })),
    ...figurePatterns.map(pattern => creature('seal', { pattern })),
    ...figureExtras.map(extra => creature('hare', { extra })),
    { name: 'moose in winter', svg: creatureSvg(figure('moose', { extra: 'none' }), { season: 'winter' }) },
    { name: 'lynx to the left', svg: creatureSvg(figure('lynx'), { stance: 'walk', facing: 'left' }) },
  ],
}

/** The badges: not yet, practised, practised in another place too. */
export const badges: Sheet = {
  name: 'badges',
  size: { width: 64, height: 64 },
  columns: stickers.length,
  tiles: (['none', 'one', 'two'] as const).flatMap(rings =>
    stickers.map(way => ({ name: `${way} ${rings}`, svg: stickerSvg(way, rings) })),
  ),
}
