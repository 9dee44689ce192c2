import type { MapLook, Season, Weather } from './map-look.ts'
import { mapSize } from './map-places.ts'

/** Flowers in spring, leaves in autumn. Scattered by the same numbers each time, so that the picture never changes by itself. */
export function onTheGround({ season }: MapLook): string {
  if (season === 'spring')
    return scattered(64, 947, 389, (x, y, index) => flower(x, y, ['#f7c948', '#b58cf0', '#ffffff'][index % 3] ?? '#fff'))
  if (season === 'autumn') return scattered(90, 611, 283, (x, y, index) => leaf(x, y, index))
  return ''
}

/** What the day's weather lays over the school. It is never so thick that a place is hidden. */
export function weatherOver(weather: Weather, season: Season): string {
  if (weather === 'snow') return snowfall()
  if (weather === 'rain') return rain
  if (weather === 'fog') return fog
  if (weather === 'clouds') return cloudShadows
  if (weather === 'wind') return wind(season)
  return ''
}

const scattered = (count: number, stepX: number, stepY: number, draw: (x: number, y: number, index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw((index * stepX + 37) % mapSize.width, (index * stepY + 61) % 930, index)).join('')

const flower = (x: number, y: number, color: string) =>
  `<path d="M${x} ${y} v8" stroke="#5fa855" stroke-width="3"/><circle cx="${x}" cy="${y - 2}" r="5" fill="${color}"/><circle cx="${x}" cy="${y - 2}" r="2" fill="#e89b2d"/>`

const leafColors = ['#e8843c', '#d65f3a', '#f0b545', '#b9582f'] as const
const leaf = (x: number, y: number, index: number) =>
  `<path d="M0 -8 q8 7 0 16 q-8 -9 0 -16Z" transform="translate(${x} ${y}) rotate(${(index * 67) % 360})" fill="${leafColors[index % 4]}"/>`

const snowfall = () =>
  `<g fill="#fff" opacity=".85">${Array.from(
    { length: 70 },
    (_, index) => `<circle cx="${(index * 233 + 40) % 1600}" cy="${(index * 167 + 30) % 1090}" r="${2.5 + (index % 3) * 1.3}"/>`,
  ).join('')}</g>`

const whole = `width="${mapSize.width}" height="${mapSize.height}"`

/** Puddles on the paths, and drops. */
const rain = `<rect ${whole} fill="#5f77b8" opacity=".2"/><g fill="#a9cfe8" stroke="#fff" stroke-opacity=".6" stroke-width="3"><ellipse cx="390" cy="540" rx="40" ry="9"/><ellipse cx="742" cy="546" rx="30" ry="7"/><ellipse cx="1064" cy="534" rx="46" ry="10"/><ellipse cx="1350" cy="544" rx="28" ry="7"/><ellipse cx="672" cy="800" rx="22" ry="8"/></g><path d="${Array.from(
  { length: 110 },
  (_, index) => `M${(index * 271 + 20) % 1600} ${(index * 149 + 10) % 1080}l-5 22`,
).join('')}" stroke="#eaf6ff" stroke-width="3" stroke-linecap="round" opacity=".75"/>`

const fog = `<g fill="#fff"><rect ${whole} opacity=".16"/><g opacity=".28"><ellipse cx="260" cy="120" rx="420" ry="70"/><ellipse cx="1240" cy="90" rx="480" ry="64"/><ellipse cx="120" cy="620" rx="300" ry="34"/><ellipse cx="980" cy="600" rx="360" ry="32"/><ellipse cx="1450" cy="880" rx="330" ry="44"/><ellipse cx="460" cy="930" rx="340" ry="40"/></g></g>`

const cloudShadows =
  '<g fill="#24405a" opacity=".1"><path d="M120 330 q60 -70 150 -30 q80 -40 140 20 q90 10 60 70 q-180 50 -350 10 q-60 -30 0 -70Z"/><path d="M980 250 q80 -80 190 -30 q100 -30 150 40 q90 20 50 80 q-200 50 -390 10 q-70 -40 0 -100Z"/><path d="M620 800 q70 -70 170 -30 q90 -30 140 30 q80 20 40 70 q-180 40 -350 10 q-60 -30 0 -80Z"/></g>'

/** Gusts, and what they carry. */
function wind(season: Season): string {
  const gusts = [
    [140, 330],
    [720, 180],
    [1180, 620],
    [420, 880],
    [1300, 240],
  ].map(([x, y]) => `M${x} ${y}q60 -18 120 0t110 -8q34 -14 14 -34q-22 -12 -26 10`)
  const carried =
    season === 'autumn' ? leafColors : season === 'spring' ? ['#ffd3e2', '#fff'] : season === 'winter' ? ['#fff'] : ['#9fd67f', '#fff']
  const flying = Array.from(
    { length: 34 },
    (_, index) =>
      `<path d="M0 -7 q8 6 0 14 q-8 -8 0 -14Z" transform="translate(${(index * 317 + 80) % 1600} ${(index * 191 + 60) % 940}) rotate(${((index * 53) % 180) + 40})" fill="${carried[index % carried.length]}"/>`,
  )
  return `<path d="${gusts.join('')}" stroke="#fff" stroke-width="6" fill="none" stroke-linecap="round" opacity=".55"/>${flying.join('')}`
}
