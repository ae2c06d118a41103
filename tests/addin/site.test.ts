/** What is deployed: the manifest, the folder, the server on this machine. */
import { execFileSync } from 'node:child_process'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../addin/site/build.ts'
import { makeCertificate } from '../../addin/site/certificate.ts'
import { iconSizes, readBase, writeManifest } from '../../addin/site/manifest.ts'
import { serveSite } from '../../addin/site/serve.ts'

const root = resolve(import.meta.dirname, '../..')
const schemas = resolve(root, process.env.GOUJI_OFFICE_XSD ?? '../shared/office-xsd')
const base = 'https://gov.example.cn/年报/'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-addin-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('manifest', () => {
  test('is what it was', async () => {
    await expect(writeManifest(readBase(base), '0.1.0')).toMatchFileSnapshot('golden/manifest.xml')
  })

  test.each(['http://gov.example.cn/', 'file:///c:/addin', '年报', 'https://gov.example.cn/?a=1'])(
    '%s is no address for it',
    (address) => {
      expect(() => readBase(address)).toThrow(/网址/)
    },
  )

  test('an address with marks of XML is only ever an address', () => {
    const manifest = writeManifest(readBase('https://a.example/"><x&y/'), '1.2.3-beta.4')
    expect(manifest).not.toContain('<x')
    expect(manifest).toContain('<Version>1.2.3.4</Version>')
  })

  if (existsSync(schemas))
    test.each([base, 'https://localhost:3443/'])('%s: valid by Microsoft’s schemas', (address) => {
      const file = join(folder, 'manifest.xml')
      writeFileSync(file, writeManifest(readBase(address), '0.1.0'))
      expect(validate(file)).toBe('')
      writeFileSync(file, readFileSync(file, 'utf8').replace(/<Permissions>.*<\/Permissions>/, ''))
      expect(validate(file)).toContain('Permissions')
    })
  else console.warn(`left out, no schemas at ${schemas}: the manifest is valid by Microsoft's schemas`)
})

/** What xmllint finds wrong; installed on a Debian machine where it is missing. */
function validate(file: string): string {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
  } catch {
    if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0)
      throw new Error('This test needs xmllint (Debian: apt-get install libxml2-utils).')
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'libxml2-utils'], {
      stdio: 'ignore',
    })
  }
  const schema = join(schemas, 'fx_OfficeAppManifestV1_1.xsd')
  try {
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' })
    return ''
  } catch (error) {
    return (error as { stderr: Buffer }).stderr.toString()
  }
}

test('the certificate is good for this machine alone and is no authority', () => {
  const now = new Date('2026-01-02T03:04:05Z')
  const { key, certificate } = makeCertificate(now)
  const read = new X509Certificate(certificate)
  expect(read.verify(read.publicKey)).toBe(true)
  expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true)
  expect(read.checkHost('localhost')).toBe('localhost')
  expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1')
  expect(read.checkHost('example.org')).toBeUndefined()
  expect(read.ca).toBe(false)
  expect(Date.parse(read.validFrom)).toBe(now.getTime())
})

function fetchOver(port: number, path: string, ca: string): Promise<{ status: number; body: string }> {
  return new Promise((done, fail) => {
    get({ host: '127.0.0.1', servername: 'localhost', port, path, ca }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += String(chunk)))
      response.on('end', () => done({ status: response.statusCode ?? 0, body }))
    }).on('error', fail)
  })
}

test('the folder is complete, and is served over https to this machine', async () => {
  const outDir = join(folder, 'site')
  await buildSite({ baseUrl: base, selfHostOffice: true, outDir })
  const page = readFileSync(join(outDir, 'pane.html'), 'utf8')
  expect(page).toContain("script-src 'self';")
  expect(page).not.toContain('https://')
  for (const size of iconSizes) expect(statSync(join(outDir, `icon-${size}.png`)).size).toBeGreaterThan(100)
  for (const file of ['office.js', 'excel-win32-16.01.js', 'zh-cn/office_strings.js'])
    expect(readFileSync(join(outDir, 'office', file))).toEqual(
      readFileSync(join(root, 'node_modules/@microsoft/office-js/dist', file)),
    )
  const keys = join(folder, 'keys')
  const { server, advice } = await serveSite(outDir, 0, keys)
  const { port } = server.address() as AddressInfo
  const certificate = readFileSync(join(keys, 'localhost.crt'), 'utf8')
  expect(await fetchOver(port, '/', certificate)).toEqual({ status: 200, body: page })
  expect((await fetchOver(port, '/manifest.xml', certificate)).body).toContain(encodeURI(base))
  for (const path of ['/../keys/localhost.key', '/%2e%2e/keys/localhost.key', '/nothing', '/%ff'])
    expect((await fetchOver(port, path, certificate)).status).toBe(404)
  expect(advice).toContain('manifest.xml')
  server.close()
  const again = await serveSite(outDir, 0, keys)
  again.server.close()
  expect(readFileSync(join(keys, 'localhost.crt'), 'utf8')).toBe(certificate)
})

test('without the library in the folder the page may take it from Microsoft and nowhere else', async () => {
  const outDir = join(folder, 'cdn')
  await buildSite({ baseUrl: base, selfHostOffice: false, outDir })
  expect(existsSync(join(outDir, 'office'))).toBe(false)
  const addresses = readFileSync(join(outDir, 'pane.html'), 'utf8').match(/https:\/\/[^/"';]+/g)
  expect(new Set(addresses)).toEqual(new Set(['https://appsforoffice.microsoft.com']))
})
