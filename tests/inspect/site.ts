/**
 * A site of invented organs on loopback, a host each for every few of them. What is wrong with each page is planted from
 * a list, so that the truth is known without the engine. The site keeps watch over its visitor.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Draft, makeDraft } from '../support/draft.ts'
import { encodeGbk } from '../support/gbk.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { seededRandom } from '../support/random.ts'

/** What is planted, how often among 500, and what must come of it. */
const planted = {
  good: { share: 190, expect: 'passed' },
  'wrong-total': { share: 110, expect: 'errors' },
  'year-pair': { share: 10, expect: 'passed' },
  'broken-pair': { share: 10, expect: 'errors' },
  slow: { share: 15, expect: 'passed' },
  missing: { share: 25, expect: 'gone' },
  'wall-412': { share: 20, expect: 'bot-wall' },
  'wall-521': { share: 10, expect: 'bot-wall' },
  'wall-script': { share: 10, expect: 'bot-wall' },
  moved: { share: 20, expect: 'passed' },
  'moved-to-host': { share: 10, expect: 'passed' },
  loop: { share: 8, expect: 'redirect-loop' },
  'long-way': { share: 4, expect: 'too-many-redirects' },
  'wrong-charset': { share: 15, expect: 'errors' },
  huge: { share: 4, expect: 'too-large' },
  forbidden: { share: 12, expect: 'robots-refused' },
  flaky: { share: 10, expect: 'passed' },
  broken: { share: 5, expect: 'server-error' },
  'cut-short': { share: 4, expect: 'unreachable' },
  news: { share: 4, expect: 'not-a-report' },
  changing: { share: 4, expect: 'errors' },
} as const

export type Kind = keyof typeof planted

export interface PlantedUnit {
  number: number
  kind: Kind
  name: string
  level: string
  district: string
  url: string
  previous: string | null
  year: number
  /** Verdict, status or reason that must come of it. */
  expect: string
}

const levels = ['县级', '乡级', '部门']
const unitsOfHost = 5

export interface Seen {
  requests: number
  /** Requests to one host at the same time, at most. */
  most: number
  forbidden: string[]
  /** Bytes of bodies that are too large, as far as they were let come. */
  bodies: number
  agents: Set<string>
  /** How often each report was asked for, by the number of its unit. */
  visits: Map<number, number>
}

export interface Site {
  units: PlantedUnit[]
  /** CSV of all units. */
  list: string
  /** What the site saw of its visitor. */
  seen: Seen
  stop(): Promise<void>
}

export async function startSite(count: number): Promise<Site> {
  const servers: Server[] = []
  const visits = new Map<number, number>()
  const seen: Seen = { requests: 0, most: 0, forbidden: [], bodies: 0, agents: new Set(), visits }
  const hosts = Math.ceil(count / unitsOfHost)
  const port = await listen(servers, '127.0.0.1', 0, () => {})
  const addressOf = (host: number): string => `127.1.${host >> 8}.${host & 255}`
  const units = plant(count, (number) => `http://${addressOf(Math.floor(number / unitsOfHost))}:${port}`)
  for (let host = 0; host < hosts; host++) {
    let active = 0
    await listen(servers, addressOf(host), port, (request, response) => {
      seen.requests++
      seen.most = Math.max(seen.most, ++active)
      seen.agents.add(request.headers['user-agent'] ?? '')
      response.once('close', () => active--)
      void serve(request, response, {
        units,
        seen,
        other: `http://${addressOf((host + 1) % hosts)}:${port}`,
      })
    })
  }
  return {
    units,
    list: listOf(units),
    seen,
    async stop() {
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections()
          return new Promise((done) => server.close(done))
        }),
      )
    },
  }
}

function listen(
  servers: Server[],
  address: string,
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<number> {
  const server = createServer(handle)
  servers.push(server)
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, address, () => {
      const bound = server.address()
      done(typeof bound === 'object' && bound ? bound.port : 0)
    })
  })
}

/** Kinds are dealt out by a seeded shuffle, in the proportions of the list. */
function plant(count: number, baseOf: (number: number) => string): PlantedUnit[] {
  const random = seededRandom(500)
  const kinds = (Object.keys(planted) as Kind[]).flatMap((kind) =>
    Array.from({ length: Math.max(1, Math.round((planted[kind].share * count) / 500)) }, () => kind),
  )
  while (kinds.length < count) kinds.push('good')
  for (let index = kinds.length - 1; index > 0; index--) {
    const other = random.integer(0, index)
    const kind = kinds[index] ?? 'good'
    kinds[index] = kinds[other] ?? 'good'
    kinds[other] = kind
  }
  return kinds.slice(0, count).map((kind, number) => {
    const base = baseOf(number)
    const paired = kind === 'year-pair' || kind === 'broken-pair'
    return {
      number,
      kind,
      name: nameOf(number),
      level: levels[number % levels.length] ?? '',
      district: `第${(number % 7) + 1}区`,
      url: `${base}/${kind === 'forbidden' ? 'private' : 'report'}/${number}.html`,
      previous: paired ? `${base}/previous/${number}.html` : null,
      year: 2024,
      expect: planted[kind].expect,
    }
  })
}

const digits = '甲乙丙丁戊己庚辛壬癸'

function nameOf(number: number): string {
  const letters = [...String(number).padStart(3, '0')].map((digit) => digits[Number(digit)]).join('')
  return `云川县${letters}镇人民政府`
}

function listOf(units: readonly PlantedUnit[]): string {
  const rows = units.map(({ name, level, district, year, url, previous }) =>
    [name, level, district, year, url, previous ?? ''].join(','),
  )
  return ['单位,级别,地区,年度,网址,上年网址', ...rows, ''].join('\r\n')
}

/** The report of a unit as its author meant it. */
function draftOf({ number, name }: PlantedUnit, year: number): Draft {
  const draft = makeDraft(seededRandom(9000 + number), { edition: '2021', busy: 0.7 })
  const text = (line: string): string =>
    line.replaceAll(draft.organ, name).replaceAll(String(draft.year), String(year))
  const { preamble, overview, problems, other } = draft.prose
  return {
    ...draft,
    organ: name,
    year,
    prose: {
      preamble: preamble.map(text),
      overview: overview.map(text),
      problems: problems.map(text),
      other: other.map(text),
    },
  }
}

/** Last year's report: all that was carried out is what this year carries in, off by some where the pair is broken. */
function previousOf(unit: PlantedUnit): Draft {
  const now = draftOf(unit, unit.year)
  const before = draftOf({ ...unit, number: unit.number + 700 }, unit.year - 1)
  const off = unit.kind === 'broken-pair' ? 3 : 0
  const figures = { ...before.figures }
  for (const column of columns) {
    const carried = (now.figures[`t3/carried-in/${column}`] ?? 0) + (column === 'natural-person' ? off : 0)
    const handled = figures[`t3/handled/${column}`] ?? 0
    figures[`t3/carried-out/${column}`] = carried
    figures[`t3/carried-in/${column}`] = 0
    figures[`t3/new/${column}`] = handled + carried
  }
  for (const row of ['new', 'carried-in', 'carried-out'])
    figures[`t3/${row}/total`] = columns.reduce(
      (sum, column) => sum + (figures[`t3/${row}/${column}`] ?? 0),
      0,
    )
  // Documents in force a year ago: what is in force now, less those issued, with those repealed.
  for (const kind of ['regulations', 'normative-documents']) {
    const at = (what: string): number => now.figures[`t2/${kind}/${what}`] ?? 0
    figures[`t2/${kind}/in-force`] = at('in-force') - at('issued') + at('repealed')
    figures[`t2/${kind}/issued`] = 0
    figures[`t2/${kind}/repealed`] = 0
  }
  // Nothing else changed between the years, so that nothing is remarkable.
  for (const [key, value] of Object.entries(now.figures))
    if (/^t2\/(?:licensing|penalties|coercion|fees)\/|^t4\//.test(key)) figures[key] = value
  const total = (row: string): number => figures[`t3/${row}/total`] ?? 0
  const overview = before.prose.overview.map((line) =>
    line.includes('新收政府信息公开申请')
      ? `（二）依申请公开。${unit.year - 1}年，本机关新收政府信息公开申请${total('new')}件，上年结转${total('carried-in')}件，办结${total('handled')}件，结转下年度继续办理${total('carried-out')}件。`
      : line,
  )
  return { ...before, organ: unit.name, figures, prose: { ...before.prose, overview } }
}

const columns = ['natural-person', 'company', 'research', 'public-welfare', 'legal-services', 'other']

/** A total that no longer is the sum of its parts. */
function withWrongTotal(draft: Draft, by: number): Draft {
  const figures = { ...draft.figures }
  figures['t3/granted/total'] = (figures['t3/granted/total'] ?? 0) + by
  return { ...draft, figures }
}

const layouts = ['clean', 'word-soup'] as const

function pageOf(draft: Draft, number: number): string {
  const layout = htmlLayouts[layouts[number % layouts.length] ?? 'clean']
  if (!layout) throw new Error('no such layout')
  return layout(draft)
}

interface Serving {
  units: readonly PlantedUnit[]
  seen: Seen
  other: string
}

async function serve(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const path = request.url ?? '/'
  if (path === '/robots.txt') {
    send(response, 200, 'User-agent: *\nDisallow: /private/\n', 'text/plain')
    return
  }
  if (path.startsWith('/private/')) serving.seen.forbidden.push(path)
  const [, folder = '', number = ''] = /^\/([a-z-]+)\/(\d+)/.exec(path) ?? []
  const unit = serving.units[Number(number)]
  if (!unit) {
    send(response, 404, 'nothing here')
    return
  }
  const visit = serving.seen.visits.get(unit.number) ?? 0
  if (folder === 'report') serving.seen.visits.set(unit.number, visit + 1)
  if (folder === 'previous') send(response, 200, pageOf(previousOf(unit), unit.number))
  else if (folder === 'new') send(response, 200, pageOf(draftOf(unit, unit.year), unit.number))
  else if (folder === 'hop') send(response, 302, '', 'text/html', { Location: hop(path, unit.number) })
  else await answer(unit, visit, response, serving)
}

/** Each hop leads to the next; the long way never ends within reach. */
function hop(path: string, number: number): string {
  const step = Number(/\?step=(\d+)/.exec(path)?.[1] ?? 0)
  return `/hop/${number}?step=${step + 1}`
}

async function answer(
  unit: PlantedUnit,
  visit: number,
  response: ServerResponse,
  { seen, other }: Serving,
): Promise<void> {
  const draft = draftOf(unit, unit.year)
  const page = (): string => pageOf(draft, unit.number)
  const wrong = (by: number): string => pageOf(withWrongTotal(draft, by), unit.number)
  switch (unit.kind) {
    case 'wrong-total':
      return send(response, 200, wrong(7))
    case 'changing':
      return send(response, 200, wrong(visit + 1))
    case 'slow':
      await sleep(300 + (unit.number % 5) * 100)
      return send(response, 200, page())
    case 'missing':
      return send(response, 404, '<h1>404</h1>')
    case 'wall-412':
      return send(response, 412, '<script>$_ts={}</script>')
    case 'wall-521':
      return send(response, 521, '<script>document.cookie="__jsl_clearance=1"</script>')
    case 'wall-script':
      return send(response, 200, '<html><script>document.cookie="a=1";location.reload()</script></html>')
    case 'moved':
      return send(response, 301, '', 'text/html', { Location: `/new/${unit.number}.html` })
    case 'moved-to-host':
      return send(response, 302, '', 'text/html', { Location: `${other}/new/${unit.number}.html` })
    case 'loop':
      return send(response, 302, '', 'text/html', { Location: unit.url })
    case 'long-way':
      return send(response, 302, '', 'text/html', { Location: `/hop/${unit.number}` })
    case 'wrong-charset':
      return send(response, 200, encodeGbk(wrong(7)), 'text/html; charset=utf-8')
    case 'huge':
      return sendHuge(response, seen)
    case 'flaky':
      return visit === 0
        ? send(response, 503, 'busy', 'text/plain', { 'Retry-After': '0' })
        : send(response, 200, page())
    case 'broken':
      return send(response, 500, 'Internal Server Error')
    case 'cut-short':
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '100000' })
      response.write('<html><body>')
      await sleep(20)
      response.destroy()
      return
    case 'news':
      return send(response, 200, '<html><body><h1>天气预报</h1><p>明天有雨，请注意防范。</p></body></html>')
    default:
      return send(response, 200, page())
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  type = 'text/html; charset=utf-8',
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': type, ...headers })
  response.end(body)
}

/** 200 MB without a length; `seen.bodies` counts what the visitor let come. */
function sendHuge(response: ServerResponse, seen: Seen): void {
  const piece = Buffer.alloc(1024 * 1024, '<p>1</p>')
  response.writeHead(200, { 'Content-Type': 'text/html' })
  let left = 200
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left--
      seen.bodies += piece.length
      if (!response.write(piece)) {
        response.once('drain', more)
        return
      }
    }
    if (!response.destroyed) response.end()
  }
  more()
}
