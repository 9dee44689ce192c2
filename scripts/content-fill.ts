import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { circleKind } from '../shared/content/circle-kind.ts'
import { fillTexts } from '../shared/content/fill-texts.ts'
import { iDoKind } from '../shared/content/i-do-kind.ts'
import type { ContentKind, Piece } from '../shared/content/kind.ts'
import { languages } from '../shared/content/language-rules.ts'
import { parseAs } from '../shared/content/parse.ts'
import { recognitionKind } from '../shared/content/recognition-kind.ts'
import { scenarioKind } from '../shared/content/scenario-kind.ts'

/**
 * `npm run content:fill my-story`: writes the keys that the four text files of a story, a circle, a recognition or a card lack, empty and in
 * their place. What is written stays. `circles/my-circle` where two kinds have the same id.
 */
const [, wishedFolder, id = ''] = /^(?:([a-z-]+)\/)?([a-z][A-Za-z0-9-]*)\/?$/.exec(process.argv[2] ?? '') ?? []
const content = new URL('../shared/content/', import.meta.url)
const folders = ['scenarios', 'circles', 'recognitions', 'i-do'].filter(
  folder => (wishedFolder ?? folder) === folder && id !== '' && existsSync(new URL(`${folder}/${id}/`, content)),
)
if (folders.length === 0) {
  stop('Name a folder of shared/content/scenarios, circles, recognitions or i-do: npm run content:fill my-story')
}
if (folders.length > 1) stop(`There are ${folders.map(folder => `${folder}/${id}`).join(' and ')}: name one of them so.`)
if (folders[0] === 'scenarios') fill(scenarioKind)
if (folders[0] === 'circles') fill(circleKind)
if (folders[0] === 'recognitions') fill(recognitionKind)
if (folders[0] === 'i-do') fill(iDoKind)

function fill<T extends Piece>(kind: ContentKind<T>): void {
  const folder = new URL(`${kind.folder}/${id}/`, content)
  const name = `${kind.file}.json`
  if (!existsSync(new URL(name, folder))) stop(`${kind.folder}/${id} has no ${name}: copy docs/templates/${name} into it.`)
  const { data, faults } = parseAs(kind.schema, readFileSync(new URL(name, folder), 'utf8'))
  const keys = data ? kind.textKeys(data) : stop(faults.map(({ line, cure }) => `${name}:${line}: ${cure}`).join('\n'))
  for (const language of languages) {
    const file = new URL(`${language}.json`, folder)
    const written = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    writeFileSync(file, fillTexts(keys, written))
    console.log(`${language}.json: ${keys.filter(key => !written[key]).length} texts to write`)
  }
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
