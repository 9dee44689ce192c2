import type { SecretIn } from '../../../shared/content/circle-picture.ts'
import type { CircleRoom } from './circle-room.ts'
import { corridorDrawing } from './corridor.ts'

/** The camera stands where the left wall was. */
const inTheWall = -3.1

export const corridor: CircleRoom<SecretIn<'corridor'>> = {
  drawing: (camera, { openAbove }) => corridorDrawing(camera, { openAbove, cutLeft: camera.x < inTheWall }),
  exit: [0.3, 9.2],
  ground: { rim: '#b98f5e', top: '#ead2b2' },
  above: '#fbedd0',
  plan: () => {
    const lockers = ['#f28f79', '#f6b95b', '#7cc6a2', '#6fa8dc', '#b79be0', '#f28f79', '#f6b95b', '#7cc6a2']
    const doors = lockers
      .map((color, order) => `<rect x="${122 + order * 17}" y="14" width="16" height="16" rx="4" fill="${color}"/>`)
      .join('')
    return `<rect x="3" y="12" width="314" height="138" rx="16" fill="#ead2b2"/><rect x="3" y="12" width="314" height="18" rx="9" fill="#a9dcd3"/><rect x="3" y="132" width="314" height="18" rx="9" fill="#a9dcd3"/><rect x="3" y="50" width="11" height="62" rx="5" fill="#f3a65a"/>${doors}`
  },
  secrets: {
    cat: { at: [-1, 0.98, -5.85] },
    bird: { at: [1.3, 1.62, -5.98] },
    mouse: { at: [2.75, 0, -5.97] },
    boot: { at: [1.5, 0, -4.7] },
    boat: { at: [-3.05, 2.2, -5] },
    poster: { at: [3.38, 1.75, -5.35], narrow: 0.55 },
  },
}
