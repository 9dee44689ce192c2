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
