import { places } from '../api/lessons.ts'
import type { Problem } from './problem.ts'
import type { Message, Scenario, Scene } from './schema.ts'

/** What happens on the phone is drawn on a screen, people meet at a place of the map, and only children who are there write. */
export function lintScreen(scenario: Scenario): Problem[] {
  const { screen, scenes, place } = scenario
  const sent = Object.entries(scenes).flatMap(([id, scene]) => (scene.messages ?? []).map(message => ({ where: id, message })))
  if (!screen) {
    return [
      ...(place === 'phone' ? [problem('place', 'A story on the phone needs a "screen": say what stands on it.')] : []),
      ...sent.slice(0, 1).map(({ where }) => problem(where, 'Messages need a screen: add "screen" to the story, or remove them.')),
      ...spoken(scenes).slice(0, 1),
    ]
  }
  const meets = places.filter(id => id !== 'phone')
  const all = [...screen.messages.map(message => ({ where: 'screen', message })), ...sent]
  return [
    ...(meets.some(id => id === screen.meets)
      ? []
      : [problem('screen', `People cannot meet at "${screen.meets}". The map has: ${meets.join(', ')}.`)]),
    ...all.flatMap(({ where, message }) => lintMessage(scenario, where, message)),
    ...twice(all),
  ]
}

function lintMessage({ cast, bystanders }: Scenario, where: string, { id, who, picture }: Message): Problem[] {
  const children = [cast.happensTo, cast.leads, ...bystanders]
  return [who, ...(picture ? [picture.of] : [])]
    .filter(each => !children.includes(each))
    .map(each => problem(where, `Message "${id}": "${each}" is none of the children of this story.`))
}

const twice = (all: readonly { readonly where: string; readonly message: Message }[]): Problem[] =>
  all
    .filter(({ where, message }, at) => all.findIndex(other => other.where === where && other.message.id === message.id) !== at)
    .map(({ where, message }) => problem(where, `There are two messages "${message.id}": give each its own id.`))

/** A voice is heard through a screen. */
const spoken = (scenes: Readonly<Record<string, Scene>>): Problem[] =>
  Object.entries(scenes)
    .filter(([, scene]) => scene.kind === 'happens' && scene.lines.some(({ voice }) => voice))
    .map(([id]) => problem(id, '"voice" belongs to a story with a screen: remove it.'))

const problem = (where: string, cure: string): Problem => ({ rule: 'screen', where, cure })
