import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  describeAnswer,
  distinctNames,
  evidenceMarks,
  frameEvidence,
  messagesOf,
  renderDocument,
  safeName,
} from '../../core/index.ts'
import { packEvidence } from '../../export/evidence.ts'
import { writeZip } from '../../export/zip.ts'
import { openSource } from '../../sources/open.ts'
import { renderPage } from '../../sources/render.ts'
import { makeDraft } from '../support/draft.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { writeWorkbook } from '../support/layouts/workbook.ts'
import { launchPrinter } from '../support/print.ts'
import { seededRandom } from '../support/random.ts'
import { checkPlanted, plant } from './planted.ts'

const tool = { name: 'gouji', version: '0.0.0', rules: '0123456789abcdef' }
const { picture, hidden } = messagesOf('zh-CN').evidence
const words = { picture, hidden }

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A page of evidence of a planted report. */
async function evidenceOf(page: string): Promise<{ html: string; placed: boolean[]; marks: number }> {
  const planted = { ...plant('云川县水务局', '县级', 2024, 'both', 3), page }
  const report = describeAnswer(await checkPlanted(planted), { locale: 'zh-CN', explainPasses: false })
  const marks = evidenceMarks(report)
  const { body, placed } = renderPage(bytesOf(page), {}, marks, words)
  const facts = { unit: planted.unit, original: '原件.html', tool, locale: 'zh-CN' as const }
  const { before, after } = frameEvidence(report, marks, placed, facts)
  return { html: before + body + after, placed, marks: marks.length }
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-evidence-'))
let browser: Browser

beforeAll(async () => {
  browser = await launchPrinter()
}, 60_000)

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const spoilt = plant('云川县水务局', '县级', 2024, 'both', 3).page

describe('the page with its marks', () => {
  test.each(Object.keys(htmlLayouts))(
    'both ends of each finding are boxed and numbered: %s',
    async (name) => {
      const draft = makeDraft(seededRandom(4), { edition: '2021', busy: 0.7 })
      const figures = { ...draft.figures, 't4/review/total': (draft.figures['t4/review/total'] ?? 0) + 5 }
      const page = htmlLayouts[name]?.({ ...draft, figures }) ?? ''
      const { placed, marks } = await evidenceOf(page)
      expect(marks).toBeGreaterThan(0)
      expect(placed.every(Boolean)).toBe(true)
    },
  )

  test('opens offline, runs and fetches nothing, and its numbers lead to the places', async () => {
    const { html, placed } = await evidenceOf(
      spoilt.replace(
        '</body>',
        '<script>document.title="broken"</script><img src="http://example.invalid/x.png" width="90" height="90" alt="印章"><img src=x onerror="document.title=\'broken\'"><iframe src="http://example.invalid/"></iframe><a href="javascript:document.title=1" style="position:fixed;top:0;background:url(http://example.invalid/y)">盖住</a><form action="http://example.invalid"><input name="q"></form><link rel="stylesheet" href="http://example.invalid/s.css"><style>@import "http://example.invalid/i.css"</style><svg onload="document.title=1"><script>document.title=2</script></svg><math><mtext></p><style><img src=x onerror=alert(1)></style></mtext></math></body>',
      ),
    )
    expect(placed.every(Boolean)).toBe(true)
    const path = join(folder, 'page.html')
    writeFileSync(path, html)
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } })
    const heard: string[] = []
    page.on('console', (message) => heard.push(message.text()))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) heard.push(request.url())
    })
    await page.goto(pathToFileURL(path).href)
    expect(heard).toEqual([])
    expect(await page.title()).toBe('云川县水务局 2024年度 标注页')
    expect(
      await page
        .locator(
          '.sheet script, .sheet iframe, .sheet form, .sheet input, .sheet style, .sheet link, .sheet svg',
        )
        .count(),
    ).toBe(0)
    expect(await page.locator('.sheet [onerror], .sheet [onload], .sheet a:not([href^="#f"])').count()).toBe(
      0,
    )
    expect(await page.locator('.gouji-picture').first().textContent()).toBe('〔图片：印章〕')
    const links = page.locator('.ends a')
    const count = await links.count()
    expect(count).toBeGreaterThan(2)
    for (let index = 0; index < count; index++) {
      await links.nth(index).click()
      const target = await page.evaluate(() => location.hash.slice(1))
      expect(await page.locator(`[id="${target}"]`).isVisible()).toBe(true)
      await expect
        .poll(() =>
          page.evaluate((id) => {
            const { top } = document.getElementById(id)?.getBoundingClientRect() ?? { top: -1 }
            return top >= 0 && top < innerHeight
          }, target),
        )
        .toBe(true)
    }
    await page.close()
  })

  test('the box around a statement holds the words that were read', async () => {
    const { html } = await evidenceOf(spoilt)
    const received = /新收政府信息公开申请(\d+)件/.exec(spoilt)?.[1]
    expect(html).toMatch(new RegExp(`<span class="gouji-mark error">${received}</span>`))
    expect(html).toMatch(/<td[^>]* class="gouji-mark error"><b class="gouji-tag error" id="m\d-\d"/)
  })

  test('the page inside a web archive is shown', async () => {
    const archive = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(spoilt).toString('base64'),
      '--b--',
      '',
    ].join('\r\n')
    const { html, placed } = await evidenceOf(archive)
    expect(placed.length).toBeGreaterThan(1)
    expect(placed.every(Boolean)).toBe(true)
    expect(html).toContain('云川县水务局2024年政府信息公开工作年度报告')
    expect(html).not.toContain('MIME-Version')
  })

  test('hidden parts come along only where something is marked in them', async () => {
    const { html } = await evidenceOf(
      spoilt.replace('</body>', '<div style="display:none">不显示的内容</div></body>'),
    )
    expect(html).not.toContain('不显示的内容')
  })

  test('a workbook is shown as its cells', async () => {
    const draft = makeDraft(seededRandom(4), { edition: '2021', busy: 0.7 })
    const document = await openSource(await writeWorkbook('sheet-per-table', draft), 'draft.xlsx')
    const { body, placed } = renderDocument(
      document,
      document.blocks.flatMap((block) =>
        block.kind === 'grid'
          ? block.cells.slice(-1).map(({ anchor }, index) => ({
              anchor,
              number: index + 1,
              look: 'error' as const,
              id: `m${anchor}`,
            }))
          : [],
      ),
      'zh-CN',
    )
    expect(placed.length).toBeGreaterThan(0)
    expect(placed.every(Boolean)).toBe(true)
    expect(body).toContain('class="gouji-mark error"')
  })
})

describe('the archive', () => {
  const item = {
    name: '2024',
    original: { extension: 'html', bytes: bytesOf(spoilt) },
    marked: '<p>标注</p>',
    result: '{}',
    taken: '{}',
  }

  test('reads back, its hashes hold, and the same evidence gives the same bytes', async () => {
    const bytes = await packEvidence(
      '云川县水务局',
      [item, { ...item, original: null, marked: null }],
      'zh-CN',
    )
    const files = unzipSync(bytes)
    expect(Object.keys(files).sort()).toEqual(
      [
        '2024-2/取得情况.json',
        '2024-2/检查结果.json',
        '2024/原件.html',
        '2024/取得情况.json',
        '2024/标注页.html',
        '2024/检查结果.json',
        'SHA-256清单.txt',
        '说明.txt',
      ].sort(),
    )
    // Central directory: made by Unix, names in UTF-8.
    const central = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    expect(bytes[central + 5]).toBe(3)
    expect((bytes[central + 9] ?? 0) & 8).toBe(8)
    expect(strFromU8(files['2024/原件.html'] ?? new Uint8Array())).toBe(spoilt)
    const lines = strFromU8(files['SHA-256清单.txt'] ?? new Uint8Array())
      .trim()
      .split('\n')
    expect(lines.length).toBe(6)
    for (const line of lines) {
      const [hash = '', name = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      ).toBe(hash)
    }
    expect(
      await packEvidence('云川县水务局', [item, { ...item, original: null, marked: null }], 'zh-CN'),
    ).toEqual(bytes)
  })

  test('no name leads out of the folder it is unpacked in', async () => {
    const names = [
      '../../etc/passwd',
      '..',
      '.',
      '/abs',
      'C:\\Windows\\x',
      '\\\\server\\share',
      'CON',
      'nul.txt',
      'a\u0000b',
      '\u202ecod.exe',
      ' .hidden',
      '~root',
      'x'.repeat(400),
      '',
      'trailing. . ',
    ]
    const bytes = await writeZip(
      distinctNames(names).map((name, index) => ({
        path: ['..', name, `${index}`],
        bytes: new Uint8Array([index]),
      })),
    )
    const target = join(folder, 'unpacked')
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      const path = resolve(target, name)
      expect(path.startsWith(target + sep)).toBe(true)
      for (const part of name.split('/')) {
        expect(part).toBe(safeName(part))
        expect(part).not.toMatch(/^\.|[<>:"\\|?*]|[. ]$|^(?:con|nul)(?:\.|$)/i)
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255)
      }
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      expect(existsSync(path)).toBe(true)
      expect(readFileSync(path)[0]).toBe(content[0])
    }
  })

  test('names that only differ in case stay apart', () => {
    expect(distinctNames(['A', 'a', 'A'])).toEqual(['A', 'a-2', 'A-3'])
  })
})
