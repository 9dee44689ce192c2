/**
 * Whether the store is away, full or too slow: "not saved yet", to be tried again. The write may have happened all the same, so what is
 * tried again must have one effect (an answer's number and id see to that).
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (awayNames.test(error.name) || /buffering timed out/.test(error.message)) return true
  if ('code' in error && typeof error.code === 'number' && (awayCodes.has(error.code) || isUnsaved(error))) return true
  if ('code' in error && typeof error.code === 'string' && brokenLines.has(error.code)) return true
  if (labels.some(label => hasLabel(error, label))) return true
  return error.cause !== undefined && isUnavailable(error.cause)
}

/** The driver's and Mongoose's own errors. */
const awayNames =
  /^(Mongo(Network|NetworkTimeout|ServerSelection|NotConnected|PoolCleared|PoolClosed|WaitQueueTimeout|WriteConcern|OperationTimeout|TopologyClosed|ClientClosed|ServerClosed|StalePrimary|ExpiredSession)Error|PoolClearedOnNetworkError|MongooseServerSelectionError)$/

/** Node's words for writing to one that has hung up; the driver passes some of them on as they are. */
const brokenLines = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'])

/** What a server answers that is going, not yet there, out of time or out of space. */
const awayCodes = new Set([
  6, // HostUnreachable
  7, // HostNotFound
  24, // LockTimeout
  50, // MaxTimeMSExpired
  64, // WriteConcernTimeout
  89, // NetworkTimeout
  91, // ShutdownInProgress
  133, // FailedToSatisfyReadPreference
  189, // PrimarySteppedDown
  262, // ExceededTimeLimit
  9001, // SocketException
  10107, // NotWritablePrimary
  11600, // InterruptedAtShutdown
  11602, // InterruptedDueToReplStateChange
  13435, // NotPrimaryNoSecondaryOk
  13436, // NotPrimaryOrSecondary
  14031, // OutOfDiskSpace
])

const labels = ['RetryableWriteError', 'TransientTransactionError', 'UnknownTransactionCommitResult', 'SystemOverloadedError']

const hasLabel = (error: Error, label: string) =>
  'hasErrorLabel' in error && typeof error.hasErrorLabel === 'function' && error.hasErrorLabel(label) === true

/** The embedded store's word for a commit that its disk refused. */
const isUnsaved = (error: Error) => error.message.startsWith('Nothing was saved')
