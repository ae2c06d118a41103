import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { lookupPublic, refusePrivateHost } from './addresses.ts'
import { FetchFault } from './fault.ts'

export interface RequestSettings {
  userAgent: string
  allowPrivate: boolean
  /** Largest body in bytes, unpacked. */
  largest: number
  /** Milliseconds for the whole answer. */
  timeout: number
}

/** One answer of a server, redirects not followed. */
export interface HttpAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** One GET request; the body is read only as far as its bound. Throws `FetchFault`. */
export async function requestOnce(url: URL, settings: RequestSettings): Promise<HttpAnswer> {
  if (!settings.allowPrivate) refusePrivateHost(url.hostname)
  const controller = new AbortController()
  const timer = setTimeout(
    () => controller.abort(new FetchFault('timed-out', '', { passing: true })),
    settings.timeout,
  )
  try {
    const response = await begin(url, settings, controller.signal)
    return {
      status: response.statusCode ?? 0,
      headers: headersOf(response),
      body: await readBody(response, settings.largest, controller.signal),
    }
  } catch (error) {
    throw explain(controller.signal.aborted ? controller.signal.reason : error)
  } finally {
    clearTimeout(timer)
    // Whatever is still coming is not waited for.
    controller.abort()
  }
}

function begin(url: URL, settings: RequestSettings, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent: false,
      signal,
      headers: {
        'User-Agent': settings.userAgent,
        Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'Accept-Language': 'zh-CN,zh;q=0.9',
        'Accept-Encoding': 'gzip, deflate, br',
      },
      ...(settings.allowPrivate ? {} : { lookup: lookupPublic }),
    })
    sent.once('response', resolve).once('error', reject).end()
  })
}

function headersOf(response: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(response.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  return headers
}

async function readBody(response: IncomingMessage, largest: number, signal: AbortSignal): Promise<Buffer> {
  const stated = Number(response.headers['content-length'])
  if (stated > largest) throw new FetchFault('too-large', String(stated))
  const pieces: Buffer[] = []
  let size = 0
  const unpacked = unpacking(response)
  signal.addEventListener('abort', () => unpacked.destroy(), { once: true })
  for await (const piece of unpacked) {
    size += (piece as Buffer).length
    if (size > largest) throw new FetchFault('too-large', `> ${largest}`)
    pieces.push(piece as Buffer)
  }
  if (!response.complete) throw new FetchFault('unreachable', 'incomplete', { passing: true })
  return Buffer.concat(pieces)
}

function unpacking(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase()
  const makers: Readonly<Record<string, () => Transform>> = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }
  const maker = Object.entries(makers).find(([name]) => name === encoding)?.[1]
  if (!maker) return response
  const unpacked = maker()
  response.once('error', (error) => unpacked.destroy(error))
  return response.pipe(unpacked)
}

/** Codes of TLS that speak of the certificate. */
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ALTNAME/

function explain(error: unknown): FetchFault {
  if (error instanceof FetchFault) return error
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (certificate.test(code)) return new FetchFault('bad-certificate', code)
  if (/^Z_|^ERR_.*(?:BROTLI|ZLIB)/.test(code)) return new FetchFault('damaged', code)
  return new FetchFault('unreachable', code || message, { passing: code !== 'ENOTFOUND' })
}
