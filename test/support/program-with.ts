import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A copy of the program in `folder` whose content has more files than what is shipped: path from the content folder on → what stands in
 * it. `startServerProcess` starts it. @returns the copy's folder
 */
export function programWith(folder: string, files: ReadonlyMap<string, string | Buffer>): string {
  const copy = join(folder, 'program')
  for (const part of ['server', 'shared', 'test/support', 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true })
  for (const part of ['node_modules', 'dist']) symlinkSync(join(root, part), join(copy, part))
  for (const [file, content] of files) {
    const path = join(copy, 'shared/content', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return copy
}
