/** A site on loopback whose pages a test changes as it goes; it remembers what it was asked for. */
import { createServer, type Server } from 'node:http'

export class Site {
  readonly requests: string[] = []
  private readonly pages = new Map<
    string,
    { body: string | Uint8Array; headers: Record<string, string>; status: number }
  >()
  private readonly server: Server
  private readonly port: number

  private constructor(server: Server, port: number) {
    this.server = server
    this.port = port
    server.on('request', (request, response) => {
      this.requests.push(request.url ?? '')
      const page = this.pages.get((request.url ?? '').split('?')[0] ?? '')
      response.writeHead(page?.status ?? 404, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...page?.headers,
      })
      response.end(page?.body ?? '')
    })
  }

  static async open(): Promise<Site> {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const bound = server.address()
    if (bound === null || typeof bound === 'string') throw new Error('No port for the site')
    return new Site(server, bound.port)
  }

  /** Address of a page; another host name is another origin. */
  at(path: string, host = '127.0.0.1'): string {
    return `http://${host}:${this.port}${path}`
  }

  put(path: string, body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): string {
    this.pages.set(path, { body, headers, status })
    return this.at(path)
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.server.closeAllConnections()
      this.server.close(() => done())
    })
  }
}
