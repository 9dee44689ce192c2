import { readContentFiles } from '../../server/play/content.ts'

const written = readContentFiles(new URL('./examples/', import.meta.url))

/** A story on a phone that only tests play, in four languages: path from the content folder on → text. */
export const chatFiles = (): Map<string, string> => new Map(written)

/** The same story in an online game, in the library. */
export const gameFiles = (): Map<string, string> =>
  new Map(
    [...written].map(([file, text]) => [
      file.replace('picture-in-chat', 'picture-in-game'),
      text
        .replace('"picture-in-chat"', '"picture-in-game"')
        .replace('"kind": "chat"', '"kind": "onlineGame"')
        .replace('"place": "phone"', '"place": "library"'),
    ]),
  )
