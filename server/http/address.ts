import type { IncomingHttpHeaders } from 'node:http'
import { type Config, isLoopback } from '../config.ts'
import type { Over } from './route.ts'

/**
 * By which of the installation's own addresses a request came; `undefined` for a foreign Host, so that a page elsewhere cannot
 * point its own name at this server. Calling itself localhost is believed of this machine alone: `from` is the caller's address.
 */
export function overOf(config: Config, host: string | undefined, from = '127.0.0.1'): Over | undefined {
  if (!host) return undefined
  if (config.publicUrl && host.toLowerCase() === config.publicUrl.host && !isLoopback(config.publicUrl.hostname)) {
    return config.publicUrl.protocol === 'https:' ? 'https' : 'lan'
  }
  return isLoopback(hostnameOf(host)) && isLoopback(from.replace(/^::ffff:/, '')) ? 'loopback' : undefined
}

/** Whether a request (or a websocket's upgrade) may have been sent by a page of this installation. Without an Origin it was no page. */
export function isOwnOrigin(config: Config, headers: Pick<IncomingHttpHeaders, 'origin' | 'host'>): boolean {
  const over = overOf(config, headers.host)
  if (!over) return false
  if (headers.origin === undefined) return true
  return headers.origin === `${over === 'https' ? 'https' : 'http'}://${headers.host}`
}

const hostnameOf = (host: string) => host.replace(/:\d+$/, '')
