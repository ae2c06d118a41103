/** The packages as they are shipped: what they ask for, what is in them, how large they are. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { version } from '../../cli/version.ts'
import { locales, messagesOf } from '../../core/index.ts'
import { buildExtension } from './support/build.ts'

let chrome = ''
let firefox = ''

beforeAll(async () => {
  chrome = await buildExtension('chrome')
  firefox = await buildExtension('firefox')
})

const manifestIn = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>

const scriptsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))

describe('the manifest', () => {
  it.each(['chrome', 'firefox'] as const)('of %s asks for this and no more', async (browser) => {
    const golden = readFileSync(new URL(`golden/manifest.${browser}.json`, import.meta.url), 'utf8')
    expect(manifestIn(await buildExtension(browser))).toEqual({ ...JSON.parse(golden), version })
  })

  it('names no page that it may touch unasked', () => {
    for (const folder of [chrome, firefox]) {
      const manifest = manifestIn(folder)
      expect(manifest.host_permissions).toBeUndefined()
      expect(manifest.content_scripts).toBeUndefined()
    }
  })

  it.each(locales)('has its words in %s from the catalogue', (locale) => {
    const folder = locale === 'zh-CN' ? 'zh_CN' : locale
    const shipped = JSON.parse(
      readFileSync(join(chrome, '_locales', folder, 'messages.json'), 'utf8'),
    ) as Record<string, { message: string }>
    const words = Object.entries(shipped).map(([key, { message }]) => [key, message])
    expect(Object.fromEntries(words)).toEqual(messagesOf(locale).extension)
  })

  it('has texts as short as stores want them', () => {
    for (const locale of locales) {
      const { name, description } = messagesOf(locale).extension
      expect(name.length).toBeLessThanOrEqual(45)
      expect(description.length).toBeLessThanOrEqual(132)
    }
  })
})

describe('the scripts', () => {
  it('are made the same way twice', async () => {
    const hash = (folder: string): string[] =>
      scriptsIn(folder)
        .sort()
        .map(
          (name) =>
            `${name} ${createHash('sha256')
              .update(readFileSync(join(folder, name)))
              .digest('hex')}`,
        )
    const again = await buildExtension('chrome', 'again')
    expect(hash(again)).toEqual(hash(chrome))
  })

  it('put at most 12 KB into a page', () => {
    for (const folder of [chrome, firefox])
      expect(gzipSync(readFileSync(join(folder, 'page.js')), { level: 9 }).length).toBeLessThanOrEqual(
        12 * 1024,
      )
  })

  it('hold no look that Chromium 88 or Firefox 115 does not know', () => {
    for (const folder of [chrome, firefox])
      for (const name of readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.css')))
        expect(readFileSync(join(folder, 'assets', name), 'utf8')).not.toMatch(
          /light-dark\(|:has\(|dvh|@container/,
        )
  })

  it('hold no syntax that Chromium 88 gets wrong', () => {
    // The PDF library has it in the editing of notes, which is not used.
    for (const name of scriptsIn(chrome).filter((script) => !script.includes('chunks/pdf'))) {
      const text = readFileSync(join(chrome, name), 'utf8')
      const wrong = text.match(/\?\.[\w$]*\((?:[^(){}]*,)?\.\.\.|#\w+ in /g) ?? []
      expect([name, ...wrong]).toEqual([name])
    }
  })

  it('load readers and writers of files only when a file is there', () => {
    const page = readFileSync(join(chrome, 'panel.html'), 'utf8')
    const first = [...page.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(([, name]) => name ?? '')
    expect(first.length).toBeGreaterThan(0)
    const loaded = new Set<string>()
    const load = (name: string): void => {
      if (loaded.has(name)) return
      loaded.add(name)
      const text = readFileSync(join(chrome, name), 'utf8')
      for (const [, next] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
        load(`chunks/${next}`)
    }
    for (const name of first) load(name)
    expect([...loaded].filter((name) => /exceljs|pdf|html|docx|zip/.test(name))).toEqual([])
  })

  it('run no text as code and name no address on the network', () => {
    // Libraries ask for the global object with `Function('return this')` where `globalThis` is absent; the policy forbids it.
    const own = scriptsIn(chrome).filter((name) => !/exceljs|chunks\/pdf/.test(name))
    for (const name of own) {
      const text = readFileSync(join(chrome, name), 'utf8')
      expect([name, ...(text.match(/\beval\(|new Function\(|importScripts\(/g) ?? [])]).toEqual([name])
      const calls = text.match(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/g) ?? []
      expect([name, ...calls]).toEqual([name])
    }
  })
})
