import { scopeIds, svgDocument } from '../svg.ts'
import { mapGrounds, snowman } from './map-grounds.ts'
import { mapHouses } from './map-houses.ts'
import { lamp, lookIn, type MapLook, mapBush, mapTree, type SchoolYear, type Season, type Weather, whatIsOnTree } from './map-look.ts'
import { mapSize, sandPaths } from './map-places.ts'
import { onTheGround, weatherOver } from './map-weather.ts'
import { leafGreen } from './scenery.ts'

type MapOptions = { readonly season: Season; readonly weather?: Weather; readonly year?: SchoolYear; readonly uid?: string }

/** The school from above, without figures, signs and cat. Winter is dusk: snow, lit windows, lanterns. */
export function mapSvg({ season, weather = 'clear', year, uid }: MapOptions): string {
  const look = lookIn(season, year)
  const dusk = (color: string, opacity: number) =>
    look.winter ? `<rect ${whole} fill="${color}" opacity="${opacity}" style="mix-blend-mode:multiply"/>` : ''
  const lights = lamps.map(([x, y]) => lamp(look, x, y)).join('')
  const grounds = mapGrounds.map(draw => draw(look)).join('')
  const drawing = [
    glow,
    ground(look),
    onTheGround(look),
    trees.map(([x, y, scale, color]) => mapTree(look, x, y, scale, color)).join(''),
    dusk('#5c66c4', 0.34),
    look.winter ? trees.map(([x, y, scale]) => whatIsOnTree(look, x, y, scale)).join('') : '',
    mapHouses(look) + grounds,
    bushes.map(([x, y, scale, color]) => mapBush(look, x, y, scale, color)).join(''),
    look.winter ? snowman : '',
    dusk('#7a6fd0', 0.16),
    lights,
    weatherOver(weather, season),
  ]
  return svgDocument({ x: 0, y: 0, w: mapSize.width, h: mapSize.height }, scopeIds(drawing.join(''), uid))
}

const whole = `width="${mapSize.width}" height="${mapSize.height}"`
const glow =
  '<defs><radialGradient id="glow"><stop offset="0" stop-color="#ffe9a8" stop-opacity=".95"/><stop offset=".45" stop-color="#ffcf6a" stop-opacity=".4"/><stop offset="1" stop-color="#ffcf6a" stop-opacity="0"/></radialGradient></defs>'

const { light, dark, bush, paleBush } = leafGreen
// biome-ignore format: x, y, size, colour
const trees: readonly (readonly [number, number, number, string])[] = [
  [58, 150, 0.7, dark], [368, 168, 0.72, light], [660, 150, 0.66, dark], [985, 150, 0.62, light], [1284, 160, 0.7, dark], [1556, 150, 0.74, light],
  [372, 392, 0.62, dark], [664, 404, 0.6, light], [1004, 398, 0.62, dark], [1290, 404, 0.62, light], [40, 470, 0.66, light], [1578, 480, 0.6, dark],
]
// biome-ignore format: x, y, size, colour
const bushes: readonly (readonly [number, number, number, string])[] = [
  [640, 740, 0.5, bush], [1010, 640, 0.5, paleBush], [1276, 640, 0.5, bush], [380, 640, 0.5, paleBush], [1560, 920, 0.6, bush], [590, 900, 0.5, bush],
]
// biome-ignore format: x, y
const lamps: readonly (readonly [number, number])[] = [[330, 560], [640, 566], [960, 566], [1250, 560], [420, 900], [1240, 900], [60, 900]]

function ground({ winter, colors }: MapLook): string {
  const sand = (width: number, color: string) =>
    sandPaths
      .map(
        points =>
          `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
      )
      .join('')
  const meadow = `<rect ${whole} fill="${colors.ground}"/><g fill="${colors.patch}"><ellipse cx="300" cy="120" rx="330" ry="110"/><ellipse cx="1260" cy="100" rx="360" ry="90"/><ellipse cx="700" cy="690" rx="220" ry="110"/><ellipse cx="1300" cy="880" rx="260" ry="60"/><ellipse cx="90" cy="880" rx="220" ry="70"/></g>`
  const road = `<path d="M0 980 H1600 V1106 H0Z" fill="${colors.road}"/><path d="M0 972 H1600 V994 H0Z" fill="${colors.kerb}"/><path d="M0 1052 H1600" stroke="#fff" stroke-width="8" stroke-dasharray="46 34" opacity=".9"/>`
  const bank = winter ? `<path d="M0 990 q60 -14 120 0 ${'t120 0 '.repeat(13)}v10 H0Z" fill="#fff" opacity=".9"/>` : ''
  const square = `<circle cx="826" cy="536" r="66" fill="${colors.edge}"/><circle cx="826" cy="536" r="57" fill="${colors.path}"/>`
  return meadow + tufts(colors.tuft) + road + bank + sand(74, colors.edge) + sand(58, colors.path) + square
}

/** Scattered by the same numbers each time, so that the picture never changes by itself. */
function tufts(color: string): string {
  const blades = Array.from({ length: 60 }, (_, index) => {
    const x = (index * 347 + 91) % 1600
    const y = (index * 211 + 57) % 900
    return `M${x} ${y} l5 -14 5 14Z M${x + 10} ${y + 2} l4 -10 4 10Z`
  })
  return `<path d="${blades.join('')}" fill="${color}" opacity=".8"/>`
}
