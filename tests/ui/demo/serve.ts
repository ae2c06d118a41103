/** The demo page, built as hosts build theirs and served on loopback. */
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
}

export interface Served {
  address: string
  close: () => Promise<void>
}

/** Builds and serves it; everything else is 404. */
export async function serveDemo(): Promise<Served> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: { write: false, target: 'chrome88', assetsInlineLimit: 0, modulePreload: false },
  })
  const output = Array.isArray(result) ? result[0] : result
  if (!output || !('output' in output)) throw new Error('nothing was built')
  const files = new Map(
    output.output.map((file) => [`/${file.fileName}`, 'code' in file ? file.code : file.source]),
  )
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    const file = files.get(path)
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': types[path.split('.').pop() ?? ''] ?? 'application/octet-stream',
    })
    response.end(file ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
