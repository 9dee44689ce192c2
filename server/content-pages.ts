import { brotliCompressSync } from 'node:zlib'
import { type Request, type Response, Router } from 'express'
import { circlePart } from './circles/index.ts'
import { contentPart, piecePart, recordingFile } from './play/index.ts'

/** Stories, circles, recognitions and cards as tablets fetch them: a part at a time, by a version that never changes. */
export function serveContent(): Router {
  const content = Router()
  content.get('/circles/:circle/:version/:part.json', (request, response, next) => {
    const { circle, version, part } = request.params
    send(request, response, next, circlePart(circle, Number(version), part))
  })
  content.get('/:folder/:id/:version/:part.json', (request, response, next) => {
    const { folder, id, version, part } = request.params
    const isKnown = folder === 'recognitions' || folder === 'i-do'
    send(request, response, next, isKnown ? piecePart(folder, id, Number(version), part) : undefined)
  })
  content.get('/:scenario/:version/:part.json', (request, response, next) => {
    const { scenario, version, part } = request.params
    send(request, response, next, contentPart(scenario, Number(version), part))
  })
  content.get('/:folder/:id/:version/audio/:language/:key.mp3', (request, response, next) => {
    const { folder, id, version, language, key } = request.params
    const file = recordingFile(folder, id, Number(version), language, key)
    if (file === undefined) return next()
    response.sendFile(file, { maxAge: '1y', immutable: true })
  })
  return content
}

const packed = new WeakMap<object, Buffer>()

/** Thirty tablets fetch the same: it is packed once. */
function send(request: Request, response: Response, next: () => void, found: object | undefined) {
  if (!found) return next()
  response.set({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
  if (!request.acceptsEncodings('br')) return void response.json(found)
  const bytes = packed.get(found) ?? brotliCompressSync(JSON.stringify(found))
  packed.set(found, bytes)
  response.set({ 'content-encoding': 'br', 'content-type': 'application/json; charset=utf-8' }).end(bytes)
}
