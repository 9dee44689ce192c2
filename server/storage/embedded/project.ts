import { aggregate } from 'mingo'
import type { Entry } from './entry.ts'
import { unsupported } from './refusal.ts'
import { type Doc, documentOf, isDocument, plain, readPromoted, readTyped, toBytes } from './values.ts'

/** Makes the function that gives a document as the projection wants it, in BSON. @param projection typed */
export function projector(projection: Doc): (entry: Entry) => Uint8Array {
  const wanted = Object.entries(projection).map(([path, value]) => [path, plain(value)] as const)
  if (wanted.length === 0) return entry => entry.bytes
  const isSimple = wanted.every(([path, value]) => [0, 1, true, false].includes(value as number) && !path.includes('$'))
  if (!isSimple) {
    const refused = wanted.find(([path, value]) => path.includes('$') || (isDocument(value) && '$slice' in value))
    if (refused) throw unsupported(`the projection of ${refused[0]}`)
    const stage = { $project: Object.fromEntries(wanted) }
    return entry => toBytes(aggregate([readPromoted(entry.bytes)], [stage], { scriptEnabled: false })[0] ?? {})
  }
  const fields = wanted.filter(([path]) => path !== '_id')
  const includes = fields.length > 0 ? Boolean(fields[0]?.[1]) : wanted.some(([, value]) => value)
  const tree = treeOf(fields.map(([path]) => path))
  const hidesId = wanted.some(([path, value]) => path === '_id' && !value)
  return ({ bytes }) => {
    const { _id, ...rest } = readTyped(bytes)
    const shown = includes ? pick(rest, tree) : omit(rest, tree)
    return toBytes(hidesId ? documentOf(shown) : { _id, ...documentOf(shown) })
  }
}

/** Branches by name; an empty branch is a leaf. */
type Tree = Map<string, Tree>

function treeOf(paths: string[]): Tree {
  const tree: Tree = new Map()
  for (const path of paths) {
    let branch = tree
    for (const name of path.split('.')) {
      const next = branch.get(name) ?? new Map()
      branch.set(name, next)
      branch = next
    }
  }
  return tree
}

function pick(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.filter(each => isDocument(each) || Array.isArray(each)).map(each => pick(each, tree))
  if (!isDocument(value)) return undefined
  const kept = Object.entries(value).filter(([name]) => tree.has(name))
  return Object.fromEntries(kept.map(([name, inner]) => [name, within(name, tree, branch => pick(inner, branch), inner)]))
}

function omit(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map(each => omit(each, tree))
  if (!isDocument(value)) return value
  const kept = Object.entries(value).filter(([name]) => tree.get(name)?.size !== 0)
  return Object.fromEntries(kept.map(([name, inner]) => [name, within(name, tree, branch => omit(inner, branch), inner)]))
}

function within(name: string, tree: Tree, deeper: (branch: Tree) => unknown, whole: unknown) {
  const branch = tree.get(name)
  return branch && branch.size > 0 ? deeper(branch) : whole
}
