// How long the real server takes from its process's start until it answers /readyz, on a folder that has its data already.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folders, freePort } from '../support/server-process.ts'
import { median } from './baseline/figures.ts'
import { spawnServer } from './baseline/spawn-server.ts'

const times = 5
const goalMs = 3000
const real = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const bare = fileURLToPath(new URL('./baseline/bare-server.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'start-'))
const measured: Record<'real' | 'bare', number[]> = { real: [], bare: [] }
try {
  const first = await startOnce(real)
  for (let time = 0; time < times; time += 1) {
    measured.real.push(await startOnce(real))
    measured.bare.push(await startOnce(bare))
  }
  const [ours, theirs] = [median(measured.real), median(measured.bare)]
  console.log(
    `  first start ${ms(first)}; later starts ${ms(ours)} (median of ${times}; goal ${ms(goalMs)}: ${ours < goalMs ? 'met' : 'missed'})`,
  )
  console.log(`  bare Express and Colyseus ${ms(theirs)}; ratio ${(ours / theirs).toFixed(2)}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function startOnce(program: string): Promise<number> {
  const { readyAfterMs, stop } = await spawnServer(program, await freePort(), { ...folders(folder), LOG_LEVEL: 'error' })
  await stop()
  return readyAfterMs
}

function ms(value: number): string {
  return `${Math.round(value)} ms`
}
