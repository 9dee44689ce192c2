import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Two pages: index.html for the adults, play.html for the game. The oldest browsers served are those of school tablets. */
export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [react({ exclude: [/client\/game\//] })],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: ['chrome103', 'safari15', 'firefox115'],
    // The content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: { index: 'client/index.html', play: 'client/play.html' } },
  },
})
