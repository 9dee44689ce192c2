import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { LocalPresence } from '@colyseus/core'
import { trusted } from 'mongoose'
import { pino } from 'pino'
import { readConfig } from '../../../server/config.ts'
import type { Context } from '../../../server/context.ts'
import { HelpRequests } from '../../../server/help/index.ts'
import { loadKeys } from '../../../server/keys.ts'
import { progressesOf } from '../../../server/play/index.ts'
import { createChance, createClock, createSecrets } from '../../../server/ports.ts'
import { Counters, drain } from '../../../server/statistics/index.ts'
import { openStorage } from '../../../server/storage/open.ts'
import { folders } from '../../support/server-process.ts'
import type { Stored } from './judge.ts'

/** Opens the store of a stopped server, runs the drainer empty, and reads what the judge compares. */
export async function readStored(folder: string, school: string, pupils: readonly string[]): Promise<Stored> {
  const config = readConfig(folders(folder))
  const keys = loadKeys(config.secretsDir)
  const storage = await openStorage({ ...config, keysFingerprint: keys.fingerprint })
  const context: Context = {
    config,
    storage,
    clock: createClock(() => new Date()),
    secrets: createSecrets(keys),
    chance: createChance(),
    log: pino({ level: 'error' }),
    presence: new LocalPresence(),
  }
  try {
    await drain(context)
    const counters = await storage.model(Counters).find({ school }).lean()
    const requests = await storage
      .model(HelpRequests)
      .find({ pupil: trusted({ $in: [...pupils] }) })
      .lean()
    return {
      progress: await progressesOf(context, pupils),
      counters: new Map(counters.map(({ period, kind, content, n }) => [`${period}|${kind}|${content}`, n])),
      requests: new Map(pupils.map(pupil => [pupil, requests.filter(each => each.pupil === pupil).map(({ _id }) => _id)])),
    }
  } finally {
    await storage.close()
  }
}

/** What SQLite itself says of the file: "ok". */
export function checkIntegrity(folder: string): string {
  const database = new DatabaseSync(join(folders(folder).DATA_DIR, 'store.sqlite'), { readOnly: true })
  try {
    return String(database.prepare('PRAGMA integrity_check').get()?.integrity_check)
  } finally {
    database.close()
  }
}
