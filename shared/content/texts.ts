import { fillNames, type Names, nameOf } from './names.ts'
import { audienceStates, faces, type Message, type Scenario, type Scene, type Texts } from './schema.ts'

/** Pupils of 6-9 years read the young texts where there are some, those of 10-12 the others. */
export type ReadingLevel = 'young' | 'older'

export const moods = ['heavy', 'careful', 'lighter'] as const
export type Mood = (typeof moods)[number]

/**
 * Every key that each language must have. Any of them may have a second text for the younger ones, at `<key>.young`.
 * In `audience.*` stands `{who}` for a bystander's name; the one it happens to and the one who leads stand as `{sam}` or `{sam.gen}`.
 */
export function textKeys(scenario: Scenario): string[] {
  const scenes = Object.entries(scenario.scenes)
  return [
    ...new Set([
      ...generalKeys(scenario),
      ...scenes.flatMap(([id, scene]) => [...sceneKeys(`scene.${id}`, scene), ...messageKeys(scene.messages, id)]),
      ...endingKeys(scenario),
    ]),
  ]
}

/**
 * A text with the names filled in: those of the lesson, or the first ones. `texts` have their forms beside them (`withForms`).
 * @throws RangeError for a key that the texts do not have: a mistake in the code, the texts were checked when they were read.
 */
export function textOf(texts: Texts, key: string, level: ReadingLevel = 'older', names: Names = {}): string {
  const name = key.startsWith('name.') ? nameOf(key.slice('name.'.length), texts, names) : undefined
  const text = name ?? (level === 'young' ? texts[`${key}.young`] : undefined) ?? texts[key]
  if (text === undefined) throw new RangeError(`There is no text "${key}".`)
  return fillNames(text, texts, names)
}

/** Everybody who may speak, think or be noticed; `you` is the player. */
export function peopleOf({ cast, bystanders }: Scenario): string[] {
  return [cast.happensTo, cast.leads, ...cast.adults, ...bystanders, 'you']
}

/** The key of a message's words; what its picture shows stands at `<key>.picture`. `scene`: where it came, or nothing for the beginning. */
export const messageKey = (id: string, scene?: string): string =>
  scene === undefined ? `screen.message.${id}` : `scene.${scene}.message.${id}`

const messageKeys = (messages: readonly Message[] = [], scene?: string): string[] =>
  messages.flatMap(({ id, picture }) => [messageKey(id, scene), ...(picture ? [`${messageKey(id, scene)}.picture`] : [])])

function generalKeys(scenario: Scenario): string[] {
  return [
    ...['title', 'goal', 'intro', 'debrief', 'adultHere'],
    ...(scenario.screen ? ['screen.title', ...messageKeys(scenario.screen.messages)] : []),
    ...peopleOf(scenario).map(who => `name.${who}`),
    ...audienceStates.map(state => `audience.${state}`),
    ...moods.map(mood => `mood.${mood}`),
  ]
}

function sceneKeys(at: string, scene: Scene): string[] {
  switch (scene.kind) {
    case 'see':
      return [`${at}.alt`, `${at}.question`, ...scene.notice.map(({ id }) => `${at}.notice.${id}`)]
    case 'feel':
      return [`${at}.alt`, `${at}.question`, `${at}.feedback`, ...faces.map(face => `face.${face}`), ...[1, 2, 3].map(n => `strength.${n}`)]
    case 'decide':
      return [`${at}.alt`, `${at}.question`, ...scene.choices.map(({ id }) => `${at}.choice.${id}`)]
    case 'say':
      return [
        ...[`${at}.alt`, `${at}.question`],
        ...scene.starts.map(id => `${at}.start.${id}`),
        ...scene.middles.map(id => `${at}.middle.${id}`),
        ...scene.tones.map(tone => `tone.${tone}`),
      ]
    case 'happens':
      return [`${at}.alt`, `${at}.because`, ...scene.lines.map(({ id }) => `${at}.line.${id}`)]
    case 'otherSide':
      return [`${at}.alt`, `${at}.question`, ...scene.thoughts.map(({ id }) => `${at}.thought.${id}`)]
  }
}

function endingKeys({ endings }: Scenario): string[] {
  return endings.flatMap(({ id, stickers }) => [
    ...['title', 'text', 'alt'].map(part => `ending.${id}.${part}`),
    ...stickers.map(sticker => `sticker.${sticker}`),
  ])
}
