import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'

/** What an operator's command is given. Its texts are English: they are for the operator's console. */
export type Command = {
  readonly config: Config
  readonly args: readonly string[]
  readonly now: () => Date
  readonly say: (line: string) => void
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal
}
/** Returns the exit code; what it throws is told without its stack. */
export type Act = (command: Command) => Promise<number>

/** Options that take a value, and words without one. @throws Error that names the usage */
export function readArgs<T extends string>(args: readonly string[], names: readonly T[], usage: string, flags: readonly string[] = []) {
  try {
    const options = Object.fromEntries([
      ...names.map(name => [name, { type: 'string' as const }]),
      ...flags.map(name => [name, { type: 'boolean' as const }]),
    ])
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return {
      values: values as Partial<Record<T, string>>,
      flags: flags.filter(flag => Object.entries(values).some(([name, value]) => name === flag && value === true)),
      words: positionals,
    }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`)
  }
}

/** A path as the operator typed it: npm runs scripts in the project's folder and says where it was called. */
export const pathOf = (typed: string) => resolve(process.env.INIT_CWD ?? '.', typed)
