// A page with Phaser and nothing else: what a game of the same kind costs before there is a school in it.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'

const phaser = brotliCompressSync(readFileSync(new URL('../../../node_modules/phaser/dist/phaser.min.js', import.meta.url)))
export const bareBytes = phaser.length

/** `url#30`: with thirty pictures that move. A press of any key turns a picture and a text. */
export async function serveBare() {
  const html = `<!doctype html><meta charset="utf-8"><body><output></output><script src="/phaser.js"></script><script>
    const n = Number(location.hash.slice(1)) || 1
    new Phaser.Game({ type: Phaser.CANVAS, width: 1024, height: 700, banner: false, audio: { noAudio: true }, scene: {
      create() {
        const g = this.make.graphics(); g.fillStyle(0x5b45c9).fillCircle(30, 30, 30); g.generateTexture('dot', 60, 60)
        for (let i = 0; i < n; i++) {
          const dot = this.add.image(40 + 30 * i, 300, 'dot')
          if (n > 1) this.tweens.add({ targets: dot, y: 100 + 10 * i, duration: 1100, yoyo: true, repeat: -1 })
        }
        const dot = this.add.image(500, 500, 'dot')
        addEventListener('keydown', ({ key }) => {
          dot.setScale(dot.scale === 1 ? 2 : 1)
          document.querySelector('output').textContent = key
        })
        document.body.dataset.ready = 'yes'
      } } })
  </script>`
  const http = createServer((request, response) => {
    if (request.url === '/phaser.js') response.writeHead(200, { 'content-encoding': 'br', 'content-type': 'text/javascript' }).end(phaser)
    else response.writeHead(200, { 'content-type': 'text/html' }).end(html)
  })
  await new Promise<void>(resolve => void http.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`, close: () => http.close() }
}
