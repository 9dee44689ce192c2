// Preloaded by D2 alone: the store believes that its commits are on the disk, and never asks for it. With this the drill must fail.
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { DatabaseSync } from 'node:sqlite'
import { isMainThread } from 'node:worker_threads'

const { exec } = DatabaseSync.prototype
DatabaseSync.prototype.exec = function (sql) {
  const result = exec.call(this, sql)
  if (/synchronous/i.test(sql)) {
    exec.call(this, 'PRAGMA synchronous = OFF; PRAGMA fullfsync = 0')
    process.stderr.write('commits are not synchronised any more\n')
  }
  return result
}

// The store's thread is started with options of its own, so it is given this file as well.
if (isMainThread) {
  const threads = createRequire(import.meta.url)('node:worker_threads')
  const { Worker } = threads
  threads.Worker = class extends Worker {
    constructor(file, options = {}) {
      super(file, { ...options, execArgv: ['--import', import.meta.url] })
    }
  }
  syncBuiltinESMExports()
}
