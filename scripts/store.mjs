// Runs one of the operator's commands on the store: node scripts/store.mjs backup. They stand in server/commands.
import { commandNamed } from '../server/commands/index.ts'
import { readConfig } from '../server/config.ts'

const [name = '', ...args] = process.argv.slice(2)
const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => ending.abort())

try {
  const act = await commandNamed(name)
  process.exitCode = await act({ config: readConfig(process.env), args, now: () => new Date(), say: console.log, signal: ending.signal })
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
