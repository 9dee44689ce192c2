// D14: a filled store is upgraded by a newer program that is killed again and again, refused by the older program, and brought back from a
// backup by a restore that is killed again and again. The content is equal at every end, and whoever was erased since stays erased.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openEmbeddedStore } from '../../server/storage/embedded/index.ts'
import { storeVersion } from '../../server/storage/migrations/index.ts'
import { aboutOf, type Db } from '../../server/storage/migrations/migration.ts'
import { connect, dbOf } from '../../server/storage/open.ts'
import { FirstRun } from '../../shared/api/accounts.ts'
import { ErasePupil } from '../../shared/api/classes.ts'
import { seededChance } from '../../shared/play/chance.ts'
import { classWith, deletePupil, granted, openBrowser, openLesson, password, schoolWithTeacher } from '../support/cast.ts'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { readStored } from './bots/read-stored.ts'
import { drill, isLong, openPlayers, seed, startProgram, statusOf } from './harness.ts'

const size = 10
const extra = isLong ? 4000 : 1000
const kills = isLong ? 20 : 2
const chance = seededChance(seed)
type Counter = { _id: string; n: number; tenths?: number }

await drill('d14', async (folder, cleanUps) => {
  const wrong: string[] = []
  const data = join(folder, 'data')
  const port = await freePort()
  let server = await startServerProcess({ folder, port })
  cleanUps.push(() => server.end())
  const staff = openBrowser(server.url)
  await granted(staff.ask(FirstRun, { body: { code: server.firstRunCode, email: 'programme@upstander.test', password, language: 'en' } }))
  const { teacher, school } = await schoolWithTeacher(server as never, staff)
  const inClass = await classWith(
    teacher,
    Array.from({ length: size + 1 }, (_, index) => `Bot ${index + 1}`),
  )
  await openLesson(teacher, inClass)
  const leaving = inClass.pupils.at(-1)?.id ?? ''
  const staying = new Map([...inClass.cards].filter(([pupil]) => pupil !== leaving))
  const players = await openPlayers(server.url, { ...inClass, cards: staying })
  await pause(isLong ? 8000 : 2000)
  await players.rest()
  await server.end('SIGTERM')
  // What is still on its way to the counters would be counted after the next start, and look like a change.
  while ((await inStore(data, pending)) > 0) {
    server = await startServerProcess({ folder, port })
    await pause(2000)
    await server.end('SIGTERM')
  }
  await inStore(data, async db => {
    const more = Array.from({ length: extra }, (_, index) => ({
      _id: `extra${index}`,
      n: index,
      period: 'none',
      school: 'none',
      grade: '4',
      kind: 'none',
      content: '',
    }))
    await db.collection<Counter>('counters').insertMany(more)
  })
  const before = await inStore(data, counters)
  server = await startServerProcess({ folder, port })

  const backup = startProgram(folder, ['backup'])
  if ((await backup.exit) !== 0) throw new Error(backup.output())
  const [file = ''] = readdirSync(join(folder, 'backups'))
  await deletePupil(teacher, inClass, leaving)
  await granted(teacher.ask(ErasePupil, { params: { id: leaving } }))
  await server.end('SIGTERM')

  let killed = 0
  for (let turn = 0; turn < kills; turn += 1) {
    const program = startProgram(folder, [join(import.meta.dirname, 'newer-program.ts'), data])
    await Promise.race([pause(500 + chance.int(900)), program.exit])
    if (program.child.exitCode === null) killed += 1
    await program.kill()
  }
  const last = startProgram(folder, [join(import.meta.dirname, 'newer-program.ts'), data])
  if ((await last.exit) !== 0) wrong.push(`the upgrade ended with ${last.output()}`)
  const after = await inStore(data, counters)
  const spoiled = [...before].filter(([id, { n }]) => after.get(id)?.n !== n + 1000 || after.get(id)?.tenths !== n * 10)
  if (spoiled.length > 0 || after.size !== before.size + 1)
    wrong.push(`${spoiled.length} documents are not upgraded exactly once, of ${before.size}`)
  console.log(`upgrade: killed ${killed} times, ${before.size} documents upgraded exactly once but ${spoiled.length}`)

  const older = startProgram(folder, [join(import.meta.dirname, '..', '..', 'server', 'main.ts')], { PORT: String(port) })
  const code = await older.exit
  if (code === 0 || !older.output().includes(`The store has version ${storeVersion + 1}, this program knows ${storeVersion}`)) {
    wrong.push(`the older program on the newer store ended with ${code}: ${older.output()}`)
  }

  let restoresKilled = 0
  const versions = new Set<number>()
  for (let turn = 0; turn < kills; turn += 1) {
    const restore = startProgram(folder, ['restore', join(folder, 'backups', file)])
    // Half of them die around the moment in which the stores change places, which follows this line.
    const isNear = () => turn % 2 === 1 && restore.output().includes('is kept as')
    const endsAt = performance.now() + (turn % 2 === 1 ? 60_000 : 500 + chance.int(2500))
    while (restore.child.exitCode === null && performance.now() < endsAt && !isNear()) await pause(2)
    await Promise.race([pause(chance.int(20)), restore.exit])
    if (restore.child.exitCode === null) restoresKilled += 1
    await restore.kill()
    versions.add(await inStore(data, async db => (await aboutOf(db).findOne({ _id: 'version' }))?.version ?? 0))
  }
  if (versions.has(0)) wrong.push('a killed restore left neither the old store nor the new one')
  const restore = startProgram(folder, ['restore', join(folder, 'backups', file)])
  if ((await restore.exit) !== 0) wrong.push(`the restore ended with ${restore.output()}`)
  const left = readdirSync(data).filter(name => !/^store\.(sqlite|lock)(-wal|-shm)?$/.test(name))
  if (left.length > 0) wrong.push(`left behind in the data folder: ${left.join(', ')}`)
  const restored = await inStore(data, counters)
  const different = [...before].filter(([id, { n }]) => restored.get(id)?.n !== n || restored.get(id)?.tenths !== undefined)
  if (different.length > 0) wrong.push(`${different.length} documents differ from those that were backed up`)
  const lost = players.lostIn(await readStored(folder, school.id, players.pupils))
  if (lost > 0) wrong.push(`${lost} pupils have fewer answers than were confirmed before the backup`)
  const comesBack = await inStore(data, db => db.collection<{ _id: string }>('pupils').countDocuments({ _id: leaving }))
  if (comesBack > 0) wrong.push('the erased pupil has come back')
  console.log(
    `restore: killed ${restoresKilled} times (store versions seen then: ${[...versions].join(', ')}); different ${different.length}, lost ${lost}, erased come back ${comesBack}`,
  )

  const check = startProgram(folder, ['check'])
  // The thousand of this drill's own making belong to no school, but are counters like any other.
  if ((await check.exit) !== 0) wrong.push(`check: ${check.output()}`)
  server = await startServerProcess({ folder, port })
  if ((await statusOf(`${server.url}/readyz`)) !== 200) wrong.push('the restored store does not serve')
  return wrong
})

function pending(db: Db): Promise<number> {
  return db.collection('progresses').countDocuments({ hasPending: true })
}

async function counters(db: Db) {
  const all = await db.collection<Counter>('counters').find({}).toArray()
  return new Map(all.map(counter => [counter._id, counter]))
}

/** Looks into a store that nobody uses. */
async function inStore<T>(data: string, act: (db: Db) => Promise<T>): Promise<T> {
  const store = await openEmbeddedStore({ folder: data })
  const connection = await connect(store.uri, {})
  return act(dbOf(connection)).finally(async () => {
    await connection.close()
    await store.close()
  })
}
