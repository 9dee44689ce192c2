import { readFileSync } from 'node:fs'
import { Router } from 'express'
import { createServer } from 'vite'
import { gamePaths } from './pages.ts'

/** Vite's own server inside ours, for `npm run dev`. */
export async function developmentPagesOf(): Promise<Router> {
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
  const pages = Router()
  pages.use(vite.middlewares)
  pages.use(async (request, response, next) => {
    if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return next()
    const file = gamePaths.test(request.path) ? 'play.html' : 'index.html'
    const html = readFileSync(new URL(`../client/${file}`, import.meta.url), 'utf8')
    response.type('html').send(await vite.transformIndexHtml(request.originalUrl, html))
  })
  return pages
}
