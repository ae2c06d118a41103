/** A certificate for this machine's own addresses, made without a further library: Excel takes https only. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const days = 365

/** DER: a tag, the length of what follows, what follows. Source: ITU-T X.690. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents)
  const { length } = body
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), body])
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length, ...bytes]), body])
}

const sequence = (...contents: readonly Uint8Array[]): Buffer => der(0x30, ...contents)
const octets = (content: Uint8Array): Buffer => der(0x04, content)
const bits = (content: Uint8Array): Buffer => der(0x03, Buffer.from([0]), content)
const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text, 'utf8'))

/** Of numbers below 128 but for the first two, which share a byte, and larger ones in base 128. */
function identifier(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  const bytes = [first * 40 + second]
  for (const number of rest) {
    const digits = [number & 0x7f]
    for (let left = number >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80)
    bytes.push(...digits)
  }
  return der(0x06, Buffer.from(bytes))
}

function utcTime(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]/g, '').slice(2, 14)
  return der(0x17, Buffer.from(`${digits}Z`, 'ascii'))
}

function extension(oid: string, critical: boolean, value: Uint8Array): Buffer {
  const flag = critical ? [der(0x01, Buffer.from([0xff]))] : []
  return sequence(identifier(oid), ...flag, octets(value))
}

/** `localhost`, 127.0.0.1 and ::1. */
function ownNames(): Buffer {
  const dns = der(0x82, Buffer.from('localhost', 'ascii'))
  const ip4 = der(0x87, Buffer.from([127, 0, 0, 1]))
  const ip6 = der(0x87, Buffer.from([...Array<number>(15).fill(0), 1]))
  return sequence(dns, ip4, ip6)
}

export interface Certificate {
  /** PEM. */
  key: string
  certificate: string
}

/**
 * A new key and a certificate that it signs itself, for this machine's own addresses only. It is no authority: whoever
 * trusts it trusts no other certificate by it. Source: RFC 5280.
 */
export function makeCertificate(now: Date): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicDer = publicKey.export({ type: 'spki', format: 'der' })
  const algorithm = sequence(identifier('1.2.840.10045.4.3.2'))
  const name = sequence(der(0x31, sequence(identifier('2.5.4.3'), utf8('Gouji development (localhost)'))))
  const serial = randomBytes(16)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  const until = new Date(now.getTime() + days * 86_400_000)
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    algorithm,
    name,
    sequence(utcTime(now), utcTime(until)),
    name,
    publicDer,
    der(
      0xa3,
      sequence(
        extension('2.5.29.19', true, sequence()),
        extension('2.5.29.15', true, der(0x03, Buffer.from([7, 0x80]))),
        extension('2.5.29.37', false, sequence(identifier('1.3.6.1.5.5.7.3.1'))),
        extension('2.5.29.17', false, ownNames()),
        extension(
          '2.5.29.14',
          false,
          octets(createHash('sha256').update(publicDer).digest().subarray(0, 20)),
        ),
      ),
    ),
  )
  const whole = sequence(body, algorithm, bits(sign('sha256', body, privateKey)))
  const lines = whole.toString('base64').replace(/.{1,64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`,
  }
}
