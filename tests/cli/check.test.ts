import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { version } from '../../cli/version.ts'
import { findingsFile } from '../../core/schema/index.ts'
import { makeDraft } from '../support/draft.ts'
import { drawReport } from '../support/draw.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { seededRandom } from '../support/random.ts'
import { runGouji } from './run.ts'

const root = resolve(import.meta.dirname, '../..')
const example = join(root, 'examples/report.html')
let folder = ''

const clean = makeDraft(seededRandom(21), { busy: 0.6 })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'))
  writeFileSync(join(folder, 'clean.html'), htmlLayouts.clean!(clean))
  cpSync(example, join(folder, 'example.html'))
  writeFileSync(join(folder, 'news.html'), '<html><body><h1>天气预报</h1><p>明天有雨。</p></body></html>')
  const drawn = Buffer.from(drawReport(clean)).toString('latin1')
  // The font is torn and the places of the objects behind it are wrong, so that the library gives up in several places at once.
  const lost = drawn.replace('CIDSystemInfo', 'CIDSyfo').replace('\nxref', '      \nxref')
  writeFileSync(join(folder, 'lost.pdf'), lost, 'latin1')
  writeFileSync(join(folder, 'broken.xlsx'), 'PK\u0003\u0004 not a workbook')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)

describe('exit codes', () => {
  test.each([
    ['a report without errors', ['check', 'clean.html'], 0],
    ['a report with errors', ['check', 'example.html'], 1],
    ['errors that are not to fail', ['check', 'example.html', '--fail-on', 'never'], 0],
    ['notes that are to fail', ['check', 'example.html', '--fail-on', 'note'], 1],
    ['a page that is no report', ['check', 'news.html'], 3],
    ['a file that does not exist', ['check', 'nothing.html'], 3],
    ['a pattern without a match', ['check', 'nothing-*.html'], 3],
    ['a damaged workbook beside errors', ['check', 'example.html', 'broken.xlsx'], 3],
    ['a PDF with a torn font and wrong places', ['check', 'lost.pdf'], 3],
    [
      'the same beside others, in worker threads',
      ['check', 'clean.html', 'example.html', 'lost.pdf', '--workers', '2'],
      3,
    ],
    ['last year’s report that is none', ['check', 'clean.html', '--previous', 'news.html'], 3],
    ['no command', [], 0],
    ['an unknown command', ['chek'], 2],
    ['an unknown option', ['check', 'clean.html', '--colour'], 2],
    ['a wrong level', ['check', 'clean.html', '--fail-on', 'fatal'], 2],
    ['no path', ['check'], 2],
    ['a rule', ['rules', 'row-total'], 0],
    ['a rule that is none', ['rules', 'row-totals'], 2],
  ])('%s', async (_, words, code) => {
    const run = await runGouji(words, { cwd: folder })
    expect(`${run.code} ${run.stderr.split('\n')[0] ?? ''}`).toMatch(new RegExp(`^${code} `))
    if (code === 2) expect(run.stderr).toMatch(/^gouji: .*[\u4e00-\u9fff]/)
    else expect(run.stderr.includes('    at ')).toBe(false)
  })

  test('in a folder, what cannot be read is listed and does not count', async () => {
    mkdirSync(at('mixed'), { recursive: true })
    cpSync(at('clean.html'), at('mixed/a.html'))
    cpSync(at('broken.xlsx'), at('mixed/b.xlsx'))
    const run = await runGouji(['check', at('mixed')])
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('b.xlsx')
  })
})

describe('text', () => {
  test('says the verdict first, then both numbers, then what passed', async () => {
    const { stdout } = await runGouji(['check', example])
    const lines = stdout.split('\n')
    expect(lines[1]).toContain('云川县人民政府办公室')
    expect(lines.slice(0, 4).join('\n')).toMatch(/发现 1 处错误/)
    expect(stdout).toContain('【134】')
    expect(stdout).toContain('117')
    expect(stdout).toContain('核对通过')
    expect(stdout).not.toContain('\u001b[')
    expect(stdout).not.toMatch(/\{[a-z-]+\}/)
  })

  test('speaks English when asked', async () => {
    const { stdout } = await runGouji(['check', example, '--locale', 'en'])
    expect(stdout).toContain('1 error found')
    expect(stdout).not.toMatch(/\{[a-z-]+\}/)
  })
})

describe('json', () => {
  test('is gouji/1, one report an input in the order given', async () => {
    const { stdout, code } = await runGouji([
      'check',
      at('clean.html'),
      at('news.html'),
      at('example.html'),
      '--format',
      'json',
    ])
    expect(code).toBe(3)
    const file = findingsFile.parse(JSON.parse(stdout))
    expect(file.reports.map(({ status }) => status)).toEqual(['checked', 'not-a-report', 'checked'])
    expect(file.reports[0]?.figures['t3/new/total']).toBe(clean.figures['t3/new/total'])
    expect(file.reports[1]?.verdict).toBeNull()
    expect(file.summary).toMatchObject({ reports: 3, errors: 1 })
    for (const report of file.reports) {
      for (const finding of report.findings) {
        const shown = finding.evidence.map(({ place }) => place.figure)
        for (const { figures } of finding.causes)
          for (const { figure } of figures) expect(shown).toContain(figure)
      }
    }
  })

  test('the same findings from one thread, from workers, from a file and from standard input', async () => {
    const findings = (stdout: string): unknown =>
      findingsFile
        .parse(JSON.parse(stdout))
        .reports.map((report) => report.findings.map(({ fingerprint }) => fingerprint))
    const paths = Array.from({ length: 9 }, (_, index) => {
      cpSync(index % 2 === 0 ? at('example.html') : at('clean.html'), at(`copy-${index}.html`))
      return at(`copy-${index}.html`)
    })
    const inline = await runGouji(['check', ...paths.slice(0, 4), '--format', 'json'])
    const threads = await runGouji(['check', ...paths, '--format', 'json', '--workers', '2'])
    expect((findings(threads.stdout) as unknown[]).slice(0, 4)).toEqual(findings(inline.stdout))
    const output = at('out.json')
    const silent = await runGouji(['check', at('example.html'), '--format', 'json', '--output', output])
    expect(silent.stdout).toBe('')
    const piped = await runGouji(['check', '-', '--format', 'json'], { input: readFileSync(example, 'utf8') })
    expect(findings(piped.stdout)).toEqual(findings(readFileSync(output, 'utf8')))
  })

  test('what was read can be saved and checked again', async () => {
    const saved = at('saved.json')
    expect((await runGouji(['read', example, '--save', saved])).code).toBe(0)
    const again = JSON.parse((await runGouji(['check', saved, '--format', 'json'])).stdout)
    const first = JSON.parse((await runGouji(['check', example, '--format', 'json'])).stdout)
    expect(again.reports[0].findings.map((finding: { fingerprint: string }) => finding.fingerprint)).toEqual(
      first.reports[0].findings.map((finding: { fingerprint: string }) => finding.fingerprint),
    )
    expect(again.reports[0].source.sha256).toBe(first.reports[0].source.sha256)
  })
})

test('last year’s report is found by organ', async () => {
  const next = { ...clean, year: clean.year + 1, figures: { ...clean.figures } }
  const text = (draft: typeof clean): string =>
    htmlLayouts.clean!(draft)
      .replaceAll(`${clean.year}年1月`, `${draft.year}年1月`)
      .replaceAll(`${clean.year}年12月`, `${draft.year}年12月`)
      .replaceAll(`${clean.year}年，本`, `${draft.year}年，本`)
      .replaceAll(`${clean.year}年度未`, `${draft.year}年度未`)
  writeFileSync(at('next.html'), text(next))
  const { stdout } = await runGouji([
    'check',
    at('next.html'),
    '--previous',
    at('example.html'),
    '--previous',
    at('clean.html'),
    '--format',
    'json',
  ])
  const rules = JSON.parse(stdout).reports[0].findings.map((finding: { rule: string }) => finding.rule)
  const carried = clean.figures['t3/carried-out/total'] === clean.figures['t3/carried-in/total']
  expect(rules.includes('carried-over')).toBe(!carried)
})

test('the version is the package’s', async () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  expect(version).toBe(manifest.version)
  expect((await runGouji(['--version'])).stdout).toBe(`gouji ${version}\n`)
})
