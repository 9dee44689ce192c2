import { availableParallelism } from 'node:os'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'
import { Refusal } from '../http/refusal.ts'

// OWASP's argon2id: 19 MiB, two passes. The enum is a const enum, which type stripping leaves nothing of.
const argon2id = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** As many at a time as there are cores; a whole school at once waits some seconds, more is told to come again. */
const queue = pLimit(availableParallelism())
const longestQueue = 400

/** @throws Refusal server.busy */
export const hashPassword = (password: string): Promise<string> => inQueue(() => hash(password.normalize('NFKC'), argon2id))

/** Takes as long for an account that has none, so that nobody learns which addresses have one. @throws Refusal server.busy */
export const isPassword = async (stored: string | undefined, password: string): Promise<boolean> => {
  const against = stored ?? (await ofNobody())
  const same = await inQueue(() => verify(against, password.normalize('NFKC')))
  return same && stored !== undefined
}

let nobody: Promise<string> | undefined
const ofNobody = () => {
  nobody ??= hash('nobody has this password', argon2id)
  return nobody
}

function inQueue<T>(act: () => Promise<T>): Promise<T> {
  if (queue.pendingCount >= longestQueue) throw new Refusal('server.busy')
  return queue(act)
}
