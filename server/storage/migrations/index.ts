import { migrations as all, firstVersion } from './all.ts'
import { alone, deadAfterMs } from './lock.ts'
import { aboutOf, type Db, type Migration } from './migration.ts'

export type { Migration } from './migration.ts'

/** What this program expects the store to look like. Each change of a stored shape adds a migration and raises it. */
export const storeVersion = all.at(-1)?.number ?? firstVersion

type Options = {
  readonly migrations?: readonly Migration[]
  readonly say?: (line: string) => void
  /** How long a process that upgrades may be silent before this one takes over; 0 where nobody else can have the store. */
  readonly patienceMs?: number
}

/**
 * Brings the store to this program's version: each migration once, one process at a time, each step again if it was cut off.
 * @throws Error when the store was written by a newer program, or is an unfinished copy
 */
export async function migrate(db: Db, { migrations = all, say = () => undefined, patienceMs = deadAfterMs }: Options = {}): Promise<void> {
  const newest = newestOf(migrations)
  if ((await versionOf(db, migrations)) === newest) return
  await alone(
    db,
    async assertMine => {
      for (const migration of migrations) {
        if (migration.number <= (await versionOf(db, migrations))) continue
        say(`Upgrading the store to version ${migration.number} (${migration.name}) …`)
        await apply(db, migration, assertMine)
      }
    },
    patienceMs,
  )
}

async function apply(db: Db, { number, steps }: Migration, assertMine: () => void) {
  const about = aboutOf(db)
  const before = await about.findOne({ _id: 'version' })
  for (const { name, run } of steps) {
    if (before?.done?.includes(name)) continue
    assertMine()
    await run(db)
    await about.updateOne({ _id: 'version', version: number - 1 }, { $addToSet: { done: name } })
  }
  assertMine()
  await about.updateOne({ _id: 'version', version: number - 1 }, { $set: { version: number }, $unset: { done: 1 } })
}

export type Plan = { readonly from: number; readonly to: number; readonly steps: readonly PlannedStep[] }
type PlannedStep = { readonly migration: string; readonly step: string; readonly waiting: number }

/** What `migrate` would do, without doing it. A later step counts what it would change in the store as it is now. */
export async function planOf(db: Db, { migrations = all }: Pick<Options, 'migrations'> = {}): Promise<Plan> {
  const from = await versionOf(db, migrations)
  const done = (await aboutOf(db).findOne({ _id: 'version' }))?.done ?? []
  const steps: PlannedStep[] = []
  for (const { number, name, steps: parts } of migrations) {
    if (number <= from) continue
    for (const step of parts) {
      const isDone = number === from + 1 && done.includes(step.name)
      steps.push({ migration: `${String(number).padStart(3, '0')}-${name}`, step: step.name, waiting: isDone ? 0 : await step.waiting(db) })
    }
  }
  return { from, to: newestOf(migrations), steps }
}

const newestOf = (migrations: readonly Migration[]) => migrations.at(-1)?.number ?? firstVersion

/** A store without a version is new, and is what this program makes it. */
async function versionOf(db: Db, migrations: readonly Migration[]): Promise<number> {
  const about = aboutOf(db)
  if (await about.findOne({ _id: 'copy' })) {
    throw new Error('This store is an unfinished copy. Run "npm run store:copy" again until it says that it is complete.')
  }
  const newest = newestOf(migrations)
  const found = await about.findOneAndUpdate(
    { _id: 'version' },
    { $setOnInsert: { version: newest } },
    { upsert: true, returnDocument: 'after' },
  )
  const version = found?.version ?? newest
  if (version > newest) {
    throw new Error(
      `The store has version ${version}, this program knows ${newest}. Start the newer program, or restore a backup from before.`,
    )
  }
  return version
}

/** @throws Error when the store was made with other keys */
export async function checkKeys(db: Db, fingerprint: string): Promise<void> {
  const found = await aboutOf(db).findOneAndUpdate(
    { _id: 'keys' },
    { $setOnInsert: { fingerprint } },
    { upsert: true, returnDocument: 'after' },
  )
  if (found && found.fingerprint !== fingerprint) {
    throw new Error(
      'The keys in SECRETS_DIR are not those that this store was made with. Put the old keys back, or start with an empty data folder.',
    )
  }
}
