import { createServer, type Server } from 'node:http'
import { LocalPresence, type MatchMakerDriver, matchMaker } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Actor } from './access/rules.ts'
import { accountRoutes, identifyAccount, registerRoutes } from './accounts/index.ts'
import { circlesPart } from './circles/index.ts'
import { classesLedBy, classRoutes, passesOf } from './classes/index.ts'
import { serveContent } from './content-pages.ts'
import type { Context } from './context.ts'
import { helpRoutes } from './help/index.ts'
import { isOwnOrigin } from './http/address.ts'
import { addressRoutes } from './http/address-routes.ts'
import { openApiOf } from './http/open-api.ts'
import type { Over } from './http/route.ts'
import { answerErrors, serveRoutes } from './http/serve-routes.ts'
import { identifyPupil, lessonRoomOf, lessonRoutes, playRoutes, roomName } from './lessons/index.ts'
import { serveAssets, servePages } from './pages.ts'
import { privacyRoutes } from './privacy/index.ts'
import { schoolRoutes } from './schools/index.ts'
import { identifyGuest, screenRoomName, screenRoomOf, sharedScreenRoutes } from './shared-screens/index.ts'
import { staffRoutes } from './staff/index.ts'
import { statisticsRoutes } from './statistics/index.ts'

/** Every address of the API, with its contract and its right. */
export const routes = [
  ...accountRoutes,
  ...schoolRoutes,
  ...registerRoutes,
  ...classRoutes,
  ...lessonRoutes,
  ...playRoutes,
  ...sharedScreenRoutes,
  ...helpRoutes,
  ...statisticsRoutes,
  ...privacyRoutes,
  ...staffRoutes,
  ...addressRoutes,
]

type Options = { readonly driver?: MatchMakerDriver | undefined; readonly pages?: RequestHandler }
export type App = { readonly server: Server; readonly close: () => Promise<void> }

/** Express and Colyseus on one port; not listening yet. `pages` takes the place of the built pages (development). */
export async function createApp(context: Context, { driver, pages }: Options = {}): Promise<App> {
  const app = express()
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000 }, app)
  const transport = new WebSocketTransport({
    server,
    maxPayload: 8 * 1024,
    pingInterval: 5000,
    pingMaxRetries: 2,
    beforeUpgrade: ({ headers }) => (isOwnSocket(context, headers) ? undefined : new Response(null, { status: 403 })),
  })
  // Every room hears who signed out: as many listeners as lessons are no leak.
  if (context.presence instanceof LocalPresence) context.presence.subscriptions.setMaxListeners(0)
  await matchMaker.setup(context.presence, driver)
  matchMaker.defineRoomType(roomName, lessonRoomOf(context, [circlesPart]))
  matchMaker.defineRoomType(screenRoomName, screenRoomOf(context))
  await matchMaker.accept()
  serve(app, context, pages)
  return { server, close: () => close(server, transport) }
}

function serve(app: Express, context: Context, pages: RequestHandler | undefined) {
  app.set('trust proxy', context.config.trustedProxies)
  app.disable('x-powered-by')
  app.use(['/assets', '/content'], fileHeaders)
  app.use('/content', serveContent())
  if (!pages) app.use('/assets', serveAssets())
  app.use(pages ? helmet({ contentSecurityPolicy: false, strictTransportSecurity: false }) : securityHeaders(context))
  app.get('/healthz', (_request, response) => void response.json({ alive: true }))
  app.get('/readyz', async (_request, response) => {
    const ready = await context.storage.ready()
    response.status(ready ? 200 : 503).json({ ready })
  })
  app.get('/api/openapi.json', (_request, response) => void response.json(openApiOf(routes)))
  app.use(
    '/api',
    serveRoutes(context, routes, (token, over) => identify(context, token, over)),
  )
  app.use(pages ?? servePages())
  app.use(answerErrors(context))
}

/** Whose token it is: an account's, with the classes it leads, a pupil's in its lesson, or a guest's at its shared screen. */
async function identify(context: Context, token: string, over: Over): Promise<Actor | undefined> {
  const account = await identifyAccount(context, token, over)
  if (!account) return (await identifyPupil(context, token)) ?? identifyGuest(context, token)
  if (account.role !== 'teacher' || !account.school) return { ...account, classes: [] }
  const [classes, passes] = await Promise.all([
    classesLedBy(context, account.id, account.school),
    passesOf(context, account.id, account.school),
  ])
  return { ...account, classes, passes }
}

/**
 * Files that no browser shows as a page: of the headers below they need two, and a tablet fetches thirty of them before it plays.
 * What is not found goes on, and gets them all.
 */
const fileHeaders: RequestHandler = (_request, response, next) => {
  response.set({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' })
  next()
}

/** STACK of headers: nothing from elsewhere, and no page of ours inside another. */
const securityHeaders = ({ config }: Context): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        // Older Safari does not count a websocket to the same host as 'self'.
        connectSrc: ["'self'", request => `${config.publicUrl?.protocol === 'https:' ? 'wss' : 'ws'}://${request.headers.host ?? ''}`],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.publicUrl?.protocol === 'https:',
    crossOriginOpenerPolicy: config.publicUrl?.protocol === 'https:',
    originAgentCluster: config.publicUrl?.protocol === 'https:',
    referrerPolicy: { policy: 'no-referrer' },
  })

function isOwnSocket(context: Context, headers: Headers): boolean {
  const origin = headers.get('origin')
  const host = headers.get('host')
  return isOwnOrigin(context.config, { ...(origin !== null && { origin }), ...(host !== null && { host }) })
}

/** What is confirmed is durable, so a room that does not come to its end (somebody was about to sit down) is not waited for. */
const roomsEndWithinMs = 5000

async function close(server: Server, transport: WebSocketTransport): Promise<void> {
  await Promise.race([matchMaker.gracefullyShutdown(), new Promise(resolve => setTimeout(resolve, roomsEndWithinMs).unref())])
  transport.shutdown()
  server.closeAllConnections()
}
