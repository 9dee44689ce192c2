import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const inClient = (file: string) => fileURLToPath(new URL(`client/${file}`, import.meta.url))

/** Two pages: index.html for the adults, play.html for the game. The oldest browsers served are those of school tablets. */
export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [react({ exclude: [/client\/game\//] }), compressed()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: ['chrome103', 'safari15', 'firefox115'],
    // The content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: [inClient('index.html'), inClient('play.html')] },
  },
})

/** Beside each text file its brotli form, so that thirty tablets on one line fetch a third. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(name => /\.(js|css|svg|html)$/.test(name))) {
        const text = readFileSync(`${dir}/${file}`)
        writeFileSync(`${dir}/${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }))
      }
    },
  }
}
