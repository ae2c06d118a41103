import { defineConfig } from 'vite'

/** The command line as a folder of plain JavaScript: main, worker, and chunks that are loaded when a command needs them. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    rollupOptions: {
      input: { gouji: 'cli/main.ts', worker: 'cli/worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
})
