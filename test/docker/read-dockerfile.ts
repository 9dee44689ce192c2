/** One step of a Dockerfile: its word, what follows it, and the stage that it belongs to. */
export type Instruction = { readonly word: string; readonly rest: string; readonly stage: number; readonly line: number }

/** A Dockerfile's steps in order; continued lines are joined, comments are left out. */
export function readDockerfile(text: string): Instruction[] {
  const instructions: Instruction[] = []
  let stage = -1
  let begun: { line: number; text: string } | undefined
  for (const [index, raw] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(raw)) continue
    begun = { line: begun?.line ?? index + 1, text: `${begun?.text ?? ''}${raw.replace(/\\\s*$/, ' ')}` }
    if (/\\\s*$/.test(raw)) continue
    const [, word = '', rest = ''] = /^\s*(\w+)\s+(.*)$/.exec(begun.text) ?? []
    if (word.toUpperCase() === 'FROM') stage += 1
    instructions.push({ word: word.toUpperCase(), rest: rest.trim(), stage, line: begun.line })
    begun = undefined
  }
  return instructions
}

/** `["node", "main.ts"]`, or `undefined` for the shell form, in which signals do not reach the program. */
export function execForm(rest: string): string[] | undefined {
  if (!rest.startsWith('[')) return undefined
  const parsed: unknown = JSON.parse(rest)
  return Array.isArray(parsed) && parsed.every(part => typeof part === 'string') ? parsed : undefined
}

/** What a .dockerignore lets through: a later line wins, `!` lets in again; as Docker reads it, but for `*` and `?` inside names. */
export function letsThrough(dockerignore: string): (path: string) => boolean {
  const lines = dockerignore
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => ({ lets: line.startsWith('!'), path: line.replace(/^!/, '').replace(/^\/|\/$/g, '') }))
  return path => lines.reduce((lets, line) => (line.path === '*' || isWithin(path, line.path) ? line.lets : lets), true)
}

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)
