import { setTimeout as sleep } from 'node:timers/promises'
import robotsParser from 'robots-parser'
import type { RobotsRecord } from '../table.ts'
import { FetchFault } from './fault.ts'
import { type HttpAnswer, type RequestSettings, requestOnce } from './request.ts'
import { isBotWall } from './wall.ts'

/** Name by which robots.txt may speak of this program. */
const robotName = 'gouji'

/** How long a site's rules hold before they are asked for again, in milliseconds. */
const robotsAge = 24 * 3600_000
const largestRobots = 512 * 1024
const mostRedirects = 5
/** A site that asks for more between two requests gets this much. */
const longestDelay = 60_000
/** A site that asks to wait longer than this is not waited for. */
const longestWait = 3600_000

export interface FetchSettings extends RequestSettings {
  /** Milliseconds between the end of a request to a host and the next. */
  delay: number
}

/** What keeps requests to a host apart, over all workers. */
export interface HostGate {
  holdHost(host: string, lease: number): Promise<number>
  freeHost(host: string, next: number): Promise<void>
  robots(host: string): Promise<RobotsRecord | null>
  saveRobots(host: string, record: RobotsRecord): Promise<void>
}

/** A page that came. */
export interface Fetched extends HttpAnswer {
  /** Address at the end of all redirects. */
  url: string
  charset: string | undefined
}

/** Fetches pages as a guest should: by the rules of the site, one request at a time, and no further than asked. */
export class Fetcher {
  private readonly gate: HostGate
  private readonly settings: FetchSettings

  constructor(gate: HostGate, settings: FetchSettings) {
    this.gate = gate
    this.settings = settings
  }

  /** Throws `FetchFault`. */
  async fetch(address: string): Promise<Fetched> {
    const visited = new Set<string>()
    let url = parseAddress(address)
    for (;;) {
      if (visited.has(url.href)) throw new FetchFault('redirect-loop', url.href)
      if (visited.size > mostRedirects) throw new FetchFault('too-many-redirects', url.href)
      visited.add(url.href)
      const delay = await this.askRules(url)
      const answer = await this.request(url, delay, this.settings)
      const next = redirectOf(answer, url)
      if (next === null) return judge(answer, url)
      url = next
    }
  }

  /** The delay that the site's rules ask for; throws where they do not allow the address. */
  private async askRules(url: URL): Promise<number> {
    const record = await this.rulesOf(url)
    if (record.text === null) return this.settings.delay
    const rules = robotsParser(new URL('/robots.txt', url).href, record.text)
    if (rules.isDisallowed(url.href, robotName)) throw new FetchFault('robots-refused', url.host)
    const asked = (rules.getCrawlDelay(robotName) ?? 0) * 1000
    return Math.max(this.settings.delay, Math.min(asked, longestDelay))
  }

  private async rulesOf(url: URL): Promise<RobotsRecord> {
    const known = await this.gate.robots(url.origin)
    if (known && Date.now() - known.at < robotsAge) return known
    const text = await this.fetchRules(new URL('/robots.txt', url))
    const record = { text, at: Date.now() }
    await this.gate.saveRobots(url.origin, record)
    return record
  }

  /** The text of robots.txt; null where the site has none. A site that cannot tell its rules now is not visited now. */
  private async fetchRules(from: URL): Promise<string | null> {
    let url = from
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const answer = await this.request(url, this.settings.delay, {
        ...this.settings,
        largest: largestRobots,
      }).catch((error: unknown) => {
        if (error instanceof FetchFault && error.reason === 'too-large') return null
        throw error
      })
      if (answer === null) return null
      const next = redirectOf(answer, url)
      if (next === null) return rulesIn(answer)
      url = next
    }
    return null
  }

  /** One request in its turn. */
  private async request(url: URL, delay: number, settings: RequestSettings): Promise<HttpAnswer> {
    const host = url.hostname
    for (;;) {
      const wait = await this.gate.holdHost(host, settings.timeout + 5000)
      if (wait <= 0) break
      await sleep(Math.min(wait, 1000))
    }
    let pause = delay
    try {
      const answer = await requestOnce(url, settings)
      pause = Math.max(delay, Math.min(waitOf(answer), longestWait))
      return answer
    } finally {
      await this.gate.freeHost(host, Date.now() + pause)
    }
  }
}

function parseAddress(address: string): URL {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw new FetchFault('bad-address', address)
  }
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new FetchFault('bad-address', `${url.protocol}//${url.host}`)
  url.hash = ''
  return url
}

function redirectOf({ status, headers }: HttpAnswer, from: URL): URL | null {
  const to = headers.location
  if (![301, 302, 303, 307, 308].includes(status) || to === undefined) return null
  return parseAddress(URL.canParse(to, from.href) ? new URL(to, from).href : to)
}

function rulesIn({ status, headers, body }: HttpAnswer): string | null {
  if (isBotWall(status, body)) throw new FetchFault('bot-wall', `robots.txt: ${status}`)
  if (status >= 500 || status === 429)
    throw new FetchFault('server-error', `robots.txt: ${status}`, { passing: true })
  // Sites without rules often answer with their home page.
  if (status >= 400 || /html/i.test(headers['content-type'] ?? '')) return null
  return body.toString('utf8')
}

function judge(answer: HttpAnswer, url: URL): Fetched {
  const { status, headers, body } = answer
  const detail = `HTTP ${status}`
  const told = { answer: { status, headers } }
  if (isBotWall(status, body)) throw new FetchFault('bot-wall', detail, told)
  if (status >= 200 && status < 300) {
    const charset = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(headers['content-type'] ?? '')?.[1]
    return { ...answer, url: url.href, charset }
  }
  if (status === 404 || status === 410) throw new FetchFault('gone', detail, told)
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const wait = waitOf(answer)
    throw new FetchFault('server-error', detail, { ...told, passing: wait <= longestWait, wait })
  }
  throw new FetchFault('forbidden', detail, told)
}

/** What a Retry-After header asks for, in milliseconds. */
function waitOf({ status, headers }: HttpAnswer): number {
  const value = headers['retry-after']
  if (value === undefined || (status < 500 && status !== 429)) return 0
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now())
}
