import type { Presence } from '@colyseus/core'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Storage } from './storage/open.ts'

export type Clock = {
  readonly now: () => Date
  /** For durations; never goes back. In ms. */
  readonly monotonicMs: () => number
}
/** From the system's cryptographic source; for ids, codes and tokens. Chance for play is seeded and another port. */
export type Secrets = {
  /** 128 random bits as 22 characters. */
  readonly id: () => string
  /** So many random digits. */
  readonly digits: (count: number) => string
  /** A whole number from 0 up to but without `below`. */
  readonly int: (below: number) => number
  /** Keyed hash of a text (HMAC-SHA-256, hex) under a key that only SECRETS_DIR holds; `use` keeps the uses apart. */
  readonly keyed: (use: string, text: string) => string
  /** Key for signing access tokens. */
  readonly signingKey: Buffer
}
/** A seed for a run, so that it can be repeated. A whole number below 2^31. */
export type Chance = { readonly seed: () => number }

/** The ports to the world, built once in main.ts; a test builds its own. A domain opens its own models from storage, nobody else's. */
export type Context = {
  readonly config: Config
  readonly storage: Storage
  readonly clock: Clock
  readonly secrets: Secrets
  readonly chance: Chance
  readonly log: Logger
  readonly presence: Presence
}
