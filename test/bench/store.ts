// What the embedded store costs: through Mongoose, client included, beside bare node:sqlite in the same run, and beside the server of
// MONGODB_URI where that is set. Prints figures and ratios; never a test, since a busy machine is slow without being wrong.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import mongoose, { type Connection, Schema } from 'mongoose'
import { openEmbeddedStore } from '../../server/storage/embedded/index.ts'

/** `cpuUs`: computing time of all threads for one act, which a busy machine does not change. */
type Figure = { perSecond: number; p50?: number; p99?: number; cpuUs?: number; note?: string }
type Figures = Map<string, Figure>

const manyDocuments = 100_000
const seconds = Number(process.env.BENCH_SECONDS ?? 2)
const answerSchema = new Schema(
  { _id: String, number: Number, school: String, period: String, n: Number, lastAnswer: Object, pending: [Object], runs: Object },
  { versionKey: false, autoIndex: false, minimize: false },
)
answerSchema.index({ school: 1, period: 1 })

if (process.argv[2] === 'reopen') await reopen(process.argv[3] ?? '')
else await compare()

async function compare() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const columns: [string, Figures][] = [['node:sqlite', bare(join(folder, 'bare.sqlite'))]]
    const data = join(folder, 'data')
    const store = await openEmbeddedStore({ folder: data })
    const figures = await measure(store.uri)
    await store.close()
    const child = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', import.meta.filename, 'reopen', data])
    const { openedMs, grownMb } = JSON.parse(child.stdout.toString())
    figures.set(`open with ${manyDocuments} documents, to the first answer`, { perSecond: 1000 / openedMs, p50: openedMs })
    figures.set('  memory it takes then, client included', { perSecond: Number.NaN, note: `${grownMb.toFixed(0)} MB` })
    columns.push(['embedded', figures])
    if (process.env.MONGODB_URI) columns.push(['MONGODB_URI', await measure(process.env.MONGODB_URI)])
    show(columns)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** In a process of its own, whose memory holds nothing else. */
async function reopen(folder: string) {
  const before = process.memoryUsage().rss
  const started = performance.now()
  const store = await openEmbeddedStore({ folder })
  const connection = await mongoose.createConnection(store.uri, { dbName: 'bench' }).asPromise()
  await connection.collection<{ _id: string }>('progresses').findOne({ _id: 'p5' })
  const openedMs = performance.now() - started
  console.log(JSON.stringify({ openedMs, grownMb: (process.memoryUsage().rss - before) / 1e6 }))
  await connection.close()
  await store.close()
}

async function measure(uri: string): Promise<Figures> {
  const connection = await mongoose.createConnection(uri, { dbName: 'bench', maxPoolSize: 40 }).asPromise()
  const figures: Figures = new Map()
  try {
    await run(connection, figures)
  } finally {
    await connection.dropCollection('made').catch(() => {})
    if (uri === process.env.MONGODB_URI) await connection.dropDatabase()
    await connection.close()
  }
  return figures
}

async function run(connection: Connection, figures: Figures) {
  const Progress = connection.model('Progress', answerSchema, 'progresses')
  const Made = connection.model('Made', answerSchema, 'made')
  await Progress.createIndexes()
  let made = 0
  for (const inFlight of [1, 50]) {
    figures.set(`create, ${inFlight} in flight`, await pace(inFlight, () => Made.create(progress(`m${made++}`, made))))
  }
  const filled = performance.now()
  for (let from = 0; from < manyDocuments; from += 10_000) {
    await Progress.collection.insertMany(Array.from({ length: 10_000 }, (_, n) => progress(`p${from + n}`, from + n)) as never)
  }
  figures.set('insertMany, by document', { perSecond: (manyDocuments / (performance.now() - filled)) * 1000 })

  let asked = 0
  const next = () => `p${(asked++ * 7919) % manyDocuments}`
  figures.set('find by id, one connection', await pace(1, () => Progress.findById(next()).lean()))
  const school = () => `s${(asked++ * 7919) % 1000}`
  figures.set('find through an index, one connection', await pace(1, () => Progress.find({ school: school(), period: 'w7' }).lean()))
  figures.set('findOneAndUpdate, 1 in flight', await pace(1, () => Progress.findOneAndUpdate({ _id: next() }, { $inc: { n: 1 } }).lean()))
  for (const inFlight of [1, 30, 300]) {
    const numbers = new Map<string, number>()
    const answer = async (lane: number) => {
      const _id = `p${lane}`
      const number = numbers.get(_id) ?? (await Progress.findById(_id).lean())?.number ?? 0
      const after = await Progress.findOneAndUpdate({ _id, number }, answerTo(number), { returnDocument: 'after' }).lean()
      numbers.set(_id, after?.number ?? 0)
    }
    figures.set(`the answer's write, ${inFlight} in flight`, await pace(inFlight, answer))
  }
  const transaction = () =>
    connection.transaction(async session => {
      await Progress.updateOne({ _id: next() }, { $inc: { n: 1 } }, { session })
      await Progress.updateOne({ _id: next() }, { $inc: { n: 1 } }, { session })
    })
  figures.set('a transaction of two writes', await pace(1, transaction))
  await scan(Progress as never, figures)
}

/** Reads and groups everything, while answers go on: how long it takes, and how long they and this thread wait meanwhile. */
async function scan(Progress: mongoose.Model<{ _id: string }>, figures: Figures) {
  const group = [{ $group: { _id: '$period', n: { $sum: '$n' }, all: { $sum: 1 } } }]
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const times: number[] = []
  let isScanning = true
  delay.enable()
  const writing = (async () => {
    while (isScanning) {
      const from = performance.now()
      await Progress.updateOne({ _id: 'p1' }, { $inc: { n: 1 } })
      times.push(performance.now() - from)
    }
  })()
  const started = performance.now()
  const groups = await Progress.aggregate(group)
  const tookMs = performance.now() - started
  isScanning = false
  await writing
  delay.disable()
  if (groups.length !== 10) throw new Error(`${groups.length} groups`)
  figures.set(`scan and group ${manyDocuments}`, { perSecond: 1000 / tookMs, p50: tookMs })
  figures.set('  single writes meanwhile', { perSecond: (times.length / tookMs) * 1000, ...quantiles(times) })
  figures.set('  event loop of the main thread meanwhile', {
    perSecond: Number.NaN,
    p50: delay.percentile(50) / 1e6,
    p99: delay.percentile(99) / 1e6,
  })
}

async function pace(inFlight: number, act: (lane: number) => Promise<unknown>): Promise<Figure> {
  for (let warm = 0; warm < 30; warm++) await act(0)
  const times: number[] = []
  const cpu = process.cpuUsage()
  const started = performance.now()
  const end = started + seconds * 1000
  const lane = async (number: number) => {
    for (let from = performance.now(); from < end; from = performance.now()) {
      await act(number)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, (_, number) => lane(number)))
  const { user, system } = process.cpuUsage(cpu)
  const cpuUs = (user + system) / times.length
  return { perSecond: (times.length / (performance.now() - started)) * 1000, cpuUs, ...quantiles(times) }
}

function quantiles(times: number[]) {
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

/** The same work without protocol, client, indexes or queries. */
function bare(path: string): Figures {
  const figures: Figures = new Map()
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE d (id TEXT PRIMARY KEY, body TEXT)')
  const insert = database.prepare('INSERT INTO d VALUES (?, ?)')
  const get = database.prepare('SELECT body FROM d WHERE id = ?')
  const replace = database.prepare('UPDATE d SET body = ? WHERE id = ?')
  const body = (n: number) => JSON.stringify(progress(`p${n}`, n))
  let made = 0
  const create = repeat(() => insert.run(`m${made++}`, body(made)))
  for (const name of ['create, 1 in flight', 'create, 50 in flight']) figures.set(name, create)
  const filled = performance.now()
  database.exec('BEGIN')
  for (let n = 0; n < manyDocuments; n++) insert.run(`p${n}`, body(n))
  database.exec('COMMIT')
  figures.set('insertMany, by document', { perSecond: (manyDocuments / (performance.now() - filled)) * 1000 })
  figures.set(
    'find by id, one connection',
    repeat(() => JSON.parse(String(get.get(`p${made++ % manyDocuments}`)?.body))),
  )
  const change = () => {
    const id = `p${made++ % manyDocuments}`
    const doc = JSON.parse(String(get.get(id)?.body))
    replace.run(JSON.stringify({ ...doc, n: doc.n + 1 }), id)
  }
  const changes = repeat(change)
  for (const name of ['findOneAndUpdate, 1 in flight', ...[1, 30, 300].map(n => `the answer's write, ${n} in flight`)])
    figures.set(name, changes)
  const both = () => {
    database.exec('BEGIN IMMEDIATE')
    change()
    change()
    database.exec('COMMIT')
  }
  figures.set('a transaction of two writes', repeat(both))
  const started = performance.now()
  const sums = new Map<string, number>()
  for (const row of database.prepare('SELECT body FROM d').all()) {
    const { period, n } = JSON.parse(String(row.body))
    sums.set(period, (sums.get(period) ?? 0) + n)
  }
  const tookMs = performance.now() - started
  figures.set(`scan and group ${manyDocuments}`, { perSecond: 1000 / tookMs, p50: tookMs })
  database.close()
  return figures
}

function repeat(act: () => void): Figure {
  const times: number[] = []
  const started = performance.now()
  for (let from = started; from < started + seconds * 500; from = performance.now()) {
    act()
    times.push(performance.now() - from)
  }
  return { perSecond: (times.length / (performance.now() - started)) * 1000, ...quantiles(times) }
}

function show(all: [string, Figures][]) {
  const base = all[0]?.[1]
  for (const [name, figures] of all.slice(1)) {
    const rows = [...figures].map(([what, { perSecond, p50, p99, cpuUs, note }]) => {
      const bareOne = base?.get(what)?.perSecond
      return {
        what,
        '1/s': Number.isNaN(perSecond) ? (note ?? '') : perSecond < 100 ? perSecond.toFixed(1) : Math.round(perSecond),
        'p50 ms': p50?.toFixed(2) ?? '',
        'p99 ms': p99?.toFixed(2) ?? '',
        'cpu µs': cpuUs?.toFixed(0) ?? '',
        'node:sqlite 1/s': bareOne ? Math.round(bareOne) : '',
        ratio: bareOne ? (perSecond / bareOne).toFixed(2) : '',
      }
    })
    console.log(`\n${name} beside node:sqlite`)
    console.table(rows)
  }
}

function progress(_id: string, n: number) {
  const pending = [{ kind: 'player', period: `week:2026-W${n % 50}`, school: `s${n % 1000}` }]
  const runs = { newcomer: { scene: 'yard', choices: ['ask', 'wait', 'tell'], beat: n % 6 } }
  return { _id, number: 0, school: `s${n % 1000}`, period: `w${n % 10}`, n: n % 7, lastAnswer: { id: `a${n}`, reply: 'ok' }, pending, runs }
}

function answerTo(number: number) {
  return {
    $set: { lastAnswer: { id: `a${number}`, reply: { next: 'yard', beat: number % 6 } }, 'runs.newcomer.beat': number % 6 },
    $push: { pending: { $each: [{ kind: 'player', period: 'week:2026-W40', school: 's1' }], $slice: -10 } },
    $inc: { number: 1 },
  }
}
