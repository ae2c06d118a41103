/** The browser extension: one package for Chromium browsers, one for Firefox, from the folder `extension`. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'wxt'
import { messagesOf } from './core/messages/index.ts'
import { manifestFor } from './extension/manifest.ts'

/** Tables of the PDF library that name the characters of Chinese fonts. */
const pdfTables = 'node_modules/pdfjs-dist/cmaps'

/** What the builder puts around each script, a logger and its sentences, is not for pages: its `main` alone is run. */
const bareScripts = {
  name: 'bare-scripts',
  transform(code: string, id: string): string | null {
    if (!id.includes('wxt-unlisted-script-entrypoint')) return null
    const script = /^import definition from (".*?")/.exec(code)?.[1]
    if (!script) throw new Error(`The builder wraps scripts in another way than before: ${code}`)
    return `import definition from ${script}\nexport default definition.main()`
  },
}

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist/extension',
  manifestVersion: 3,
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => manifestFor(browser),
  vite: ({ browser }) => ({
    plugins: [bareScripts],
    build: {
      // For 88, `?.` would be written out, which makes the page script slower and too large. What 88 to 90 really lack of
      // 91 is a call with `?.` and a spread argument, and `#name in`: a test keeps both out.
      target: browser === 'firefox' ? 'firefox115' : 'chrome91',
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
