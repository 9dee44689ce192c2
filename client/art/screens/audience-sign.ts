import { line, svgDocument } from '../svg.ts'

export type AudienceLook = 'laughing' | 'watching' | 'leaving' | 'standingWith'

/** What somebody of the audience does, told by shape before colour: spiky star, eye in a box, closed eye in a hexagon, heart in a circle. */
export const audienceSign = (does: AudienceLook): string => svgDocument({ x: 0, y: 0, w: 48, h: 48 }, signs[does])

const edge = 'stroke="#fff" stroke-width="3" stroke-linejoin="round"'
const star = Array.from({ length: 20 }, (_, at) => {
  const radius = at % 2 === 0 ? 22 : 16.5
  const turn = (at * Math.PI) / 10
  return `${(24 + radius * Math.sin(turn)).toFixed(1)} ${(24 - radius * Math.cos(turn)).toFixed(1)}`
}).join('L')

const signs: Readonly<Record<AudienceLook, string>> = {
  laughing: `<path d="M${star}Z" fill="#c63a31" ${edge}/>${line('M16 20 l5 3 M32 20 l-5 3', '#fff', 2.6)}<path d="M15 26 Q24 40 33 26Z" fill="#fff"/>`,
  watching: `<rect x="4" y="4" width="40" height="40" rx="8" fill="#a5690d" ${edge}/><path d="M10 24 Q24 8 38 24 Q24 40 10 24Z" fill="#fff"/><circle cx="24" cy="24" r="6" fill="#2c2440"/>`,
  leaving: `<path d="M13 4 H35 L46 24 L35 44 H13 L2 24Z" fill="#56607e" ${edge}/>${line('M12 22 Q24 33 36 22 M16 28 l-3 4 M24 30 v5 M32 28 l3 4', '#fff', 3)}`,
  standingWith: `<circle cx="24" cy="24" r="21" fill="#13806f" ${edge}/><path d="M24 36 C8 25 11 13 18 13 C22 13 24 16 24 18 C24 16 26 13 30 13 C37 13 40 25 24 36Z" fill="#fff"/>`,
}
