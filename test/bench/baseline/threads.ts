import { readdirSync, readFileSync } from 'node:fs'

/** How long threads of a process were on a processor, in ms, by what they are for. */
export type Threads = { readonly main: number; readonly store: number; readonly others: number }

/** From /proc, so on Linux alone. The store's worker is the thread beside the main one that did most. */
export function threadsOf(pid: number): Threads {
  const ran = readdirSync(`/proc/${pid}/task`).map(
    task => [Number(task), ranMs(readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8'))] as const,
  )
  const main = ran.find(([task]) => task === pid)?.[1] ?? 0
  const beside = ran.filter(([task]) => task !== pid && isWorker(pid, task)).map(([, ms]) => ms)
  const store = Math.max(0, ...beside)
  return { main, store, others: ran.reduce((sum, [, ms]) => sum + ms, 0) - main - store }
}

/** In user and system mode; the kernel counts in hundredths of a second. */
function ranMs(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Threads that run our code, and not V8's or libuv's own. */
const isWorker = (pid: number, task: number) => !/V8|libuv|Delayed|SignalInsp/i.test(readFileSync(`/proc/${pid}/task/${task}/comm`, 'utf8'))

export const minus = (later: Threads, earlier: Threads): Threads => ({
  main: later.main - earlier.main,
  store: later.store - earlier.store,
  others: later.others - earlier.others,
})

/** What the process holds in memory, in MB. */
export function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) / 1024
}
