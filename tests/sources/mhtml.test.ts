import { describe, expect, test } from 'vitest'
import { openSource } from '../../sources/open.ts'
import { makeDraft } from '../support/draft.ts'
import { encodeGbk } from '../support/gbk.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { seededRandom } from '../support/random.ts'

const page = htmlLayouts.clean?.(makeDraft(seededRandom(4))) ?? ''

function quotedPrintable(bytes: Uint8Array): string {
  let line = ''
  let text = ''
  for (const byte of bytes) {
    const plain = byte >= 33 && byte <= 126 && byte !== 61
    const piece = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (line.length + piece.length > 75) {
      text += `${line}=\r\n`
      line = ''
    }
    line += piece
  }
  return text + line
}

const encodings: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  'quoted-printable': quotedPrintable,
  base64: (bytes) => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
  '8bit': (bytes) => Buffer.from(bytes).toString('latin1'),
}

function archive(bytes: Uint8Array, charset: string, encoding: string): Uint8Array {
  const lines = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://www.example.gov.cn/report.html',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x----"',
    '',
    '',
    '------MultipartBoundary--x----',
    'Content-Type: text/css',
    'Content-Transfer-Encoding: 8bit',
    '',
    'body { color: red }',
    '------MultipartBoundary--x----',
    `Content-Type: text/html; charset="${charset}"`,
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: https://www.example.gov.cn/report.html',
    '',
    encodings[encoding]?.(bytes) ?? '',
    '------MultipartBoundary--x------',
    '',
  ]
  return Uint8Array.from(Buffer.from(lines.join('\r\n'), 'latin1'))
}

describe('a web archive gives the same document as its page', () => {
  test.each([
    ['utf-8', 'quoted-printable'],
    ['utf-8', 'base64'],
    ['utf-8', '8bit'],
    ['gb2312', 'quoted-printable'],
    ['gbk', '8bit'],
  ])('%s, %s', async (charset, encoding) => {
    const bytes =
      charset === 'utf-8' ? new TextEncoder().encode(page) : encodeGbk(page.replace('utf-8', charset))
    const plain = await openSource(bytes, 'a.html')
    const document = await openSource(archive(bytes, charset, encoding), 'a.mht')
    expect(document.blocks).toEqual(plain.blocks)
    expect(document).toMatchObject({
      kind: 'html',
      name: 'a.mht',
      url: 'https://www.example.gov.cn/report.html',
    })
  })
})

function nested(depth: number): string {
  const opened = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=x${level}x\r\n\r\n--x${level}x\r\n`,
  )
  return `MIME-Version: 1.0\r\n${opened.join('')}Content-Type: text/html\r\n\r\n<p>x`
}

test.each([
  ['no boundary', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx'],
  [
    'no page',
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/css\r\n\r\na\r\n--x--',
  ],
  ['nested too deep', nested(30)],
])('%s: damaged, not a report that passed', async (_, text) => {
  await expect(openSource(new TextEncoder().encode(text), 'a.mht')).rejects.toMatchObject({
    reason: 'damaged',
  })
})

test('many boundaries and long lines of spaces take no long time', async () => {
  const text = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n${'--x\n\n'.repeat(200_000)}--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>${' '.repeat(300_000)}=`
  const start = performance.now()
  await openSource(new TextEncoder().encode(text), 'a.mht').catch(() => {})
  expect(performance.now() - start).toBeLessThan(3000)
})
