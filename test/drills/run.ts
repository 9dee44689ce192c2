// Runs reliability drills one after the other, each in a process of its own: all of this folder, or the named ones (`d01 d14`).
// Every other argument (`--long`) is passed on. A drill fails by its exit code; one that cannot run here ends with 77 and says why.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const skippedCode = 77
const all = readdirSync(import.meta.dirname)
  .filter(file => /^d\d\d-.*\.ts$/.test(file))
  .sort()
const words = process.argv.slice(2)
const passedOn = words.filter(word => word.startsWith('-'))
const named = words.filter(word => !word.startsWith('-'))
const unknown = named.filter(name => !all.some(file => isNamed(file, name)))
if (unknown.length > 0) {
  console.error(`There is no drill ${unknown.join(', ')}. There are: ${all.join(', ')}.`)
  process.exit(1)
}

const ends: End[] = []
for (const file of all.filter(each => named.length === 0 || named.some(name => isNamed(each, name)))) ends.push(await run(file))
const count = (end: End) => ends.filter(each => each === end).length
console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`)
process.exitCode = count('failed') > 0 ? 1 : 0

type End = 'passed' | 'failed' | 'skipped'

/** Its figures are shown indented below its name, and its end in one line after them. */
async function run(file: string): Promise<End> {
  const name = file.replace(/\.ts$/, '')
  const begunAt = performance.now()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, file), ...passedOn], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => process.stdout.write(text.replace(/^(?=.)/gm, '    ')))
  }
  const [code] = await once(child, 'close')
  const end = code === 0 ? 'passed' : code === skippedCode ? 'skipped' : 'failed'
  console.log(`${end} ${name} (${Math.round((performance.now() - begunAt) / 1000)} s)`)
  return end
}

/** `d01`, `d1`, `D1` or the file's whole name. */
function isNamed(file: string, name: string): boolean {
  const number = /^d0?(\d+)$/i.exec(name)?.[1]
  return file.replace(/\.ts$/, '') === name.replace(/\.ts$/, '') || (number !== undefined && Number(file.slice(1, 3)) === Number(number))
}
