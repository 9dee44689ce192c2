import { writeFileSync } from 'node:fs'
import { contentSum as digest, mistakeLine, readContentFiles, readRecordings } from '../server/play/content.ts'
import { checkContent } from '../shared/content/check.ts'
import { lintReleased, release, releasedFile } from '../shared/content/released.ts'

const content = new URL('../shared/content/', import.meta.url)
/**
 * Says what is wrong with the content, one line each, and ends with 1 if there is anything. `npm run content:check release`: when nothing
 * is, writes down that schools get it as it is.
 */
const files = readContentFiles(content)
const { library, mistakes, lacks, hints } = checkContent(files, readRecordings(content))
const isWell = mistakes.length + lacks.length === 0
if (isWell && process.argv[2] === 'release') writeFileSync(new URL(releasedFile, content), release({ library, files, digest }))
const unreleased = lintReleased({ library, files: readContentFiles(content), digest })

for (const mistake of [...mistakes, ...unreleased]) console.log(mistakeLine(mistake))
for (const { where, cure } of lacks) console.log(`${where}: ${cure}`)
for (const { where, cure } of hints) console.log(`Later, ${where}: ${cure}`)
const count = mistakes.length + lacks.length + unreleased.length
console.log(
  count > 0
    ? `\n${count} to mend.`
    : `All is well: ${library.scenarios.size} scenarios, ${library.circles.size} circles, ${library.recognitions.size} recognitions and ${library.cards.size} cards for the real week, in four languages.`,
)
process.exitCode = count > 0 ? 1 : 0
