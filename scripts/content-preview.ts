import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/** The desk of who writes content, on this computer alone: http://localhost:5199/preview.html, anew with every saved file. */
const port = Number(process.env.PORT ?? 5199)
const vite = await createServer({
  configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
  optimizeDeps: { entries: ['preview.html'] },
  cacheDir: fileURLToPath(new URL('../node_modules/.vite-content', import.meta.url)),
  server: { port, strictPort: true, host: 'localhost' },
})
await vite.listen()
console.log(`\nThe content, to look at: http://localhost:${port}/preview.html\n`)
