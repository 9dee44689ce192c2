import { Query as FullQuery } from 'mingo'
import { Context } from 'mingo/core'
import * as queryOperators from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { listOf } from './call.ts'
import { unsupported } from './refusal.ts'
import { type Doc, isDocument } from './values.ts'

/** mingo copies its operators for each query; those for expressions are many, and few filters compute. */
const plainQueries = { scriptEnabled: false, context: Context.init({ query: queryOperators as never }) }

/** @param filter plain. Operators that mingo would answer wrongly are refused. */
export function compileFilter(filter: Doc): Query {
  refuseUncertainTypes(filter)
  return computes(filter) ? new FullQuery(filter, { scriptEnabled: false }) : new Query(filter, plainQueries)
}

const computes = (filter: Doc): boolean =>
  '$expr' in filter || ['$and', '$or', '$nor'].some(name => listOf(filter[name]).some(part => computes(part)))

const certainTypes: readonly unknown[] = ['string', 'bool', 'date', 'null', 'object', 'array', 'number']

/** mingo answers "no" to types it does not know, which would be a wrong answer. */
function refuseUncertainTypes(condition: unknown): void {
  const parts = Array.isArray(condition) || isDocument(condition) ? Object.entries(condition) : []
  for (const [name, value] of parts) {
    if (name === '$where') throw unsupported('$where')
    const uncertain = name === '$type' && [value].flat().find(type => !certainTypes.includes(type))
    if (uncertain) throw unsupported(`$type: ${JSON.stringify(uncertain)}`)
    refuseUncertainTypes(value)
  }
}
