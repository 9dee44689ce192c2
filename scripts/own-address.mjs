import { createSocket } from 'node:dgram'

/** By which of its addresses this computer would reach others, IPv4; `undefined` when it is in no network. Nothing is sent. With a VPN that takes everything it is the VPN's. */
export function ownAddress(open = () => createSocket('udp4')) {
  return new Promise(resolve => {
    const socket = open()
    const none = () => {
      socket.close()
      resolve(undefined)
    }
    socket.once('error', none)
    // 192.0.2.1 belongs to nobody (RFC 5737): the system only says which way it would go.
    socket.connect(9, '192.0.2.1', error => {
      if (error) return
      const { address } = socket.address()
      socket.close()
      resolve(address)
    })
  })
}
