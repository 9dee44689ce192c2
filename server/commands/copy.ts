import '../app.ts'
import type { Connection } from 'mongoose'
import { copyStore } from '../storage/copy/copy-store.ts'
import { openEmbeddedStore } from '../storage/embedded/index.ts'
import { connect, withoutPassword } from '../storage/open.ts'
import { type Act, readArgs } from './command.ts'

const usage = 'npm run store:copy -- --to MONGODB_URI   or   npm run store:copy -- --from MONGODB_URI'

/** Moves the embedded store in DATA_DIR to MongoDB, or back. */
export const copy: Act = async ({ args, config, say, signal }) => {
  const { to, from } = readArgs(args, ['to', 'from'], usage).values
  const uri = to ?? from
  if (!uri || (to && from)) throw new Error(`Usage: ${usage}`)
  const embedded = await openEmbeddedStore({ folder: config.dataDir })
  const connections: Connection[] = []
  try {
    const here = await connect(embedded.uri, durable)
    connections.push(here)
    const there = await connect(uri, durable)
    connections.push(there)
    const [source, target] = to ? [here, there] : [there, here]
    say(`Copying ${to ? config.dataDir : withoutPassword(uri)} to ${to ? withoutPassword(uri) : config.dataDir} …`)
    if (from) say('No server may use the source meanwhile: stop them all.')
    const sums = await copyStore(source, target, { say, signal })
    const documents = [...sums.values()].reduce((sum, { count }) => sum + count, 0)
    say(`Complete: ${sums.size} collections, ${documents} documents, all compared.`)
    say(to ? 'Start the server with MONGODB_URI set to the copy.' : 'Start the server without MONGODB_URI.')
    return 0
  } catch (error) {
    if (!signal.aborted) throw error
    say('Interrupted. Run the same command again: it goes on from here.')
    return 1
  } finally {
    for (const connection of connections) await connection.close()
    await embedded.close()
  }
}

const durable = { writeConcern: { w: 'majority', journal: true }, serverSelectionTimeoutMS: 5000 } as const
