import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { isPrivate } from '../../cli/inspect/fetch/addresses.ts'
import { FetchFault } from '../../cli/inspect/fetch/fault.ts'
import { Fetcher, type FetchSettings } from '../../cli/inspect/fetch/fetcher.ts'
import { MemoryGate } from '../../cli/inspect/fetch/gate.ts'
import { isBotWall } from '../../cli/inspect/fetch/wall.ts'

vi.setConfig({ testTimeout: 20_000 })

const answers = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>()
const requests: string[] = []
const server = createServer((request, response) => {
  requests.push(request.url ?? '')
  const answer = answers.get(request.url ?? '')
  if (answer) answer(request, response)
  else response.writeHead(404).end()
})
let root = ''

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const settings: FetchSettings = {
  userAgent: 'gouji/test',
  allowPrivate: true,
  largest: 1024 * 1024,
  timeout: 1500,
  delay: 0,
}

async function outcome(url: string, change: Partial<FetchSettings> = {}): Promise<string> {
  try {
    const page = await new Fetcher(new MemoryGate(), { ...settings, ...change }).fetch(url)
    return `${page.status} ${page.body.toString()}`
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error
    return `${error.reason}${error.passing ? ' again' : ''}`
  }
}

function reply(
  path: string,
  status: number,
  body: string | Uint8Array = '',
  headers: Record<string, string> = {},
): void {
  answers.set(path, (_, response) => response.writeHead(status, headers).end(body))
}

describe('addresses that are nobody’s public site', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    'fe80::1%eth0',
    'fd00::1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'not an address',
  ])('%s', (address) => expect(isPrivate(address)).toBe(true))

  test.each(['1.1.1.1', '172.32.0.1', '2400:3200::1', '::ffff:1.1.1.1'])('%s is one', (address) =>
    expect(isPrivate(address)).toBe(false),
  )

  test('are refused as they stand, in other spellings, and behind names, before any request', async () => {
    const port = new URL(root).port
    requests.length = 0
    for (const host of [
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      '127.1',
      '[::1]',
      '[::ffff:7f00:1]',
      'localhost',
    ])
      expect(await outcome(`http://${host}:${port}/`, { allowPrivate: false })).toBe('private-address')
    expect(requests).toEqual([])
  })

  test('other schemes and passwords are refused, also behind a redirect', async () => {
    for (const url of ['file:///etc/passwd', 'ftp://a.cn/', 'http://u:p@127.0.0.1/', 'nonsense'])
      expect(await outcome(url)).toBe('bad-address')
    for (const [path, to] of [
      ['/to-file', 'file:///etc/passwd'],
      ['/to-data', 'data:text/html,x'],
    ] as const) {
      reply(path, 302, '', { Location: to })
      expect(await outcome(root + path)).toBe('bad-address')
    }
  })
})

describe('answers', () => {
  test.each([
    [200, 'page', '200 page'],
    [404, '', 'gone'],
    [410, '', 'gone'],
    [401, '', 'forbidden'],
    [403, '', 'forbidden'],
    [405, '', 'forbidden'],
    [412, '', 'bot-wall'],
    [521, '', 'bot-wall'],
    [429, '', 'server-error again'],
    [500, '', 'server-error again'],
    [304, '', 'forbidden'],
  ])('%i', async (status, body, expected) => {
    reply(`/s${status}`, status, body)
    expect(await outcome(`${root}/s${status}`)).toBe(expected)
  })

  test('a server that asks to wait for a day is not waited for', async () => {
    reply('/later', 503, '', { 'Retry-After': '86400' })
    expect(await outcome(`${root}/later`)).toBe('server-error')
    reply('/soon', 503, '', { 'Retry-After': new Date(Date.now() + 20_000).toUTCString() })
    const fault = await new Fetcher(new MemoryGate(), settings)
      .fetch(`${root}/soon`)
      .catch((error: FetchFault) => error)
    expect(fault).toMatchObject({ passing: true, answer: { status: 503 } })
    expect((fault as FetchFault).wait).toBeGreaterThan(15_000)
  })

  test('packed bodies are unpacked, and no further than the bound', async () => {
    reply('/gzip', 200, gzipSync('page'), { 'Content-Encoding': 'gzip' })
    reply('/br', 200, brotliCompressSync('page'), { 'Content-Encoding': 'br' })
    reply('/bomb', 200, gzipSync(Buffer.alloc(200 * 1024 * 1024)), { 'Content-Encoding': 'gzip' })
    reply('/torn', 200, gzipSync('page'.repeat(100)).subarray(0, 20), { 'Content-Encoding': 'gzip' })
    reply('/stated', 200, 'x', { 'Content-Length': String(1e10) })
    expect(await outcome(`${root}/gzip`)).toBe('200 page')
    expect(await outcome(`${root}/br`)).toBe('200 page')
    const before = process.memoryUsage().rss
    expect(await outcome(`${root}/bomb`)).toBe('too-large')
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
    expect(await outcome(`${root}/torn`)).toBe('damaged')
    expect(await outcome(`${root}/stated`)).toBe('too-large')
  })

  test('slow answers end in time, torn connections are tried again', async () => {
    answers.set('/silent', () => {})
    answers.set('/drip', (_, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('x'), 100)
      response.once('close', () => clearInterval(timer))
    })
    answers.set('/torn-off', (_, response) => response.destroy())
    const start = Date.now()
    expect(await outcome(`${root}/silent`)).toBe('timed-out again')
    expect(await outcome(`${root}/drip`)).toBe('timed-out again')
    expect(Date.now() - start).toBeLessThan(8000)
    expect(await outcome(`${root}/torn-off`)).toBe('unreachable again')
    expect(await outcome('http://127.0.0.1:1/')).toBe('unreachable again')
    expect(await outcome('http://no-such-host.invalid/')).toMatch(/^unreachable/)
  })
})

describe('robots.txt', () => {
  async function withRules(
    status: number,
    body: string,
    headers: Record<string, string> = {},
  ): Promise<string> {
    reply('/robots.txt', status, body, headers)
    reply('/a/page', 200, 'page')
    try {
      return await outcome(`${root}/a/page`)
    } finally {
      answers.delete('/robots.txt')
    }
  }

  test.each([
    ['forbids all', 200, 'User-agent: *\nDisallow: /\n', 'robots-refused'],
    ['forbids this program by its name', 200, 'User-agent: gouji\nDisallow: /a/\n', 'robots-refused'],
    ['forbids others', 200, 'User-agent: bad\nDisallow: /\n', '200 page'],
    ['allows inside what it forbids', 200, 'User-agent: *\nDisallow: /a/\nAllow: /a/page\n', '200 page'],
    ['is missing', 404, '', '200 page'],
    ['is behind a wall', 521, '', 'bot-wall'],
    ['cannot be had now', 503, '', 'server-error again'],
  ])('%s', async (_, status, body, expected) => {
    expect(await withRules(status, body)).toBe(expected)
  })

  test('a home page in its place says nothing', async () => {
    expect(await withRules(200, '<html>Disallow: /</html>', { 'Content-Type': 'text/html' })).toBe('200 page')
  })

  test('a redirect into what is forbidden is not followed', async () => {
    reply('/robots.txt', 200, 'User-agent: *\nDisallow: /secret/\n')
    reply('/door', 302, '', { Location: '/secret/x' })
    requests.length = 0
    expect(await outcome(`${root}/door`)).toBe('robots-refused')
    expect(requests).toEqual(['/robots.txt', '/door'])
    answers.delete('/robots.txt')
  })

  test('its delay is kept where it is longer', async () => {
    reply('/robots.txt', 200, 'User-agent: *\nCrawl-delay: 1\n')
    reply('/one', 200, '1')
    const fetcher = new Fetcher(new MemoryGate(), settings)
    await fetcher.fetch(`${root}/one`)
    const start = Date.now()
    await fetcher.fetch(`${root}/one`)
    expect(Date.now() - start).toBeGreaterThan(900)
    answers.delete('/robots.txt')
  })
})

describe('bot walls', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

  test.each([
    [
      'a script that makes a cookie and loads again',
      200,
      '<script>document.cookie="a";location.reload()</script>',
      true,
    ],
    ['a script with a note', 202, '<body>请稍候<script>var $_ts={}</script></body>', true],
    [
      'a page with such a script beside its text',
      200,
      `<p>${'正文'.repeat(60)}</p><script>document.cookie="a"</script>`,
      false,
    ],
    ['an empty page', 200, '<html></html>', false],
    ['a page that is drawn by scripts', 200, '<div id="app"></div><script src="app.js"></script>', false],
    ['an unclosed script', 200, '<script>document.cookie=1', true],
  ])('%s', (_, status, text, expected) => {
    expect(isBotWall(status, bytes(text))).toBe(expected)
  })

  test('are told apart in no long time', () => {
    const start = performance.now()
    isBotWall(200, bytes(`document.cookie${'<script'.repeat(15_000)}`))
    isBotWall(200, bytes(`document.cookie${'<'.repeat(120_000)}`))
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
