import { readContentFiles } from '../../server/play/content.ts'

const all = readContentFiles(new URL('./examples/', import.meta.url))
const written = [...all].filter(([file]) => file.startsWith('scenarios/picture-in-chat/'))

/** A story on a phone that only tests play, in four languages: path from the content folder on → text. */
export const chatFiles = (): Map<string, string> => new Map(written)

/** A story told from inside, in four languages: it happens to the player. */
export const insideFiles = (): Map<string, string> => new Map([...all].filter(([file]) => file.startsWith('scenarios/remarks-all-week/')))

/** The same story in an online game, in the library. */
export const gameFiles = (): Map<string, string> =>
  new Map(
    written.map(([file, text]) => [
      file.replace('picture-in-chat', 'picture-in-game'),
      text
        .replace('"picture-in-chat"', '"picture-in-game"')
        .replace('"kind": "chat"', '"kind": "onlineGame"')
        .replace('"place": "phone"', '"place": "library"'),
    ]),
  )

/** A circle that only tests play: in the classroom, about a drawing, with other people; in four languages. */
export const circleFiles = (): Map<string, string> => new Map([...all].filter(([file]) => file.startsWith('circles/drawing-in-class/')))

/** The same circle on the bus, about nothing that could be held. */
export const busCircleFiles = (): Map<string, string> =>
  new Map(
    [...circleFiles()].map(([file, text]) => [
      file.replace('drawing-in-class', 'chant-on-bus'),
      file.endsWith('circle.json') ? JSON.stringify(onTheBus(JSON.parse(text)), undefined, 2) : renamed(text),
    ]),
  )

const onTheBus = (circle: object) => ({
  ...circle,
  id: 'chant-on-bus',
  place: 'busStop',
  secrets: ['snail', 'bear', 'umbrella', 'bird'],
  picture: { leads: 'points', later: 'busStop' },
})
const renamed = (text: string) =>
  text
    .replaceAll('"secret.fish.', '"secret.snail.')
    .replaceAll('"secret.globe.', '"secret.bear.')
    .replaceAll('"secret.cat.', '"secret.umbrella.')
    .replace(/ {2}"secret\.mouse\.[^\n]*,?\n/g, '')
    .replace(/,\n\}/, '\n}')
