import { creatureSvg, type Stance } from '../../art/creature/creature-svg.ts'
import { lookIn, mapTree, type SchoolYear, type Season, type Weather } from '../../art/places/map-look.ts'
import { catSpots, type PlaceId } from '../../art/places/map-places.ts'
import { mapSvg } from '../../art/places/map-svg.ts'
import { cat } from '../../art/places/things.ts'
import { svgDocument, withoutDocument } from '../../art/svg.ts'
import type { SeenFigure } from '../lesson/figures.ts'
import type { StagePerson, StagePicture } from '../stage/index.ts'
import { type At, type Camera, onScreen, type Size } from './camera.ts'
import { shownAt } from './crowds.ts'
import type { Moves } from './use-walks.ts'
import { spotAt } from './walk-legs.ts'

/** How the school looks today. */
export type Today = { readonly season: Season; readonly weather: Weather; readonly year: SchoolYear; readonly catAt: PlaceId }
/** Somebody drawn: where its feet are on the map. */
export type Drawn = { readonly figure: SeenFigure; readonly at: At; readonly isMe: boolean }
const mine = 0.3
const others = 0.256

/** Everybody who is seen, from back to front. */
export function drawnFigures(figures: readonly SeenFigure[], me: string, { walks }: Moves): Drawn[] {
  const standing = shownAt(
    figures.filter(({ pupil }) => !walks.has(pupil)),
    me,
  ).map(({ figure, spot }) => ({ figure, at: spotAt(figure.to, spot) }))
  const walking = figures.map(figure => ({ figure, at: walks.get(figure.pupil)?.at }))
  return [...standing, ...walking]
    .flatMap(({ figure, at }) => (at ? [{ figure, at, isMe: figure.pupil === me }] : []))
    .sort((one, other) => one.at.y - other.at.y)
}

export function mapPicture(size: Size, camera: Camera, drawn: readonly Drawn[], { walks, gestures }: Moves, today: Today): StagePicture {
  // Creatures wear their scarves in winter only.
  const season = today.season === 'winter' ? 'winter' : 'summer'
  return {
    background: background(size, camera, today),
    people: drawn.map(({ figure, at, isMe }): StagePerson => {
      const walk = walks.get(figure.pupil)
      const stance: Stance = walk ? 'walk' : figure.asleep && !isMe ? 'sleep' : (stances[gestures.get(figure.pupil) ?? ''] ?? 'stand')
      const drawing = drawnOnce(`${JSON.stringify(figure.figure)} ${stance} ${season} ${walk?.facing ?? ''} ${isMe}`, () => {
        const creature = creatureSvg(figure.figure, { stance, season, ...(walk && { facing: walk.facing }) })
        return isMe ? ringed(creature) : creature
      })
      return {
        id: figure.pupil,
        svg: drawing,
        ...onScreen(camera, at),
        scale: camera.zoom * (isMe ? mine : others),
        breathes: false,
      }
    }),
  }
}

const drawings = new Map<string, string>()
const remembered = 400

/** The map is composed at each step of anybody; a drawing is made at its first use. */
function drawnOnce(key: string, draw: () => string): string {
  const before = drawings.get(key)
  if (before !== undefined) return before
  if (drawings.size >= remembered) drawings.clear()
  const drawn = draw()
  drawings.set(key, drawn)
  return drawn
}

const stances: Readonly<Record<string, Stance | undefined>> = { wave: 'wave', thumbsUp: 'up' }

/** A yellow ring under one's own feet. */
const ringed = (drawing: string) =>
  svgDocument(
    { x: -30, y: -30, w: 360, h: 540 },
    `<ellipse cx="150" cy="446" rx="160" ry="52" fill="#ffd54a" stroke="#fff" stroke-width="18"/>${withoutDocument(drawing)}`,
  )

function background({ width, height }: Size, { zoom, left, top }: Camera, today: Today): string {
  const { season, weather, year, catAt } = today
  return drawnOnce(`map ${JSON.stringify(today)} ${width} ${height} ${zoom} ${left} ${top}`, () => {
    const { x, y, scale } = catSpots[catAt]
    const school = `${withoutDocument(mapSvg({ season, weather, year }))}<g transform="translate(${x} ${y}) scale(${scale})">${cat('sleeps')}</g>`
    return svgDocument(
      { x: 0, y: 0, w: width, h: height },
      `<g transform="translate(${left} ${top}) scale(${zoom})">${meadowBeside(season)}${school}</g>`,
    )
  })
}

/** Ground and road go on at both sides of the map. */
function meadowBeside(season: Season): string {
  const look = lookIn(season)
  const { ground, road, kerb } = look.colors
  const trees = [-70, -210, 1672, 1806].map((x, index) => mapTree(look, x, 330 + ((index * 173) % 400), 0.66, '#6cc077')).join('')
  return `<rect x="-800" width="3200" height="1106" fill="${ground}"/><path d="M-800 980 H2400 V1106 H-800Z" fill="${road}"/><path d="M-800 972 H2400 V994 H-800Z" fill="${kerb}"/><path d="M-800 1052 H2400" stroke="#fff" stroke-width="8" stroke-dasharray="46 34" opacity=".9"/>${trees}`
}
