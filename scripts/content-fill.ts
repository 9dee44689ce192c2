import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fillTexts } from '../shared/content/fill-texts.ts'
import { languages } from '../shared/content/language-rules.ts'
import { parseAs } from '../shared/content/parse.ts'
import { Scenario } from '../shared/content/schema.ts'
import { textKeys } from '../shared/content/texts.ts'

/** `npm run content:fill my-story`: writes the keys that the story's four text files lack, empty and in their place. What is written stays. */
const [id = ''] = process.argv.slice(2)
const folder = new URL(`../shared/content/scenarios/${id}/`, import.meta.url)
const stop = (message: string): never => {
  console.error(message)
  process.exit(1)
}
if (!/^[a-z][a-z0-9-]*$/.test(id) || !existsSync(folder)) stop('Name a story: the name of its folder in shared/content/scenarios.')

const { data, faults } = parseAs(Scenario, readFileSync(new URL('scenario.json', folder), 'utf8'))
if (!data) stop(faults.map(({ line, cure }) => `scenario.json:${line}: ${cure}`).join('\n'))
else {
  for (const language of languages) {
    const file = new URL(`${language}.json`, folder)
    const written = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    const keys = textKeys(data)
    writeFileSync(file, fillTexts(keys, written))
    console.log(`${language}.json: ${keys.filter(key => !written[key]).length} texts to write`)
  }
}
