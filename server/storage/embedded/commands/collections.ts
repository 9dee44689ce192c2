import { type Call, databaseOf, type Handler, namespaceOf, plainOption, refuseOptions } from '../call.ts'
import { compileFilter } from '../match.ts'
import { createShelf } from '../shelf.ts'
import { toBytes } from '../values.ts'

export const collections: Record<string, Handler> = { create, drop, dropDatabase, listCollections }

function create(call: Call) {
  refuseOptions(call.command, ['capped', 'timeseries', 'validator', 'viewOn', 'collation', 'expireAfterSeconds', 'clusteredIndex'])
  const { catalogue, disk, writer } = call.store
  const namespace = namespaceOf(call)
  return writer.alone(() => {
    if (!catalogue.has(namespace)) {
      disk.saveSpecs(namespace, [])
      catalogue.set(namespace, createShelf(namespace))
    }
    return { ok: 1 }
  })
}

function drop(call: Call) {
  const namespace = namespaceOf(call)
  return forget(call, () => [namespace], { ns: namespace })
}

function dropDatabase(call: Call) {
  const database = databaseOf(call)
  return forget(call, () => namespacesIn(call, database), { dropped: database })
}

function listCollections(call: Call) {
  const database = databaseOf(call)
  const query = compileFilter(plainOption(call, 'filter'))
  const all = namespacesIn(call, database).map(namespace => ({ name: namespace.slice(database.length + 1), type: 'collection' }))
  const details = { options: {}, info: { readOnly: false }, idIndex: { v: 2, key: { _id: 1 }, name: '_id_' } }
  const shown = all.filter(each => query.test(each)).map(each => toBytes(call.command.nameOnly ? each : { ...each, ...details }))
  return call.store.cursors.start(`${database}.$cmd.listCollections`, shown, shown.length)
}

const namespacesIn = ({ store }: Call, database: string) => [...store.catalogue.keys()].filter(name => name.startsWith(`${database}.`))

function forget({ store: { catalogue, disk, writer } }: Call, choose: () => string[], told: object) {
  return writer.alone(() => {
    const namespaces = choose()
    disk.drop(namespaces)
    for (const namespace of namespaces) catalogue.delete(namespace)
    return { ...told, ok: 1 }
  })
}
