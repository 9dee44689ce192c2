import '../app.ts'
import { checkStore } from '../storage/check/check-store.ts'
import type { Act } from './command.ts'
import { lookAt } from './look-at.ts'

/** Whether documents are as their models declare them, and indexes as the documents are. */
export const check: Act = async ({ config, say }) => {
  const { documents, indexes, wrong } = await lookAt(config, connection => checkStore(connection, { say }))
  for (const line of wrong) say(`WRONG  ${line}`)
  say(wrong.length === 0 ? `In order: ${documents} documents, ${indexes} indexes.` : `${wrong.length} things are wrong.`)
  return wrong.length === 0 ? 0 : 1
}
