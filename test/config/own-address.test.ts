import { networkInterfaces } from 'node:os'
import { expect, test } from '@jest/globals'
// @ts-expect-error plain JavaScript, which the oldest Node that may start the product runs
import { ownAddress } from '../../scripts/own-address.mjs'

test('a class on its own Wi-Fi is served at an address that this computer has, and at none where it is in no network', async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap(found => (found && found.family === 'IPv4' && !found.internal ? [found.address] : []))
  const address: unknown = await ownAddress()
  if (others.length === 0) expect(address).toBeUndefined()
  else expect([undefined, ...others]).toContain(address)
})
