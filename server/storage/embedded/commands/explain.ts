import { type Asked, databaseOf, listOf, type Reading } from '../call.ts'
import { compileFilter } from '../filter.ts'
import { candidates, findEntries, take, type View } from '../find.ts'
import { leadIn } from '../pipeline.ts'
import { choosePlan } from '../plan.ts'
import { badValue, unsupported } from '../refusal.ts'
import { type Doc, documentOf, plainDocument } from '../values.ts'

type Question = { readonly filter: Doc; readonly sort: Doc; readonly stage?: string; readonly rest?: readonly Doc[] }

/** Tells, in MongoDB's shape, how a command would find its documents. */
export const explain: Reading = (view, asked) => {
  const command = documentOf(asked.command.explain)
  const [name = ''] = Object.keys(command)
  const namespace = `${databaseOf(asked)}.${String(command[name])}`
  const { filter, sort, stage, rest = [] } = questionOf({ name, command })
  compileFilter(filter)
  const winningPlan = stageOf(view, namespace, filter, sort)
  const wholePlan = stage ? { stage, inputStage: winningPlan } : winningPlan
  const queryPlanner = { plannerVersion: 1, namespace, parsedQuery: filter, winningPlan: wholePlan, rejectedPlans: [] }
  const isMeasured = asked.command.verbosity !== 'queryPlanner'
  const told = { queryPlanner, ...(isMeasured && { executionStats: measure(view, namespace, filter, sort) }) }
  return { explainVersion: '1', ...(rest.length > 0 ? { stages: [{ $cursor: told }, ...rest] } : told), ok: 1 }
}

function questionOf({ name, command }: Asked): Question {
  if (name === 'find') return { filter: plainDocument(documentOf(command.filter)), sort: plainDocument(documentOf(command.sort)) }
  if (name === 'aggregate') return leadIn(listOf(command.pipeline))
  if (name === 'count' || name === 'distinct') return about(command.query, name === 'count' ? 'COUNT' : undefined)
  if (name === 'update') return about(listOf(command.updates)[0]?.q, 'UPDATE')
  if (name === 'delete') return about(listOf(command.deletes)[0]?.q, 'DELETE')
  if (name === 'findAndModify') {
    return { ...about(command.query, command.remove ? 'DELETE' : 'UPDATE'), sort: plainDocument(documentOf(command.sort)) }
  }
  throw name ? unsupported(`explain of ${name}`) : badValue('explain needs a command')
}

const about = (filter: unknown, stage: string | undefined): Question => ({
  filter: plainDocument(documentOf(filter)),
  sort: {},
  ...(stage && { stage }),
})

function stageOf(view: View, namespace: string, filter: Doc, sort: Doc): Doc {
  const collection = view.collection(namespace)
  if (!collection) return { stage: 'EOF' }
  const { by, index, backwards, sorted } = choosePlan(collection, filter, sort)
  const direction = backwards ? 'backward' : 'forward'
  const { name: indexName, key: keyPattern, unique = false, sparse = false, partialFilterExpression } = index.spec
  const kind = { isMultiKey: index.many, isUnique: unique, isSparse: sparse, isPartial: partialFilterExpression !== undefined }
  const through = { stage: 'FETCH', inputStage: { stage: 'IXSCAN', keyPattern, indexName, ...kind, direction } }
  const found = { id: { stage: 'IDHACK' }, index: through, scan: { stage: 'COLLSCAN', direction } }[by]
  return sorted ? found : { stage: 'SORT', sortPattern: sort, inputStage: found }
}

function measure(view: View, namespace: string, filter: Doc, sort: Doc): Doc {
  const nReturned = take(findEntries(view, namespace, filter, sort), Number.POSITIVE_INFINITY).length
  const collection = view.collection(namespace)
  const plan = collection && choosePlan(collection, filter, sort)
  const looked = collection && plan ? take(candidates(collection, plan), Number.POSITIVE_INFINITY).length : 0
  return { executionSuccess: true, nReturned, totalKeysExamined: plan?.by === 'scan' ? 0 : looked, totalDocsExamined: looked }
}
