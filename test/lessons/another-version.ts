import { readContentFiles } from '../../server/play/content.ts'
import { languages } from '../../shared/content/language-rules.ts'
import { Scenario } from '../../shared/content/schema.ts'

const shipped = readContentFiles(new URL('../../shared/content/', import.meta.url))
const read = (file: string) => JSON.parse(shipped.get(file) ?? '') as Record<string, unknown>

/** Scenes of a story that its next version does not have: one is gone with the choice that led there, one is another scene now. */
export const goneScenes = { left: 'atTheSwings', other: 'standsBeside' } as const
export const goneStory = 'quarrel-on-pitch'
const story = 'scenarios/newcomer-never-picked'
const other = 'sitsBeside'

/** The content's next version, as an author may write it: path → file. `goneStory` is to be left out besides. */
export function nextVersion(): ReadonlyMap<string, string> {
  const chapters = Object.entries(read('chapters.json') as Record<string, string[]>)
  const circle = read('circles/bag-circle/circle.json') as { version: number }
  const files: [string, object][] = [
    ['chapters.json', Object.fromEntries(chapters.map(([chapter, ids]) => [chapter, ids.filter(id => id !== goneStory)]))],
    ['circles/bag-circle/circle.json', { ...circle, version: circle.version + 1 }],
    [`${story}/scenario.json`, changed(Scenario.parse(read(`${story}/scenario.json`)))],
    ...languages.map((language): [string, object] => [`${story}/${language}.json`, changedTexts(read(`${story}/${language}.json`))]),
  ]
  return new Map(files.map(([file, content]) => [file, JSON.stringify(content, null, 2)]))
}

function changed(content: Scenario): Scenario {
  const scenes = Object.entries(content.scenes).flatMap(([id, scene]): [string, Scenario['scenes'][string]][] => {
    if (id === goneScenes.left) return []
    if (scene.kind !== 'decide') return [[id === goneScenes.other ? other : id, scene]]
    const choices = scene.choices
      .filter(({ next }) => next !== goneScenes.left)
      .map(choice => (choice.next === goneScenes.other ? { ...choice, next: other } : choice))
    return [[id, { ...scene, choices }]]
  })
  return { ...content, version: content.version + 1, scenes: Object.fromEntries(scenes) }
}

function changedTexts(texts: Record<string, unknown>) {
  const left = Object.entries(texts).filter(([key]) => !key.startsWith(`scene.${goneScenes.left}.`) && !key.includes('.choice.swings'))
  return Object.fromEntries(left.map(([key, text]) => [key.replace(`scene.${goneScenes.other}.`, `scene.${other}.`), text]))
}
