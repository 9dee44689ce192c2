import {
  type Asked,
  type Call,
  databaseOf,
  type Handler,
  type Listing,
  listing,
  namespaceOf,
  plainOption,
  type Reading,
  refuseOptions,
} from '../call.ts'
import { compileFilter } from '../filter.ts'
import type { View } from '../find.ts'
import { toBytes } from '../values.ts'

export const collections: Record<string, Handler> = { create, drop, dropDatabase }
export const collectionLists: Record<string, Reading> = { listCollections, listDatabases }

function create(call: Call) {
  refuseOptions(call.command, ['capped', 'timeseries', 'validator', 'viewOn', 'collation', 'expireAfterSeconds', 'clusteredIndex'])
  const namespace = namespaceOf(call)
  return call.store.writer.write(call.transaction, tables => {
    tables.ensure(namespace)
    return { ok: 1 }
  })
}

function drop(call: Call) {
  const namespace = namespaceOf(call)
  return call.store.writer.write(call.transaction, tables => {
    tables.drop(namespace)
    return { ns: namespace, ok: 1 }
  })
}

function dropDatabase(call: Call) {
  const database = databaseOf(call)
  return call.store.writer.write(call.transaction, tables => {
    for (const namespace of within(database, tables.namespaces())) tables.drop(namespace)
    return { dropped: database, ok: 1 }
  })
}

function listCollections(view: View, asked: Asked): Listing {
  const database = databaseOf(asked)
  const query = compileFilter(plainOption(asked, 'filter'))
  const all = within(database, view.namespaces()).map(namespace => ({ name: namespace.slice(database.length + 1), type: 'collection' }))
  const details = { options: {}, info: { readOnly: false }, idIndex: { v: 2, key: { _id: 1 }, name: '_id_' } }
  const shown = all.filter(each => query.test(each)).map(each => toBytes(asked.command.nameOnly ? each : { ...each, ...details }))
  return listing(`${database}.$cmd.listCollections`, shown)
}

/** Sizes are not measured. */
function listDatabases(view: View) {
  const names = new Set(view.namespaces().map(namespace => namespace.slice(0, namespace.indexOf('.'))))
  return { databases: [...names].sort().map(name => ({ name, sizeOnDisk: 0, empty: false })), totalSize: 0, ok: 1 }
}

const within = (database: string, namespaces: readonly string[]) => namespaces.filter(name => name.startsWith(`${database}.`))
