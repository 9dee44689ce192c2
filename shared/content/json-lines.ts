/** Where things stand in a JSON file that can be read: the line of each path, and keys that stand twice. */
export type JsonLines = {
  /** The line of what stands at a path, or else of the nearest part around it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
  readonly twice: readonly { readonly key: string; readonly line: number }[]
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g
type Level = { readonly at: string; readonly isList: boolean; index: number; key: string; readonly keys: Set<string> }

/** @param json a text that JSON.parse reads */
export function jsonLines(json: string): JsonLines {
  const lines = new Map<string, number>([['', 1]])
  const twice: { key: string; line: number }[] = []
  const levels: Level[] = []
  let awaitsKey = false
  let line = 1
  let from = 0
  const here = () => {
    const level = levels.at(-1)
    return level ? `${level.at}/${level.isList ? level.index : level.key}` : ''
  }
  const begin = (isList: boolean) => {
    const at = here()
    levels.push({ at, isList, index: 0, key: '', keys: new Set() })
    awaitsKey = !isList
  }
  for (const { 0: text, index } of json.matchAll(token)) {
    line += json.slice(from, index).split('\n').length - 1
    from = index
    const level = levels.at(-1)
    if (awaitsKey && level && text.startsWith('"')) {
      level.key = JSON.parse(text)
      if (level.keys.has(level.key)) twice.push({ key: level.key, line })
      level.keys.add(level.key)
      lines.set(here(), line)
    } else if (text === ':') awaitsKey = false
    else if (text === ',' && level) {
      level.index += 1
      awaitsKey = !level.isList
    } else if (text === '}' || text === ']') {
      levels.pop()
      awaitsKey = false
    } else {
      if (level?.isList) lines.set(here(), line)
      if (text === '{' || text === '[') begin(text === '[')
    }
  }
  return { twice, lineOf: path => nearest(lines, path.map(String)) }
}

function nearest(lines: ReadonlyMap<string, number>, path: readonly string[]): number {
  const found = lines.get(path.map(part => `/${part}`).join(''))
  return found ?? (path.length > 0 ? nearest(lines, path.slice(0, -1)) : 1)
}
