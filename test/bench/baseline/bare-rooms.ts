// Bare rooms that hear what a lesson's room hears: a walk changes their state, an answer is replied to and stored nowhere. No account, no
// check, no view, nobody's live page: what the lesson's rooms are measured against. PATCH_MS is how often the state is sent.
import { createServer } from 'node:http'
import { type Client, LocalPresence, matchMaker, Room } from '@colyseus/core'
import { schema, t } from '@colyseus/schema'
import { WebSocketTransport } from '@colyseus/ws-transport'
import express from 'express'

const Figure = schema(
  { username: t.string(), figure: t.string(), from: t.string(), to: t.string(), startedAt: t.number().default(0) },
  'BareFigure',
)
const State = schema({ figures: t.map(Figure) }, 'BareState')
const look = JSON.stringify({ kind: 'fox', fur: 'own', pattern: 'plain', extra: 'scarf', color: '#3fa7d6' })
const reply = {
  number: 1,
  run: { scenario: 'newcomer-never-picked', version: 1, scene: 'hall', seed: 1, feeling: 2, heat: 1, audience: { amara: 'watches' } },
}

class BareRoom extends Room<{ state: InstanceType<typeof State> }> {
  override patchRate = Number(process.env.PATCH_MS ?? 50)
  override state = new State({})
  override messages = {
    'figure.walk': (client: Client, { to }: { to: string }) => {
      const figure = this.state.figures.get(client.sessionId)
      if (!figure) return
      figure.from = figure.to
      figure.to = to
      figure.startedAt = Date.now()
    },
    'answer.give': () => reply,
  }
  override onCreate({ id }: { id: string }) {
    this.roomId = id
  }
  override onJoin(client: Client) {
    this.state.figures.set(client.sessionId, new Figure({ username: 'Bot', figure: look, from: 'corridor', to: 'corridor' }))
  }
}

const app = express()
app.get('/readyz', (_request, response) => void response.json({ ready: true }))
app.post('/seat/:room', async ({ params: { room: id } }, response) => {
  const found = (await matchMaker.findRoomsByIds([id])).get(id)
  response.json({ seat: await matchMaker.reserveSeatFor(found ?? (await matchMaker.createRoom('bare', { id })), {}) })
})
const server = createServer(app)
new WebSocketTransport({ server })
await matchMaker.setup(new LocalPresence())
matchMaker.defineRoomType('bare', BareRoom)
await matchMaker.accept()
server.listen(Number(process.env.PORT), '127.0.0.1')
process.once('disconnect', () => process.exit(0))
