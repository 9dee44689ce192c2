import type { Message, Scenario } from '../../../../shared/content/schema.ts'
import { messageKey } from '../../../../shared/content/texts.ts'
import type { Entry, OnScreen } from '../composition.ts'

/** Screens are small: the words that count are the newest, and all were there at first. */
const newest = { narrow: 2, wide: { chat: 4, onlineGame: 3 } } as const

/** What stands on the screen: from the beginning, what has come by this scene, and what is said now. */
export function entriesOf(
  { screen, scenes }: Scenario,
  { run, said, length }: OnScreen,
  text: (key: string) => string,
  room: keyof typeof newest,
): Entry[] {
  const written = (messages: readonly Message[] = [], scene?: string): Entry[] =>
    messages.map(message => {
      const key = messageKey(message.id, scene)
      const described = message.picture && text(`${key}.picture`)
      return { ...message, id: key, words: text(key), ...(described !== undefined && { described }) }
    })
  const before = [...written(screen?.messages), ...written(scenes[run.scene]?.messages, run.scene)]
  const all = [...before, ...said]
  const many = room === 'narrow' ? newest.narrow : newest.wide[screen?.kind ?? 'chat']
  return length === 'all' ? all : all.slice(-Math.max(many, said.length))
}

/** Everybody who is there: the children of the story. */
export const membersOf = ({ cast, bystanders }: Scenario): string[] => [cast.leads, ...bystanders, cast.happensTo]
