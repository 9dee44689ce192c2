import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type RequestHandler, Router } from 'express'
import compressed from 'express-static-gzip'

const built = fileURLToPath(new URL('../dist/client', import.meta.url))

/** Scripts, styles and letters of the pages: they carry their hash and never change. */
export const serveAssets = (): RequestHandler =>
  compressed(join(built, 'assets'), {
    enableBrotli: true,
    orderPreference: ['br'],
    index: false,
    serveStatic: { immutable: true, maxAge: '1y' },
  })

/** The built pages: the game under /play, /team and /screen, the adults' pages elsewhere. */
export function servePages(): Router {
  const pages = Router()
  // Asked for anew each time: it names the files of this build.
  pages.get('/play-worker.js', (_request, response) => page(response, 'play-worker.js'))
  pages.use(express.static(built, { index: false, maxAge: '1h' }))
  pages.get(gamePaths, (_request, response) => page(response, 'play.html'))
  pages.get(/^\/(?!api\/|assets\/|content\/)[^.]*$/, (_request, response) => page(response, 'index.html'))
  return pages
}

/** The pupils' game, a guest team's page, and the projector's of a shared screen. */
export const gamePaths = /^\/(play|team|screen)(\/.*)?$/

const page = (response: express.Response, file: string) => response.set('cache-control', 'no-cache').sendFile(join(built, file))
