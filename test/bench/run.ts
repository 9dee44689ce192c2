// Runs the benches of this folder one after the other, or the named ones (`answers`), each in a process of its own. A bench prints its
// figures and their ratio to a baseline measured in the same run; never a test, since a busy machine is slow without being wrong.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const named = process.argv.slice(2).filter(word => !word.startsWith('-'))
const benches = readdirSync(import.meta.dirname).filter(file => file.endsWith('.ts') && file !== 'run.ts')
const unknown = named.filter(name => !benches.includes(`${name}.ts`))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${benches.map(file => file.replace(/\.ts$/, '')).join(', ')}.`)
  process.exit(1)
}
for (const file of benches.filter(each => named.length === 0 || named.includes(each.replace(/\.ts$/, ''))).sort()) {
  console.log(`\n${file.replace(/\.ts$/, '')}`)
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, file)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'close')
  if (code !== 0) process.exitCode = 1
}
