import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const inClient = (file: string) => fileURLToPath(new URL(`client/${file}`, import.meta.url))

/** Two pages: index.html for the adults, play.html for the game. The oldest browsers served are those of school tablets. */
export default defineConfig(({ command }) => ({
  root: 'client',
  publicDir: 'public',
  // Phaser's package offers the whole of it only; its sources are plain modules. Development takes the whole, which is there at once.
  ...(command === 'build' && {
    resolve: {
      alias: [
        { find: /^phaser$/, replacement: inClient('game/stage/phaser-parts.cjs') },
        { find: /^phaser\/src\//, replacement: fileURLToPath(new URL('node_modules/phaser/src/', import.meta.url)) },
      ],
    },
    define: {
      'typeof CANVAS_RENDERER': 'true',
      'typeof WEBGL_RENDERER': 'true',
      'typeof WEBGL_DEBUG': 'false',
      'typeof FEATURE_SOUND': 'false',
    },
  }),
  plugins: [react({ exclude: [/client\/game\//] }), offline(), compressed()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: ['chrome103', 'safari15', 'firefox115'],
    // The content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: [inClient('index.html'), inClient('play.html')] },
  },
}))

/** The game's service worker, with the list of the files that play.html leads to; fonts come as they are used. */
function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const found = new Set<string>()
      const follow = (file: string) => {
        const chunk = bundle[file]
        if (found.has(file) || chunk?.type !== 'chunk') return
        found.add(file)
        for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css)
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) follow(next)
      }
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith('play.html')) follow(chunk.fileName)
      if (found.size < 5) this.error('The service worker found too few files of the game.')
      const files = [...found].map(file => `/${file}`).sort()
      const source = readFileSync(inClient('game/offline/worker.js'), 'utf8')
        .replace('= __ASSETS__', `= ${JSON.stringify(files)}`)
        .replace('= __CACHE__', `= 'play-${createHash('sha256').update(files.join()).digest('hex').slice(0, 12)}'`)
      this.emitFile({ type: 'asset', fileName: 'play-worker.js', source })
    },
  }
}

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
