import { once } from 'node:events'
import { serveStore } from '../storage/serve/serve-store.ts'
import { type Act, pathOf, readArgs } from './command.ts'

const usage = 'npm run store:serve -- [--data FOLDER] [--port N]'

/** The embedded store alone, until the command is ended. */
export const serve: Act = async ({ args, config, say, signal }) => {
  const { data, port = '27017' } = readArgs(args, ['data', 'port'], usage).values
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new Error(`--port ${port} is no port.\nUsage: ${usage}`)
  const store = await serveStore({ folder: data === undefined ? config.dataDir : pathOf(data), port: Number(port) })
  say(`The store is served at ${store.uri}`)
  say('It asks for no password and is open to every program on this computer. End it with Ctrl+C.')
  if (!signal.aborted) await once(signal, 'abort')
  await store.close()
  return 0
}
