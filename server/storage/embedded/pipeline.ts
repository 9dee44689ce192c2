import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import { listOf } from './call.ts'
import type { Entry } from './entry.ts'
import { compileFilter } from './filter.ts'
import { findEntries, type View } from './find.ts'
import { isPresent, keyOf, valuesAt } from './keys.ts'
import { badValue, unsupported } from './refusal.ts'
import { type Doc, documentOf, isDocument, plain, plainDocument, promote, readPromoted } from './values.ts'

/** @param pipeline typed. @returns promoted documents */
export function runPipeline(view: View, namespace: string, pipeline: readonly Doc[], variables: Doc): Doc[] {
  const { filter, sort, rest } = leadIn(pipeline)
  assertStages(rest)
  const found = findEntries(view, namespace, filter, sort)
  if (isCounting(rest)) {
    const n = Array.from(found).length
    return n > 0 ? [{ _id: 1, n }] : []
  }
  return new Aggregator(promote(rest) as Doc[], optionsFor(view, namespace, variables)).run(promotedOf(found))
}

/** What `findEntries` does of a pipeline: its first `$match`, and a `$sort` after it. */
export function leadIn(pipeline: readonly Doc[]): { filter: Doc; sort: Doc; rest: readonly Doc[] } {
  const rest = [...pipeline]
  const takeStage = (name: string) => (isDocument(rest[0]?.[name]) ? plainDocument(documentOf(rest.shift()?.[name])) : {})
  const filter = takeStage('$match')
  const sort = Object.values(plainDocument(documentOf(rest[0]?.$sort))).every(each => each === 1 || each === -1) ? takeStage('$sort') : {}
  return { filter, sort, rest }
}

/** An update by a pipeline. @param doc typed, as what follows; what it does not change keeps its kind of number. */
export function changeByPipeline(doc: Doc, pipeline: readonly Doc[]): Doc {
  const known = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith'])
  const stranger = pipeline.flatMap(stage => Object.keys(stage)).find(name => !known.has(name))
  if (stranger) throw unsupported(`${stranger} in an update`)
  const [after] = new Aggregator(promote(pipeline) as Doc[], { scriptEnabled: false, context: contextWith({}) }).run([promote(doc)])
  return documentOf(keepKinds(after, doc))
}

/** The lists and documents of a pipeline's result with the typed values that it left as they were. */
function keepKinds(after: unknown, before: unknown): unknown {
  if (Array.isArray(after)) return after.map((value, at) => keepKinds(value, Array.isArray(before) ? before[at] : undefined))
  if (isDocument(after))
    return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, keepKinds(value, documentOf(before)[name])]))
  return typeof after === 'number' && plain(before) === after ? before : after
}

function optionsFor(view: View, namespace: string, variables: Doc) {
  const database = namespace.slice(0, namespace.indexOf('.'))
  const all = (collection: string) => [...promotedOf(findEntries(view, `${database}.${collection}`, {}))]
  const $lookup = (documents: Iterator, stage: Doc) => documents.map((doc: Doc) => joined(doc, stage))

  /** By fields: through an index of the other collection, if there is one. */
  function joined(doc: Doc, { from, localField, foreignField, let: letting, pipeline = [], as }: Doc): Doc {
    let others: Iterable<Doc> | undefined
    if (typeof localField === 'string') {
      const wanted = valuesAt(plain(doc), localField.split('.')).map(value => (isPresent(value) ? value : null))
      others = promotedOf(findEntries(view, `${database}.${from}`, { [String(foreignField)]: { $in: wanted } }))
    }
    const own = listOf(pipeline)
    if (own.length === 0) return { ...doc, [String(as)]: [...(others ?? [])] }
    const values = Object.entries(documentOf(letting)).map(([name, expression]) => [name, evaluate(doc, expression)])
    const found = new Aggregator(own, { ...options, variables: { ...variables, ...Object.fromEntries(values) } }).run(
      others ?? all(String(from)),
    )
    return { ...doc, [String(as)]: found }
  }

  const evaluate = (doc: Doc, computed: unknown) =>
    new Aggregator([{ $project: { _id: 0, value: computed } }], options).run<Doc>([doc])[0]?.value
  const options = { scriptEnabled: false, variables, collectionResolver: all, context: contextWith({ $lookup }) }
  return options
}

/** mingo's operators, and our own in place of its. */
const contextWith = (own: Doc) =>
  Context.init({ accumulator, expression, pipeline: { ...stages, ...own }, projection, query, window } as never)

function* promotedOf(entries: Iterable<Entry>): Iterable<Doc> {
  for (const entry of entries) yield readPromoted(entry.bytes)
}

/** What the driver's countDocuments() asks for; it needs no document. */
const isCounting = ([group, ...more]: readonly Doc[]) =>
  more.length === 0 && group !== undefined && keyOf(plain(group)) === keyOf({ $group: { _id: 1, n: { $sum: 1 } } })

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
