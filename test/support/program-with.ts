import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A copy of the program in `folder` whose content has other files than what is shipped: path from the content folder on → what stands in
 * it, and `without` which folders. `startServerProcess` starts it. @returns the copy's folder
 */
export function programWith(folder: string, files: ReadonlyMap<string, string | Buffer>, without: readonly string[] = []): string {
  const copy = join(folder, 'program')
  for (const part of ['server', 'shared', 'test/support', 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true })
  for (const part of ['node_modules', 'dist']) symlinkSync(join(root, part), join(copy, part))
  for (const gone of without) rmSync(join(copy, 'shared/content', gone), { recursive: true })
  for (const [file, content] of files) {
    const path = join(copy, 'shared/content', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return copy
}
