/** Redirects into the office's own net. 127.0.0.1 stands for a public site here; all else is looked at as it is in use. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { FetchFault } from '../../cli/inspect/fetch/fault.ts'
import { Fetcher } from '../../cli/inspect/fetch/fetcher.ts'
import { MemoryGate } from '../../cli/inspect/fetch/gate.ts'

vi.mock('../../cli/inspect/fetch/addresses.ts', async (original) => {
  const real = await original<typeof import('../../cli/inspect/fetch/addresses.ts')>()
  const refusePrivateHost = (host: string): void => {
    if (host !== '127.0.0.1') real.refusePrivateHost(host)
  }
  return { ...real, refusePrivateHost }
})

let site: Server
let inside: Server
const asked: string[] = []
let root = ''
let port = 0

beforeAll(async () => {
  inside = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('secret')
  })
  await new Promise<void>((done) => inside.listen(0, '127.0.0.2', done))
  port = (inside.address() as AddressInfo).port
  site = createServer((request, response) => {
    const to = new URL(request.url ?? '', root).searchParams.get('to')
    if (request.url === '/robots.txt') response.writeHead(404).end()
    else if (to === null) response.end('page')
    else response.writeHead(302, { Location: to }).end()
  })
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  root = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})

afterAll(() => {
  for (const server of [site, inside]) {
    server.closeAllConnections()
    server.close()
  }
})

async function outcome(url: string): Promise<string> {
  const settings = { userAgent: 'gouji/test', allowPrivate: false, largest: 1e6, timeout: 3000, delay: 0 }
  try {
    return (await new Fetcher(new MemoryGate(), settings).fetch(url)).body.toString()
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error
    return error.reason
  }
}

test('a public page is fetched', async () => {
  expect(await outcome(`${root}/`)).toBe('page')
})

test.each(['127.0.0.2', '2130706434', '[::ffff:7f00:2]', 'localhost', '169.254.169.254', '10.0.0.1'])(
  'a redirect to %s is not followed, and nothing there is asked',
  async (host) => {
    asked.length = 0
    const to = encodeURIComponent(`http://${host}:${port}/secret`)
    expect(await outcome(`${root}/?to=${to}`)).toBe('private-address')
    expect(asked).toEqual([])
  },
)
