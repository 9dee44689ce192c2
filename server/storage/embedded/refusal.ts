import { faultOfFile } from './file.ts'
import type { Doc } from './values.ts'

/** An error as MongoDB's wire protocol tells it; `extra` joins the reply (keyPattern, keyValue …). */
export class StoreError extends Error {
  readonly code: number
  readonly codeName: string
  readonly errorLabels: string[]
  readonly extra: Doc

  constructor(code: number, codeName: string, message: string, more: { errorLabels?: string[]; extra?: Doc } = {}) {
    super(message)
    this.code = code
    this.codeName = codeName
    this.errorLabels = more.errorLabels ?? []
    this.extra = more.extra ?? {}
  }
}

export const unsupported = (what: string) => new StoreError(238, 'NotImplemented', `${what} is not supported by the embedded store`)

export const badValue = (message: string) => new StoreError(2, 'BadValue', message)

const transient = { errorLabels: ['TransientTransactionError'] }

export const writeConflict = () => new StoreError(112, 'WriteConflict', 'Another transaction wrote first; please retry.', transient)

export const noSuchTransaction = () =>
  new StoreError(251, 'NoSuchTransaction', 'The transaction is not in progress: it ended or was aborted.', transient)

export function duplicateKey(namespace: string, index: string, keyPattern: Doc, keyValue: Doc) {
  const shown = Object.entries(keyValue).map(([field, value]) => `${field}: ${JSON.stringify(value ?? null)}`)
  const message = `E11000 duplicate key error collection: ${namespace} index: ${index} dup key: { ${shown.join(', ')} }`
  return new StoreError(11000, 'DuplicateKey', message, { extra: { keyPattern, keyValue } })
}

/** SQLite's own error, not one of the command's. */
export const isFault = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'

/** Whatever was thrown, as a reply. An operator that mingo does not know is refused by its name. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (isFault(error)) {
    const [code, name] = /disk is full/.test(message) ? [14031, 'OutOfDiskSpace'] : [8, 'UnknownError']
    return new StoreError(Number(code), String(name), faultOfFile(message) ?? `Nothing was saved: ${message}`)
  }
  const unknown =
    /unknown (?:query|top level) operator:? '?(\$\w+)|(?:accumulator|operator|expression) '?(\$\w+)'? is not registered|(\$where)/.exec(
      message,
    )
  if (unknown) return unsupported(unknown[1] ?? unknown[2] ?? unknown[3] ?? 'this operator')
  return badValue(message)
}

export function errorReply({ message, code, codeName, errorLabels, extra }: StoreError): Doc {
  return { ok: 0, errmsg: message, code, codeName, ...extra, ...(errorLabels.length > 0 && { errorLabels }) }
}
