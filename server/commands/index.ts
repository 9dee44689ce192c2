import type { Act } from './command.ts'

const commands: Readonly<Record<string, () => Promise<Act>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  copy: async () => (await import('./copy.ts')).copy,
  backup: async () => (await import('./back-up.ts')).backUp,
  restore: async () => (await import('./restore.ts')).restore,
  check: async () => (await import('./check.ts')).check,
  migrate: async () => (await import('./migrate.ts')).migrate,
  'reapply-erasures': async () => (await import('./reapply-erasures.ts')).reapply,
}

/** @throws Error that lists the commands */
export async function commandNamed(name: string): Promise<Act> {
  const command = commands[name]
  if (!command) throw new Error(`There is no command "store:${name}". There are: ${Object.keys(commands).join(', ')}.`)
  return command()
}
