import { aggregate } from 'mingo'
import { type Call, type Handler, listOf, namespaceOf, numberOption, plainOption, refuseOptions, viewOf } from '../call.ts'
import { compileFilter, findEntries, sortEntries, take } from '../match.ts'
import { projector } from '../project.ts'
import { badValue, unsupported } from '../refusal.ts'
import type { Entry } from '../shelf.ts'
import { type Doc, documentOf, isDocument, keyOf, plain, plainDocument, promote, readPromoted, toBytes, valuesAt } from '../values.ts'

const firstBatchSize = 101

export const reading: Record<string, Handler> = { find, getMore, killCursors, count, distinct, aggregate: runPipeline }

function find(call: Call) {
  const { command, store } = call
  refuseOptions(command, ['collation', 'tailable', 'awaitData', 'min', 'max', 'returnKey', 'showRecordId'])
  const namespace = namespaceOf(call)
  const found = findEntries(viewOf(call, namespace), plainOption(call, 'filter'))
  const sort = plainOption(call, 'sort')
  const limit = numberOption(call, 'limit', 0)
  const skip = numberOption(call, 'skip', 0)
  const ordered = Object.keys(sort).length > 0 ? sortEntries(found, sort) : found
  const window = take(ordered, skip + (Math.abs(limit) || Number.POSITIVE_INFINITY)).slice(skip)
  const documents = window.map(projector(documentOf(command.projection)))
  const size = command.singleBatch ? documents.length : numberOption(call, 'batchSize', firstBatchSize)
  return store.cursors.start(namespace, documents, size)
}

function getMore(call: Call) {
  const size = numberOption(call, 'batchSize', 0)
  return call.store.cursors.next(numberOption(call, 'getMore', 0), size === 0 ? Number.POSITIVE_INFINITY : size)
}

function killCursors({ command, store }: Call) {
  const ids = Array.isArray(command.cursors) ? command.cursors : []
  const killed = ids.filter(id => store.cursors.kill(Number(plain(id))))
  const cursorsNotFound = ids.filter(id => !killed.includes(id))
  return { cursorsKilled: killed, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 }
}

function count(call: Call) {
  refuseOptions(call.command, ['collation'])
  const found = findEntries(viewOf(call, namespaceOf(call)), plainOption(call, 'query'))
  const skip = numberOption(call, 'skip', 0)
  const limit = Math.abs(numberOption(call, 'limit', 0)) || Number.POSITIVE_INFINITY
  return { n: take(found, skip + limit).slice(skip).length, ok: 1 }
}

function distinct(call: Call) {
  refuseOptions(call.command, ['collation'])
  const path = String(call.command.key).split('.')
  const values = new Map<string, unknown>()
  for (const entry of findEntries(viewOf(call, namespaceOf(call)), plainOption(call, 'query'))) {
    for (const value of valuesAt(readPromoted(entry.bytes), path)) if (value !== undefined) values.set(keyOf(plain(value)), value)
  }
  return { values: [...values.values()], ok: 1 }
}

function runPipeline(call: Call) {
  const { command, store } = call
  refuseOptions(command, ['collation', 'explain'])
  const namespace = namespaceOf(call)
  const [first, ...rest] = listOf(command.pipeline)
  const matchesFirst = isDocument(first?.$match)
  const filter = matchesFirst ? plainDocument(documentOf(first?.$match)) : {}
  const stages = matchesFirst || !first ? rest : [first, ...rest]
  assertStages(stages)
  const found = [...findEntries(viewOf(call, namespace), filter)].map(toPromoted)
  const results = aggregate(found, promote(stages) as Doc[], {
    scriptEnabled: false,
    collectionResolver: collection => [...viewOf(call, `${command.$db}.${collection}`).all()].map(toPromoted),
    variables: documentOf(promote(documentOf(command.let))),
  })
  const size = plain(documentOf(command.cursor).batchSize)
  return store.cursors.start(namespace, results.map(toBytes), typeof size === 'number' ? size : firstBatchSize)
}

const toPromoted = (entry: Entry) => readPromoted(entry.bytes)

const knownStages = new Set(
  'match group project addFields set unset sort skip limit count unwind replaceRoot replaceWith sortByCount lookup facet bucket sample'
    .split(' ')
    .map(name => `$${name}`),
)

function assertStages(stages: readonly Doc[]) {
  for (const stage of stages) {
    const [name, ...more] = Object.keys(stage)
    if (name === undefined || more.length > 0) throw badValue('A pipeline stage specification object must contain exactly one field.')
    if (!knownStages.has(name)) throw unsupported(name)
    if (name === '$match') compileFilter(plainDocument(documentOf(stage.$match)))
    if (name === '$facet') for (const pipeline of Object.values(documentOf(stage.$facet))) assertStages(listOf(pipeline))
    if (name === '$lookup') assertStages(listOf(documentOf(stage.$lookup).pipeline))
  }
}
