/** The browser extension: one package for Chromium browsers, one for Firefox, from the folder `extension`. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'wxt'
import { messagesOf } from './core/messages/index.ts'
import { manifestFor } from './extension/manifest.ts'

/** Tables of the PDF library that name the characters of Chinese fonts. */
const pdfTables = 'node_modules/pdfjs-dist/cmaps'

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist/extension',
  manifestVersion: 3,
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => manifestFor(browser),
  vite: ({ browser }) => ({
    build: {
      target: browser === 'firefox' ? 'firefox115' : 'chrome88',
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      // What older browsers are given instead of fields and `?.` is half as long under these.
      rolldownOptions: { transform: { assumptions: { setPublicClassFields: true, noDocumentAll: true } } },
      chunkSizeWarningLimit: 3000,
    },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const [folder, locale] of [
        ['zh_CN', 'zh-CN'],
        ['en', 'en'],
      ] as const) {
        const words = Object.entries(messagesOf(locale).extension)
        const contents = Object.fromEntries(words.map(([key, message]) => [key, { message }]))
        files.push({
          relativeDest: `_locales/${folder}/messages.json`,
          contents: JSON.stringify(contents, null, 2),
        })
      }
      for (const name of readdirSync(pdfTables))
        files.push({
          absoluteSrc: join(process.cwd(), pdfTables, name),
          relativeDest: `chunks/pdfjs/cmaps/${name}`,
        })
    },
  },
  zip: {
    name: 'gouji',
    sourcesRoot: '.',
    excludeSources: [
      'dist/**',
      'tests/**',
      'bench/**',
      'docs/**',
      'examples/**',
      '**/*.log',
      '.ci/**',
      'coverage/**',
    ],
  },
})
