import { mistakeLine, readContentFiles, readRecordings } from '../server/play/content.ts'
import { checkContent } from '../shared/content/check.ts'

const content = new URL('../shared/content/', import.meta.url)
/** Says what is wrong with the content, one line each, and ends with 1 if there is anything. */
const { library, mistakes, lacks } = checkContent(readContentFiles(content), readRecordings(content))
for (const mistake of mistakes) console.log(mistakeLine(mistake))
for (const { where, cure } of lacks) console.log(`${where}: ${cure}`)
const count = mistakes.length + lacks.length
console.log(
  count > 0
    ? `\n${count} to mend.`
    : `All is well: ${library.scenarios.size} scenarios, ${library.circles.size} circles, ${library.recognitions.size} recognitions and ${library.cards.size} cards for the real week, in four languages.`,
)
process.exitCode = count > 0 ? 1 : 0
