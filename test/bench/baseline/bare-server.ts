// Express and Colyseus on one port and nothing else: what the real server is measured against. Its room answers each message with itself.
import { createServer } from 'node:http'
import { LocalPresence, matchMaker, Room } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'
import express from 'express'

class EchoRoom extends Room {
  override messages = { echo: (_client: unknown, message: unknown) => message }
}

const app = express()
app.get('/readyz', (_request, response) => void response.json({ ready: true }))
app.post('/seat', async (_request, response) => {
  const [found] = await matchMaker.query({ name: 'echo' })
  const room = found ?? (await matchMaker.createRoom('echo', {}))
  response.json({ seat: await matchMaker.reserveSeatFor(room, {}) })
})
const server = createServer(app)
new WebSocketTransport({ server })
await matchMaker.setup(new LocalPresence())
matchMaker.defineRoomType('echo', EchoRoom)
await matchMaker.accept()
server.listen(Number(process.env.PORT), '127.0.0.1')
process.once('disconnect', () => process.exit(0))
