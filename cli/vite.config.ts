import { cpSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

/** Tables that the PDF library opens by their names, put beside the program. */
function copyPdfResources(): Plugin {
  return {
    name: 'copy-pdf-resources',
    writeBundle({ dir }) {
      cpSync('node_modules/pdfjs-dist/cmaps', `${dir}/pdfjs/cmaps`, { recursive: true })
    },
  }
}

/** The command line as a folder of plain JavaScript: main, worker, and chunks that are loaded when a command needs them. */
export default defineConfig({
  plugins: [copyPdfResources()],
  build: {
    ssr: true,
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    rollupOptions: {
      input: { gouji: 'cli/main.ts', worker: 'cli/worker.ts', 'inspect-worker': 'cli/inspect/worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
})
