/** The task pane as a static folder. `buildSite` in `site/build.ts` sets what depends on the server. */
import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'
import { officePage } from './site/page.ts'

const { version } = JSON.parse(readFileSync(`${import.meta.dirname}/../package.json`, 'utf8')) as {
  version: string
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: 'static',
  define: { goujiVersion: JSON.stringify(version) },
  plugins: [officePage(process.env.GOUJI_SELF_HOST_OFFICE === '1')],
  build: {
    outDir: '../dist/addin',
    emptyOutDir: true,
    target: 'chrome88',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: { pane: `${import.meta.dirname}/pane.html` },
      transform: { assumptions: { setPublicClassFields: true, noDocumentAll: true } },
    },
  },
})
