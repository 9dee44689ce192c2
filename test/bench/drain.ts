// What the drainer costs an answer: the same writes with 30 in flight, without and with draining beside them, in one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CountKey, Progresses } from '../../server/play/index.ts'
import { drain } from '../../server/statistics/index.ts'
import { openStorage } from '../../server/storage/open.ts'

const [pupils, inFlight, rounds] = [300, 30, 20]
const folder = mkdtempSync(join(tmpdir(), 'upstander-bench-'))
const storage = await openStorage({ mongodbUri: undefined, dataDir: folder, keysFingerprint: 'bench' })
const model = storage.model(Progresses)
await model.insertMany(
  Array.from({ length: pupils }, (_, n) => ({
    _id: `pupil-${n}`,
    number: 0,
    runs: {},
    endings: {},
    stickers: [],
    pending: [],
    hasPending: false,
    counted: [],
  })),
)
const keys = (school: number): CountKey[] =>
  ['week:2026-W41', 'month:2026-10', 'term:2026-autumn', 'year:2026'].map(period => ({
    period,
    school: `school-${school % 10}`,
    grade: '4',
    kind: 'player',
    content: '',
  }))

await answers() // warm
const alone = await answers()
let draining = true
const beside = (async () => {
  while (draining) {
    await drain({ storage })
    await new Promise(resolve => setTimeout(resolve, 200))
  }
})()
const withDrain = await answers()
draining = false
await beside
console.log(
  `  an answer's write, ${inFlight} in flight: p99 ${alone.toFixed(1)} ms without the drainer, ${withDrain.toFixed(1)} ms with it`,
)
console.log(`  the drainer adds ${(withDrain - alone).toFixed(1)} ms (goal at most 20 ms)`)
await storage.close()
rmSync(folder, { recursive: true, force: true })

/** p99 in ms of one answer per pupil and round, one in ten with four count keys to drain. */
async function answers(): Promise<number> {
  const took: number[] = []
  let next = 0
  const player = async () => {
    while (next < pupils * rounds) {
      const n = next++
      const began = performance.now()
      await model.updateOne(
        { _id: `pupil-${n % pupils}` },
        // The first answer of a week earns keys, about one in ten.
        n % 10 === 0
          ? { $inc: { number: 1 }, $set: { hasPending: true }, $push: { pending: { $each: keys(n) } } }
          : { $inc: { number: 1 } },
      )
      took.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, player))
  return took.sort((one, other) => one - other)[Math.floor(took.length * 0.99)] ?? 0
}
