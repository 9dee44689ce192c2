import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { expect, test } from '@jest/globals'
// @ts-expect-error plain JavaScript, which the oldest Node that may start the product runs
import { ownAddress } from '../../scripts/own-address.mjs'
import { en } from '../../shared/i18n/teacher/index.ts'
import { en as tablets } from '../../shared/i18n/teacher/tablets/en.ts'

/** A socket in a system that would take this way, or has none. */
class Asked extends EventEmitter {
  readonly askedFor: string[] = []
  closed = 0
  readonly way: string | undefined
  constructor(way: string | undefined) {
    super()
    this.way = way
  }
  connect(_port: number, host: string, connected: (error?: Error) => void) {
    this.askedFor.push(host)
    const error = this.way === undefined ? new Error('ENETUNREACH') : undefined
    connected(error)
    if (error) this.emit('error', error)
  }
  address() {
    return { address: this.way }
  }
  close() {
    this.closed += 1
  }
}

test('a class on its own Wi-Fi is served at the address by which the system would reach others, and at none in no network', async () => {
  for (const way of ['192.168.1.20', undefined]) {
    const socket = new Asked(way)
    expect(await ownAddress(() => socket)).toBe(way)
    // An address that belongs to nobody: nothing of the school's network is asked.
    expect(socket.askedFor).toEqual(['192.0.2.1'])
    expect(socket.closed).toBe(1)
  }
})

test('on this computer it is one of its own addresses, wherever it has a way out', async () => {
  const own = Object.values(networkInterfaces())
    .flat()
    .flatMap(found => (found && found.family === 'IPv4' && !found.internal ? [found.address] : []))
  // Linux tells its ways; elsewhere whoever has an address has one.
  const ways = '/proc/net/route'
  const hasWay = existsSync(ways) ? /^\S+\t0{8}\t/m.test(readFileSync(ways, 'utf8')) : own.length > 0
  const address: unknown = await ownAddress()
  if (hasWay) expect(own).toContain(address)
  else expect(address).toBeUndefined()
})

test('the guide calls the buttons what the pages call them', () => {
  const guide = readFileSync(new URL('../../docs/own-wifi.md', import.meta.url), 'utf8')
  for (const name of [tablets.link, en['live.showCode']]) expect(guide).toContain(`**${name}**`)
})
