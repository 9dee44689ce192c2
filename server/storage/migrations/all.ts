import type { Migration } from './migration.ts'

/** In their order. A published one is never changed: a mistake in it is put right by the next. */
export const migrations: readonly Migration[] = []

/** Of a store that was made before there was any migration. */
export const firstVersion = 1
