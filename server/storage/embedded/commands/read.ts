import type { Reading } from '../call.ts'
import { listing, listOf, namespaceOf, numberOption, plainOption, refuseOptions } from '../call.ts'
import { findEntries, take } from '../find.ts'
import { isPresent, keyOf, valuesAt } from '../keys.ts'
import { runPipeline } from '../pipeline.ts'
import { projector } from '../project.ts'
import { documentOf, plain, plainDocument, promote, readPromoted, toBytes } from '../values.ts'
import { collectionLists } from './collections.ts'
import { explain } from './explain.ts'
import { indexLists } from './indexes.ts'

const firstBatchSize = 101

const find: Reading = (view, asked) => {
  const { command } = asked
  refuseOptions(command, ['collation', 'tailable', 'awaitData', 'min', 'max', 'returnKey', 'showRecordId'])
  const namespace = namespaceOf(asked)
  const found = findEntries(view, namespace, plainOption(asked, 'filter'), plainOption(asked, 'sort'))
  const limit = Math.abs(numberOption(asked, 'limit', 0)) || Number.POSITIVE_INFINITY
  const skip = numberOption(asked, 'skip', 0)
  const documents = take(found, skip + limit)
    .slice(skip)
    .map(projector(documentOf(command.projection)))
  return listing(namespace, documents, command.singleBatch ? documents.length : numberOption(asked, 'batchSize', firstBatchSize))
}

const count: Reading = (view, asked) => {
  refuseOptions(asked.command, ['collation'])
  const namespace = namespaceOf(asked)
  const filter = plainOption(asked, 'query')
  const skip = numberOption(asked, 'skip', 0)
  const limit = Math.abs(numberOption(asked, 'limit', 0)) || Number.POSITIVE_INFINITY
  if (Object.keys(filter).length === 0) {
    const all = view.collection(namespace)?.count() ?? 0
    return { n: Math.max(0, Math.min(all - skip, limit)), ok: 1 }
  }
  return { n: take(findEntries(view, namespace, filter), skip + limit).slice(skip).length, ok: 1 }
}

const distinct: Reading = (view, asked) => {
  refuseOptions(asked.command, ['collation'])
  const path = String(asked.command.key).split('.')
  const values = new Map<string, unknown>()
  for (const entry of findEntries(view, namespaceOf(asked), plainOption(asked, 'query'))) {
    for (const value of valuesAt(readPromoted(entry.bytes), path)) if (isPresent(value)) values.set(keyOf(plain(value)), value)
  }
  return { values: [...values.values()], ok: 1 }
}

const aggregate: Reading = (view, asked) => {
  const { command } = asked
  refuseOptions(command, ['collation', 'explain'])
  const namespace = namespaceOf(asked)
  const variables = documentOf(promote(documentOf(command.let)))
  const results = runPipeline(view, namespace, listOf(command.pipeline), variables)
  const { batchSize } = plainDocument(documentOf(command.cursor))
  return listing(namespace, results.map(toBytes), typeof batchSize === 'number' ? batchSize : firstBatchSize)
}

export const reading: Record<string, Reading> = { find, count, distinct, aggregate, explain, ...collectionLists, ...indexLists }
